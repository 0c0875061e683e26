import { useTranslations } from 'next-intl';
import { CopyButton } from './copy-button';

/** An id as it is, with the button that copies it. */
export function CopiedId({ id }: { id: string }) {
  const t = useTranslations('common');
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <code>{id}</code>
      <CopyButton value={id} label={t('copy')} copied={t('copied')} />
    </span>
  );
}
