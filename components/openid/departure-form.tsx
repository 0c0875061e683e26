import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { Forward } from '@/components/form/forward';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilDone } from '@/components/form/until-done';
import type { ButtonVariant } from '@/components/ui/button-class';
import type { FormAction } from '@/lib/action/form-state';

/** A form whose button leads to an issuer. */
export function DepartureForm({
  action,
  title,
  button,
  host,
  hidden = {},
  idPrefix = '',
  variant = 'primary',
  children,
}: {
  action: FormAction;
  title: string;
  button: ReactNode;
  /** Where it leads, when that is known before; null when it depends on what is typed. */
  host: string | null;
  hidden?: Readonly<Record<string, string>>;
  idPrefix?: string;
  variant?: ButtonVariant;
  children?: ReactNode;
}) {
  const t = useTranslations('openid');
  return (
    <Form action={action} title={title} hidden={hidden} idPrefix={idPrefix}>
      <UntilDone>
        {children}
        <SubmitButton variant={variant}>{button}</SubmitButton>
      </UntilDone>
      <Forward lead={host === null ? t('leavingSoon') : t('leaving', { host })} />
    </Form>
  );
}
