import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { seenName, type FormAction } from '@/lib/action/form-state';
import { ActionForm } from './action-form';

/**
 * A form that posts to a server action, with or without scripts. Place fields and a
 * `SubmitButton` inside; refused attempts come back with an error summary and all that was typed.
 *
 * - `title`: what the form is for, its name for assistive technology.
 * - `idPrefix`: needed only where two forms of one page have fields of the same name.
 * - `idempotent`: adds a hidden `idempotencyKey`, so that a form posted twice acts once.
 * - `hidden`: fields the user does not see.
 * - `seen`: what the fields showed, for an edit that others may make at the same time: a field that
 *   was not touched follows what is saved.
 */
export async function Form({
  action,
  title,
  idPrefix = '',
  idempotent = false,
  hidden = {},
  seen = {},
  className,
  children,
}: {
  action: FormAction;
  title?: string;
  idPrefix?: string;
  idempotent?: boolean;
  hidden?: Readonly<Record<string, string>>;
  seen?: Readonly<Record<string, string>>;
  className?: string;
  children: ReactNode;
}) {
  const t = await getTranslations('form');
  const common = await getTranslations('common');
  return (
    <ActionForm
      action={action}
      title={title}
      idPrefix={idPrefix}
      hidden={{
        ...hidden,
        ...Object.fromEntries(Object.entries(seen).map(([name, value]) => [seenName(name), value])),
        ...(idempotent ? { idempotencyKey: randomUUID() } : {}),
      }}
      className={className}
      labels={{
        optional: common('optional'),
        errorMark: t('errorMark'),
        errorPrefix: t('errorPrefix'),
        errorHeading: t('errorHeading'),
        pending: t('pending'),
        showPassword: t('showPassword'),
        hidePassword: t('hidePassword'),
        show: common('show'),
        hide: common('hide'),
        passwordShown: t('passwordShown'),
        passwordHidden: t('passwordHidden'),
        selectPlaceholder: t('selectPlaceholder'),
        tooMuch: t('tooMuch', { megabytes: 1 }),
        tooLarge: t('tooLarge'),
        serverBusy: t('serverBusy'),
      }}
    >
      {children}
    </ActionForm>
  );
}
