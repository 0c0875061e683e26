import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxTable } from '@/components/notifications/outbox-table';
import { Forbidden } from '@/components/shell/forbidden';
import { ListPage } from '@/components/shell/list-page';
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
    <ListPage
      head={{ title: t('title'), description: t('description') }}
      before={
        params['notice'] === 'resent' ? (
          <Notice tone="success" live>
            {t('resent')}
          </Notice>
        ) : null
      }
      list={list}
      toolbar={{ filters: [{ name: 'state', label: t('state'), options }] }}
      page={{ ...page, shown: page.rows.length }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <OutboxTable
        rows={page.rows}
        resend={resendMailAction}
        state={state.filters['state'] ?? ''}
      />
    </ListPage>
  );
}
