import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { Role } from '@/lib/access';
import type { UserDetail } from '@/lib/domain/users';
import { ContactEmailField } from './contact-email-field';
import { NameFields } from './name-fields';
import { RoleFields } from './role-fields';

interface UserFormProps {
  readonly action: FormAction;
  readonly user: UserDetail;
  /** What the form is called; also for "Error: …". */
  readonly title: string;
}

/** Name and contact address. `lockedBecause` says why the address cannot be changed here. */
export function DetailsForm({
  action,
  user,
  title,
  lockedBecause,
}: UserFormProps & { readonly lockedBecause: string | null }) {
  const t = useTranslations('users.form');
  return (
    <Form
      key={user.version}
      action={action}
      title={title}
      hidden={{ userId: user.id, version: String(user.version) }}
    >
      <NameFields firstName={user.firstName} lastName={user.lastName} />
      <ContactEmailField saved={user.contactEmail} lockedBecause={lockedBecause} />
      <FormActions>
        <SubmitButton variant="secondary">{t('save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The roles, with **Update**; for who may not change any, the names of the held ones. */
export function RolesForm({
  action,
  user,
  title,
  isOperator,
  isSelf,
  assignable,
}: UserFormProps & {
  readonly isOperator: boolean;
  /** Whether they are the reader's own. */
  readonly isSelf: boolean;
  readonly assignable: readonly Role[];
}) {
  const t = useTranslations('users');
  if (assignable.length === 0 || user.status === 'DELETED') {
    return (
      <>
        <RoleNames roles={user.roles} />
        <Notice>
          {user.status === 'DELETED' ? t('detail.rolesDeleted') : t('detail.rolesReadOnly')}
        </Notice>
      </>
    );
  }
  return (
    <Form
      key={user.version}
      action={action}
      title={title}
      idPrefix="roles-"
      hidden={{ userId: user.id, version: String(user.version) }}
    >
      <RoleFields
        of={user.isGuest ? 'guest' : isOperator ? 'operator' : 'member'}
        held={user.roles}
        assignable={assignable}
      />
      {user.isGuest || isOperator ? null : (
        <p className="text-muted wrap-anywhere">
          {t(isSelf ? 'form.signsYouOut' : 'form.signsOut', { name: user.firstName })}
        </p>
      )}
      <FormActions>
        <SubmitButton>{t('form.update')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** Roles by name, one a line. */
export function RoleNames({ roles }: { readonly roles: readonly Role[] }) {
  const roleName = useTranslations('roles');
  const t = useTranslations('users.list');
  if (roles.length === 0) return <p className="text-muted">{t('noRoles')}</p>;
  return (
    <ul className="space-y-1">
      {roles.map((role) => (
        <li key={role}>{roleName(role)}</li>
      ))}
    </ul>
  );
}
