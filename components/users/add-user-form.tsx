import { useTranslations } from 'next-intl';
import { Fieldset } from '@/components/form/fieldset';
import type { FormAction } from '@/lib/action/form-state';
import type { Role } from '@/lib/access';
import { paths } from '@/lib/paths';
import { AccountForm } from './account-form';
import { ContactEmailField } from './contact-email-field';
import { DeliveryField, type DeliveryHours } from './delivery-field';
import { NameFields } from './name-fields';
import { RoleFields } from './role-fields';
import { SignInNameFields } from './sign-in-name-fields';
import { useTemporaryPasswordWords } from './temporary-password-words';

/** Adds a user of the reader's organization. */
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
  return (
    <AccountForm
      action={action}
      title={t('add')}
      submit={t('form.add')}
      back={paths.userManagement()}
      words={useTemporaryPasswordWords(hours.temporary, true)}
      links={[
        { href: paths.addUser(), label: t('added.another') },
        { href: paths.userManagement(), label: t('added.toList') },
      ]}
    >
      <NameFields />
      <SignInNameFields domains={domains} />
      <ContactEmailField />
      <Fieldset legend={t('list.roles')}>
        <RoleFields of={isOperator ? 'operator' : 'member'} held={[]} assignable={assignable} />
      </Fieldset>
      <DeliveryField hours={hours} />
    </AccountForm>
  );
}
