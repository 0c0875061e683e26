import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilDone } from '@/components/form/until-done';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import { DeliveryField, type DeliveryHours } from '@/components/users/delivery-field';
import { TemporaryPassword } from '@/components/users/temporary-password';
import { useTemporaryPasswordWords } from '@/components/users/temporary-password-words';
import type { FormAction } from '@/lib/action/form-state';
import type { PartnerAdmin } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';

/** Asks before a first password is replaced; the answer to its post shows the new one, if told. */
export function ReissueForm({
  partnerId,
  admin,
  action,
  hours,
}: {
  partnerId: string;
  admin: PartnerAdmin;
  action: FormAction;
  hours: DeliveryHours;
}) {
  const t = useTranslations('programPartners');
  const common = useTranslations('common');
  const words = { ...useTemporaryPasswordWords(hours.temporary, false), open: t('openPartner') };
  const { id: userId, version, signInName, contactEmail: email } = admin;
  return (
    <Form
      action={action}
      title={t('reissueTitle', { name: admin.name })}
      hidden={{ partnerId, userId, version: String(version) }}
    >
      <UntilDone>
        <ConfirmPanel
          lead={t('reissueLead', { signInName })}
          consequences={[t('reissueOld'), t('reissueOnce'), t('reissueMail', { email })]}
          declaration={<DeliveryField hours={hours} email={email} />}
        >
          <FormActions>
            <SubmitButton variant="danger">{t('reissueAction')}</SubmitButton>
            <LinkButton href={paths.partner(partnerId)}>{common('cancel')}</LinkButton>
          </FormActions>
        </ConfirmPanel>
      </UntilDone>
      <TemporaryPassword words={words} links={[{ href: paths.partners(), label: t('toList') }]} />
    </Form>
  );
}
