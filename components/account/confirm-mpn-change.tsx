import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** Asks before the organization works under another MPN ID. */
export function ConfirmMpnChange({
  action,
  organization,
  from,
  profile,
}: {
  action: FormAction;
  organization: string;
  from: string | null;
  profile: { readonly id: string; readonly name: string; readonly mpnId: string };
}) {
  const t = useTranslations('account.mpnId');
  const { id, name, mpnId: to } = profile;
  return (
    <ConfirmPanel
      lead={t('confirmLead', { from: from ?? t('fromNone'), to, name })}
      consequences={[
        t('effectNow', { organization, to }),
        ...(from === null ? [] : [t('effectRelease', { from })]),
        t('effectCustomers'),
        t('effectMail', { organization }),
      ]}
    >
      <Form action={action} title={t('confirmTitle')} hidden={{ profileId: id, mpnId: from ?? '' }}>
        <FormActions>
          <SubmitButton>{t('change')}</SubmitButton>
          <LinkButton href={paths.mpnIdStep('profile')}>{t('other')}</LinkButton>
          <LinkButton href={paths.mpnId()}>{t('keep')}</LinkButton>
        </FormActions>
      </Form>
    </ConfirmPanel>
  );
}
