import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/action/form-state';

/** Stands in for the button that saves a file of users, until the admin has proved who they are. */
export function AskFirst({ importId, action }: { importId: string; action: FormAction }) {
  const t = useTranslations('users.import');
  return (
    <Form action={action} title={t('askFirst')} hidden={{ importId }} className="max-w-md">
      <p>{t('askFirstWhy')}</p>
      <SubmitButton>{t('askFirst')}</SubmitButton>
    </Form>
  );
}
