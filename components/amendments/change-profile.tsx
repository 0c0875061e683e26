import { useTranslations } from 'next-intl';
import { ContactFields } from '@/components/enrollment/contact-fields';
import { LegalProfileFields, TaxIdField } from '@/components/enrollment/legal-profile-step';
import { Fieldset, FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import type { FormAction } from '@/lib/action/form-state';
import type { LegalProfileForm, PrimaryContactAnswers, ProfileForm } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** The form of the company profile: the parts that its reader may change, as they are to be. */
export function ChangeProfile({
  action,
  title,
  form,
  rule,
  country,
  inCountry,
  contact,
}: {
  action: FormAction;
  title: string;
  form: ProfileForm;
  /** What the country asks for. */
  rule: LegalProfileForm;
  /** The organization's country in the reader's language. */
  country: string;
  /** The same as it stands in a sentence. */
  inCountry: string;
  /** The contact as people write it. */
  contact: PrimaryContactAnswers;
}) {
  const t = useTranslations('amendment');
  const company = useTranslations('account.company');
  const { may, amendment, shown } = form;
  const { legalProfile } = shown;
  return (
    <Form
      action={action}
      title={title}
      hidden={{
        profileVersion: String(form.profileVersion),
        amendmentVersion: amendment === null ? '' : String(amendment.version),
      }}
      className="space-y-8"
    >
      {may.legal ? (
        <>
          <Fieldset legend={company('legalTitle')} hint={t('legalHint')}>
            <LegalProfileFields
              saved={legalProfile}
              country={country}
              rule={rule}
              asksTaxId={may.tax}
            />
          </Fieldset>
          <Fieldset legend={company('contactTitle')} hint={t('contactHint')}>
            <ContactFields saved={contact} inCountry={inCountry} locale={contact.locale} />
          </Fieldset>
        </>
      ) : (
        <TaxIdField saved={legalProfile.taxId} rule={rule} />
      )}
      <TextAreaField
        name="explanation"
        label={t('explanation')}
        hint={t('explanationHint')}
        defaultValue={amendment?.explanation ?? undefined}
        rows={3}
        optional
      />
      <FormActions>
        <SubmitButton>{t(amendment === null ? 'send' : 'sendAgain')}</SubmitButton>
        <LinkButton href={paths.organizationProfile()}>{company('back')}</LinkButton>
      </FormActions>
    </Form>
  );
}
