import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { rolesThatMay } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';

/** Each language by its own name. */
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

/** The facts of a request to a customer, of one partner or of two together. */
export function RequestForm({
  action,
  title,
  locale,
  mayAskPrivileges,
  cancel,
  hidden = {},
}: {
  action: FormAction;
  title: string;
  /** The language offered first. */
  locale: 'en' | 'es';
  mayAskPrivileges: boolean;
  /** Where Cancel leads. */
  cancel: string;
  hidden?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  return (
    <Card className="max-w-2xl">
      <Form action={action} title={title} hidden={hidden} idempotent>
        <TextField
          name="label"
          label={t('requestLabel')}
          hint={t('requestLabelHint')}
          optional
          autoComplete="off"
        />
        <TextField
          name="recipientEmail"
          type="email"
          inputMode="email"
          label={t('requestRecipient')}
          hint={t('requestRecipientHint')}
          optional
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          name="locale"
          label={t('requestLanguage')}
          options={LANGUAGES}
          defaultValue={locale}
          placeholder={null}
          width="sm"
        />
        {mayAskPrivileges ? (
          <CheckboxField
            name="includesPrivileges"
            label={t('requestPrivileges')}
            hint={t('requestPrivilegesHint')}
            defaultChecked
          />
        ) : (
          <NoPrivileges />
        )}
        <FormActions>
          <SubmitButton>{t('requestContinue')}</SubmitButton>
          <LinkButton href={cancel}>{common('cancel')}</LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Why the option is not offered, and which roles have it. */
function NoPrivileges() {
  const t = useTranslations('customers');
  const roleName = useTranslations('roles');
  const locale = useLocale();
  const names = rolesThatMay('customers:invite-with-privileges').map((role) => roleName(role));
  const roles = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  return <Notice>{t('requestNoPrivileges', { roles, count: names.length })}</Notice>;
}
