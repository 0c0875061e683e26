import { useTranslations } from 'next-intl';
import { Fieldset, FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { Role } from '@/lib/access';
import { paths } from '@/lib/paths';
import { DeliveryField, type DeliveryHours } from './delivery-field';
import { NameFields } from './name-fields';
import { RoleFields } from './role-fields';
import { SignInNameFields } from './sign-in-name-fields';
import { TemporaryPassword } from './temporary-password';
import { useTemporaryPasswordWords } from './temporary-password-words';
import { UntilDone } from '@/components/form/until-done';

/** Adds a user; the answer to its post is the page with the temporary password, if one is told. */
export function AddUserForm({
  action,
  domains,
  isOperator,
  assignable,
  hours,
}: {
  action: FormAction;
  domains: readonly string[];
  isOperator: boolean;
  assignable: readonly Role[];
  hours: DeliveryHours;
}) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const words = useTemporaryPasswordWords(hours.temporary, true);
  return (
    <Form action={action} title={t('add')} className="max-w-3xl">
      <UntilDone>
        <Card className="space-y-6">
          <NameFields />
          <SignInNameFields domains={domains} />
          <TextField
            name="contactEmail"
            type="email"
            inputMode="email"
            label={t('form.contactEmail')}
            hint={t('form.contactEmailHint')}
            autoComplete="off"
          />
          <Fieldset legend={t('list.roles')}>
            <RoleFields of={isOperator ? 'operator' : 'member'} held={[]} assignable={assignable} />
          </Fieldset>
          <DeliveryField hours={hours} />
          <FormActions>
            <SubmitButton>{t('form.add')}</SubmitButton>
            <LinkButton href={paths.userManagement()}>{common('cancel')}</LinkButton>
          </FormActions>
        </Card>
      </UntilDone>
      <TemporaryPassword
        words={words}
        links={[
          { href: paths.addUser(), label: t('added.another') },
          { href: paths.userManagement(), label: t('added.toList') },
        ]}
      />
    </Form>
  );
}
