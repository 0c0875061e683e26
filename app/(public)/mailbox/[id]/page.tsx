import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LinkedText } from '@/components/notifications/linked-text';
import { PageHeader } from '@/components/shell/page-header';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { findStoredMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { requireMailbox } from '../require-mailbox';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailbox'))('title') };
}

/** One kept mail: its text with links to follow, and how a mail program would show it. */
export default async function MailboxMessagePage({ params }: PageProps<'/mailbox/[id]'>) {
  await requireMailbox();
  const mail = await findStoredMail((await params).id);
  if (mail === null) notFound();
  const t = await getTranslations('mailbox');
  return (
    <div className="space-y-6 py-4">
      <PageHeader
        title={<span lang={mail.locale}>{mail.subject}</span>}
        breadcrumbs={[{ label: t('back'), href: paths.mailbox() }]}
      />
      <DescriptionList
        items={[
          { term: t('to'), value: mail.to },
          { term: t('received'), value: <LocalTime value={new Date(mail.at)} /> },
        ]}
      />
      <section className="space-y-2">
        <h2 className="text-base font-semibold">{t('text')}</h2>
        <div
          lang={mail.locale}
          className="rounded-lg border border-line bg-surface p-4 wrap-anywhere whitespace-pre-wrap"
        >
          <LinkedText text={mail.text} />
        </div>
      </section>
      <section className="space-y-2">
        <h2 className="text-base font-semibold">{t('html')}</h2>
        {/* Without scripts, forms, or a way to this page; links open beside it. */}
        <iframe
          title={t('htmlFrame')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mail.html.replaceAll('<a ', '<a rel="noopener noreferrer" ')}
          className="h-160 w-full rounded-lg border border-line"
        />
      </section>
    </div>
  );
}
