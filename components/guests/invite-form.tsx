import { useTranslations } from 'next-intl';
import { CheckboxGroupField, RadioGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { GUEST_ROLES } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';
import { paths } from '@/lib/paths';

/** Asks whom to invite from outside, to which roles, in which language. */
export function InviteForm({
  action,
  roles,
  most,
  locale,
}: {
  action: FormAction;
  roles: readonly (typeof GUEST_ROLES)[number][];
  /** Addresses at once. */
  most: number;
  locale: string;
}) {
  const t = useTranslations('guests');
  const roleName = useTranslations('roles');
  const common = useTranslations('common');
  return (
    <Form action={action} title={t('invite')} className="max-w-3xl">
      <Card className="space-y-6">
        <TextAreaField
          name="emails"
          label={t('emails')}
          hint={t('emailsHint', { most })}
          rows={4}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <CheckboxGroupField
          name="roles"
          legend={t('roles')}
          hint={t('rolesHint')}
          options={roles.map((role) => ({
            value: role,
            label: roleName(role),
            hint: t(`about.${role}`),
          }))}
        />
        <RadioGroupField
          name="locale"
          legend={t('language')}
          defaultValue={locale}
          options={[
            { value: 'en', label: <span lang="en">English</span> },
            { value: 'es', label: <span lang="es">Español</span> },
          ]}
        />
        <FormActions>
          <SubmitButton>{t('send')}</SubmitButton>
          <LinkButton href={paths.guestInvitations()}>{common('cancel')}</LinkButton>
        </FormActions>
      </Card>
    </Form>
  );
}
