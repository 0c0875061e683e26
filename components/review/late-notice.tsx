import { useTranslations } from 'next-intl';
import { Focused } from '@/components/ui/focused';
import { Notice } from '@/components/ui/notice';
import type { FormValues } from '@/lib/action/form-state';

/** Somebody else was faster: what they did, and what was typed meanwhile, to use it again. */
export function LateNotice({
  attempt,
}: {
  attempt: { readonly messages: readonly string[]; readonly values: FormValues } | null;
}) {
  const t = useTranslations('review');
  if (attempt === null) return null;
  const { note } = attempt.values;
  return (
    <Focused>
      <Notice tone="warning" title={t('lateTitle')}>
        {attempt.messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
        <p>{t('late')}</p>
        {typeof note === 'string' && note !== '' ? (
          <>
            <p className="font-semibold">{t('lateTyped')}</p>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{note}</p>
          </>
        ) : null}
      </Notice>
    </Focused>
  );
}
