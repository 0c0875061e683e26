import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import type { FormAction } from '@/lib/action/form-state';
import type { PrimaryContactAnswers } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { ContactFields } from './contact-fields';

/** Another primary contact for an enrollment that is pending or was rejected. */
export function ChangeContact({
  action,
  version,
  contact,
  inCountry,
}: {
  action: FormAction;
  version: string;
  contact: PrimaryContactAnswers;
  /** The organization's country, as it stands in a sentence. */
  inCountry: string;
}) {
  const t = useTranslations('enrollmentStatus');
  return (
    <div className="max-w-2xl space-y-5">
      <div className="space-y-2">
        <h1 className="text-xl font-semibold">{t('changeContact')}</h1>
        <p className="text-muted">{t('changeContactLead')}</p>
      </div>
      <Form action={action} title={t('changeContact')} hidden={{ version }}>
        <ContactFields saved={contact} inCountry={inCountry} locale={contact.locale} />
        <FormActions>
          <SubmitButton>{t('changeContactButton')}</SubmitButton>
          <LinkButton href={paths.enrollmentStatus()}>{t('backToStatus')}</LinkButton>
        </FormActions>
      </Form>
    </div>
  );
}
