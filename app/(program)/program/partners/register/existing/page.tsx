import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { findCandidateAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('existing') };
}

/** Finds the organization of a domain that is to become a provider. */
export default async function FindProviderCandidatePage() {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const t = await getTranslations('programPartners');
  const common = await getTranslations('common');
  return (
    <>
      <PageHeader
        title={t('existing')}
        description={t('existingLead')}
        breadcrumbs={[
          { label: t('title'), href: paths.partners() },
          { label: t('register'), href: paths.registerProvider() },
        ]}
      />
      <Form action={findCandidateAction} title={t('existing')} className="max-w-2xl space-y-6">
        <TextField
          name="domain"
          label={t('existingDomain')}
          hint={t('existingDomainHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <FormActions>
          <SubmitButton>{t('find')}</SubmitButton>
          <LinkButton href={paths.registerProvider()}>{common('cancel')}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
