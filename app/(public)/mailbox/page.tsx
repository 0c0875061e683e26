import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { listStoredMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { requireMailbox } from './require-mailbox';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailbox'))('title') };
}

/** Mail that a local start keeps instead of sending it; elsewhere there is no such page. */
export default async function MailboxPage() {
  await requireMailbox();
  const t = await getTranslations('mailbox');
  const mails = await listStoredMail();
  return (
    <div className="space-y-4 py-4">
      <PageHeader title={t('title')} description={t('description')} />
      {mails.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>
      ) : (
        <Table label={t('table')}>
          <thead>
            <tr>
              <HeaderCell>{t('subject')}</HeaderCell>
              <HeaderCell>{t('to')}</HeaderCell>
              <HeaderCell>{t('received')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <Row key={mail.id}>
                <RowHeaderCell lang={mail.locale}>
                  <TextLink href={paths.mailboxMessage(mail.id)}>{mail.subject}</TextLink>
                </RowHeaderCell>
                <Cell className="name">{mail.to}</Cell>
                <Cell className="whitespace-nowrap">
                  <LocalTime value={new Date(mail.at)} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
