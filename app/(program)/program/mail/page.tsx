import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxTable } from '@/components/notifications/outbox-table';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager } from '@/components/ui/list-pager';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { parseListState, type ListSpec } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { listOutbox, MAIL_STATES } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { resendMailAction } from './actions';

const spec: ListSpec = { sorts: ['created'], descending: true, filters: { state: MAIL_STATES } };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programMail'))('title') };
}

/** Mail that is queued, sent, or could not be sent. */
export default async function ProgramMailPage({ searchParams }: PageProps<'/program/mail'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:mail')) return <Forbidden permission="program:mail" actor={actor} />;
  const t = await getTranslations('programMail');
  const params = await searchParams;
  const state = parseListState(params, spec);
  const page = await listOutbox(actor, {
    status: MAIL_STATES.find((status) => status === state.filters['state']),
    after: state.after,
    before: state.before,
    size: state.size,
  });
  const list = { path: paths.programMail(), spec, state };
  const options = MAIL_STATES.map((value) => ({ value, label: t(value) }));
  return (
    <div className="space-y-4">
      <PageHeader title={t('title')} description={t('description')} />
      {params['notice'] === 'resent' ? (
        <Notice tone="success" live>
          {t('resent')}
        </Notice>
      ) : null}
      <ListToolbar {...list} filters={[{ name: 'state', label: t('state'), options }]} />
      {page.rows.length === 0 ? (
        <ListEmpty
          {...list}
          empty={<EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
        />
      ) : (
        <>
          <OutboxTable
            rows={page.rows}
            resend={resendMailAction}
            state={state.filters['state'] ?? ''}
          />
          <ListPager {...list} page={{ ...page, shown: page.rows.length }} />
        </>
      )}
    </div>
  );
}
