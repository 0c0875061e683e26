import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/lib/paths';
import { hasMailbox } from './require-mailbox';

/** Where a mail that was just announced can be read, on a start that sends none. */
export async function MailboxLink() {
  if (!(await hasMailbox())) return null;
  const t = await getTranslations('mailbox');
  return (
    <Notice>
      <p>{t('kept')}</p>
      <p>
        <TextLink href={paths.mailbox()}>{t('open')}</TextLink>
      </p>
    </Notice>
  );
}
