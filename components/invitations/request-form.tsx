import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField, RadioGroupField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { rolesThatMay } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';
import type { InvitationKind } from '@/lib/domain/invitations';

/**
 * The first half of a request: its language, for whom it is, what is asked. It leads to the draft,
 * whose link works from then on.
 */
export function RequestForm({
  action,
  title,
  kind,
  partnershipId,
  privileges = 'none',
  cancelHref,
}: {
  action: FormAction;
  /** The page's title. */
  title: string;
  /** Left out where the action says it. */
  kind?: InvitationKind;
  /** Of a JOINT request. */
  partnershipId?: string;
  /**
   * Whether administration privileges can be asked for: not at all, by this person (ticked), or by
   * others only.
   */
  privileges?: 'none' | 'offered' | 'forOthers';
  cancelHref: string;
}) {
  const t = useTranslations('invitations');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Form
      action={action}
      title={title}
      idempotent
      hidden={{
        ...(kind === undefined ? {} : { kind }),
        ...(partnershipId === undefined ? {} : { partnershipId }),
      }}
      className="max-w-2xl"
    >
      <RadioGroupField
        name="locale"
        legend={t('language')}
        hint={t('languageHint')}
        defaultValue={locale}
        options={[
          { value: 'en', label: <span lang="en">English</span> },
          { value: 'es', label: <span lang="es">Español</span> },
        ]}
      />
      {privileges === 'offered' ? (
        <CheckboxField
          name="includesPrivileges"
          label={t('includePrivileges')}
          hint={t('includePrivilegesHint')}
          defaultChecked
        />
      ) : null}
      {privileges === 'forOthers' ? <PrivilegesForOthers /> : null}
      <TextField
        name="recipientEmail"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t('recipient')}
        hint={t('recipientHint')}
        optional
      />
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        autoComplete="off"
        optional
      />
      <TextField
        name="recipientDomain"
        label={t('domain')}
        hint={t('domainHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        optional
      />
      <CheckboxField name="isReusable" label={t('reusable')} hint={t('reusableHint')} />
      <FormActions>
        <SubmitButton>{t('continue')}</SubmitButton>
        <LinkButton href={cancelHref}>{common('cancel')}</LinkButton>
      </FormActions>
    </Form>
  );
}

/** Why the option is not offered, and which roles have it. */
function PrivilegesForOthers() {
  const t = useTranslations('invitations');
  const roleName = useTranslations('roles');
  const locale = useLocale();
  const names = rolesThatMay('customers:invite-with-privileges').map((role) => roleName(role));
  const roles = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  return <Notice>{t('privilegesForOthers', { roles, count: names.length })}</Notice>;
}
