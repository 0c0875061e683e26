import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { UntilDone } from '@/components/form/until-done';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import { MakePasskey } from './make-passkey';

/** Names a passkey, then has the browser make it. */
export function AddPasskeyForm({
  begin,
  add,
  next,
}: {
  begin: FormAction;
  add: FormAction;
  next: string | undefined;
}) {
  const t = useTranslations('factors.passkey');
  return (
    <Form action={begin} title={t('title')}>
      <div className="scriptless-only">
        <Notice tone="warning">{t('scripts')}</Notice>
      </div>
      <UntilDone>
        <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <SubmitButton>{t('button')}</SubmitButton>
      </UntilDone>
      <MakePasskey
        action={add}
        next={next}
        words={{ waiting: t('waiting'), retry: t('retry'), failed: t('failed') }}
      />
    </Form>
  );
}
