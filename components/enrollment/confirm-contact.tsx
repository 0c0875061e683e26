import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { Fieldset } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { ContactRequest } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** Who named whom for which organization, and the two things to confirm. */
export function ConfirmContact({
  action,
  link,
  brand,
  request,
}: {
  action: FormAction;
  link: string;
  brand: string;
  request: Extract<ContactRequest, { state: 'valid' }>;
}) {
  const t = useTranslations('enroll.confirm');
  const { applicantName: applicant, organizationName: organization, email, by } = request;
  return (
    <Card className="mx-auto my-4 w-full max-w-2xl space-y-5">
      <div className="space-y-2">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p>{t('lead', { by, applicant, organization, brand, contact: request.contactName })}</p>
        <p className="wrap-anywhere">{t('address', { email })}</p>
      </div>
      <Form action={action} title={t('title')} hidden={{ link }}>
        <Fieldset legend={t('legend')}>
          <CheckboxField name="signedUp" label={t('signedUp', { by, organization })} />
          <CheckboxField
            name="belongs"
            label={<span className="wrap-anywhere">{t('belongs', { email, organization })}</span>}
          />
        </Fieldset>
        <SubmitButton>{t('button')}</SubmitButton>
      </Form>
      <p className="text-muted">{t('not', { by })}</p>
    </Card>
  );
}

/** A link that asks nothing any more; it tells nothing about whose it was. */
export function ContactLinkClosed({ kind }: { kind: 'done' | 'expired' | 'unknown' }) {
  const t = useTranslations('enroll.confirm');
  const errors = useTranslations('errors');
  return (
    <Card className="mx-auto my-4 w-full max-w-2xl space-y-4">
      <h1 className="text-xl font-semibold">{t(`${kind}Title`)}</h1>
      <p>{t(kind)}</p>
      <LinkButton href={paths.publicHome()}>{errors('goHome')}</LinkButton>
    </Card>
  );
}
