import { useTranslations } from 'next-intl';
import { CheckboxGroupField, RadioGroupField, type Choice } from '@/components/form/choice-fields';
import {
  ADMIN_ROLES,
  AGENT_ROLES,
  GUEST_ROLES,
  keyRole,
  OPERATOR_ROLES,
  OTHER_ROLES,
  type Role,
} from '@/lib/access';

export type RoleOwner = 'operator' | 'member' | 'guest';

interface RoleFieldsProps {
  /** Whose roles: the operator's organization has its own and no others, a guest a few. */
  readonly of: RoleOwner;
  readonly held: readonly Role[];
  /** What the person at the screen may grant and remove; the rest is shown as it is. */
  readonly assignable: readonly Role[];
}

/** The roles of a user: one type of agent, one type of admin, any number of others. */
export function RoleFields({ of, held, assignable }: RoleFieldsProps) {
  const t = useTranslations('users.form');
  const roleName = useTranslations('roles');
  const isOperator = of === 'operator';
  const notAssignable = t('notAssignable', { admin: roleName(keyRole({ isOperator })) });
  const any = { held, assignable, notAssignable };
  if (isOperator) {
    return <AnyOf {...any} name="program" legend={t('program')} roles={OPERATOR_ROLES} />;
  }
  if (of === 'guest') {
    return <AnyOf {...any} name="other" legend={t('guest')} roles={GUEST_ROLES} />;
  }
  return (
    <>
      <OneOf
        {...any}
        name="agent"
        legend={t('agent')}
        hint={t('agentHint')}
        none={t('noAgent')}
        roles={AGENT_ROLES}
      />
      <OneOf
        {...any}
        name="admin"
        legend={t('admin')}
        hint={t('adminHint')}
        none={t('noAdmin')}
        roles={ADMIN_ROLES}
      />
      <AnyOf {...any} name="other" legend={t('other')} roles={OTHER_ROLES} />
    </>
  );
}

type GroupProps = Omit<RoleFieldsProps, 'of'> & {
  readonly name: string;
  readonly legend: string;
  readonly roles: readonly Role[];
  /** Why a role is out of reach, and who can change it. */
  readonly notAssignable: string;
};

/**
 * At most one of a group. When the present one is out of reach, or all are, the choice is shown but
 * fixed: browsers do not post disabled controls, so it travels in a hidden field.
 */
function OneOf({
  name,
  legend,
  hint,
  none,
  roles,
  held,
  assignable,
  notAssignable,
}: GroupProps & { readonly hint: string; readonly none: string }) {
  const roleName = useTranslations('roles');
  const meaning = useTranslations('roleHints');
  const current = roles.find((role) => held.includes(role));
  const isFixed =
    (current !== undefined && !assignable.includes(current)) ||
    !roles.some((role) => assignable.includes(role));
  const options: Choice[] = [
    { value: 'none', label: none, disabled: isFixed },
    ...roles.map((role) => ({
      value: role,
      label: roleName(role),
      disabled: isFixed || !assignable.includes(role),
      hint: isFixed || assignable.includes(role) ? meaning(role) : notAssignable,
    })),
  ];
  return (
    <>
      {isFixed ? <input type="hidden" name={name} value={current ?? 'none'} /> : null}
      <RadioGroupField
        name={name}
        legend={legend}
        hint={isFixed ? notAssignable : hint}
        options={options}
        defaultValue={current ?? 'none'}
      />
    </>
  );
}

/** Any of a group; held ones out of reach stay as they are. */
function AnyOf({ name, legend, roles, held, assignable, notAssignable }: GroupProps) {
  const roleName = useTranslations('roles');
  const meaning = useTranslations('roleHints');
  const outOfReach = roles.filter((role) => !assignable.includes(role));
  return (
    <>
      {outOfReach
        .filter((role) => held.includes(role))
        .map((role) => (
          <input key={role} type="hidden" name={name} value={role} />
        ))}
      <CheckboxGroupField
        name={name}
        legend={legend}
        optional
        defaultValues={roles.filter((role) => held.includes(role))}
        options={roles.map((role) => ({
          value: role,
          label: roleName(role),
          disabled: outOfReach.includes(role),
          hint: outOfReach.includes(role) ? notAssignable : meaning(role),
        }))}
      />
    </>
  );
}
