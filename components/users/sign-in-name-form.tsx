import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { UserDetail } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { SignInNameFields } from './sign-in-name-fields';

/** Asks for a user's new sign-in name. */
export function SignInNameForm({
  action,
  user,
  domains,
}: {
  action: FormAction;
  user: UserDetail;
  domains: readonly string[];
}) {
  const t = useTranslations('users.signInName');
  const common = useTranslations('common');
  const [alias, domain] = user.signInName.split('@');
  return (
    <Form
      action={action}
      title={t('title')}
      className="max-w-2xl"
      hidden={{ userId: user.id, version: String(user.version) }}
    >
      <Card className="space-y-6">
        <p>{t('lead')}</p>
        <SignInNameFields domains={domains} alias={alias} domain={domain} />
        <FormActions>
          <SubmitButton>{t('title')}</SubmitButton>
          <LinkButton href={paths.user(user.id)}>{common('cancel')}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}
