import type { getTranslations } from 'next-intl/server';
import type { ListSpec, ListState } from '@/components/ui/list-url';
import type { ActivityFilter } from '@/lib/domain/audit';
import en from '@/lib/messages/en.json';

/** What the activity log, and the part of it about one customer, can be asked for. */
export const activityList: ListSpec = { sorts: ['at'], descending: true, days: ['from', 'to'] };

type ActionCode = keyof typeof en.activity.actions;
const ACTION_CODES = Object.keys(en.activity.actions) as ActionCode[];

interface Reader {
  readonly locale: string;
  readonly timeZone: string;
  readonly t: Awaited<ReturnType<typeof getTranslations<'activity'>>>;
}

/** The query behind a state of the list: the reader searches for what the screen says. */
export function activityFilter(state: ListState, { locale, timeZone, t }: Reader): ActivityFilter {
  const sought = state.q.toLocaleLowerCase(locale);
  return {
    from: state.filters['from'],
    to: state.filters['to'],
    timeZone,
    q: state.q,
    actions: ACTION_CODES.filter((code) =>
      t(`actions.${code}`).toLocaleLowerCase(locale).includes(sought),
    ),
    after: state.after,
    before: state.before,
    size: state.size,
  };
}
