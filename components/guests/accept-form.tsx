import { useTranslations } from 'next-intl';
import { NewPasswordFields } from '@/components/auth/new-password-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { NameFields } from '@/components/users/name-fields';
import type { FormAction } from '@/lib/action/form-state';

/** A guest's name and password; opening the page changes nothing, whoever opens it. */
export function AcceptGuestForm({
  action,
  min,
  hidden,
}: {
  action: FormAction;
  /** Characters a password has at least. */
  min: number;
  hidden: Readonly<Record<'token' | 'locale' | 'timeZone', string>>;
}) {
  const t = useTranslations('guests.landing');
  return (
    <Form action={action} title={t('button')} hidden={hidden}>
      <NameFields isOwn />
      <NewPasswordFields min={min} />
      <SubmitButton>{t('button')}</SubmitButton>
    </Form>
  );
}
