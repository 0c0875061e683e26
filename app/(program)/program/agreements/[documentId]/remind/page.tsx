import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { SelectField } from '@/components/form/select-field';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { REGIONS } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';
import { remindAllAction } from '../../actions';
import { crumbsOf, loadDocument } from '../../load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('remindAll') };
}

/** Asks before everybody who has to accept the version in force is reminded. */
export default async function RemindEverybodyPage({
  params,
  searchParams,
}: PageProps<'/program/agreements/[documentId]/remind'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const t = await getTranslations('agreementDesk');
  const regions = await getTranslations('regions');
  const { id, kind, version, state } = document;
  const { region } = await searchParams;
  return (
    <ConfirmPage
      title={t('remindAll')}
      breadcrumbs={[
        ...(await crumbsOf(document)),
        { label: t('whoMissing'), href: paths.agreementMissing(id) },
      ]}
      instead={state === 'inForce' ? null : <NothingToDo state={state} />}
      lead={t('remindAllLead', { kind, version })}
      consequences={[
        t('remindAllMail'),
        t('remindAllOnce'),
        t('remindAllNot'),
        t('remindAllCannot'),
      ]}
      action={remindAllAction}
      variant="primary"
      hidden={{ documentId: id }}
      back={paths.agreementMissing(id)}
    >
      <SelectField
        name="region"
        label={t('remindRegion')}
        placeholder={t('allRegions')}
        defaultValue={REGIONS.find((known) => known === region)}
        options={REGIONS.map((value) => ({ value, label: regions(value) }))}
      />
    </ConfirmPage>
  );
}
