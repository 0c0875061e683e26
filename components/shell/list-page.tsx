import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty, ListPager, type PageInfo } from '@/components/ui/list-pager';
import { ListToolbar, type ListProps } from '@/components/ui/list-toolbar';
import { isNarrowed } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from './page-header';

/**
 * A page that is a list: its head, search and filters, and the rows with the way to more of them, or
 * why there are none.
 */
export function ListPage({
  head,
  before,
  list,
  toolbar,
  page,
  cutShort,
  empty,
  children,
}: {
  head: ComponentProps<typeof PageHeader>;
  /** Between head and toolbar: tabs, a notice. */
  before?: ReactNode;
  list: ListProps;
  /** What the toolbar offers; nothing is searched while there is nothing. */
  toolbar: Omit<ComponentProps<typeof ListToolbar>, keyof ListProps>;
  page: PageInfo;
  /** Why the page ends before it is full, where it does: it may have no row, and more follow. */
  cutShort?: ReactNode;
  /** What is said while there is no data at all. */
  empty: { readonly title: ReactNode; readonly body: ReactNode; readonly action?: ReactNode };
  /** The table; not shown without rows. */
  children: ReactNode;
}) {
  const hasNoRows = page.shown === 0 && !cutShort;
  const isEmpty = hasNoRows && !isNarrowed(list.state);
  return (
    <>
      <PageHeader {...head} />
      <div className="space-y-4">
        {before}
        {isEmpty ? null : <ListToolbar {...list} {...toolbar} />}
        {cutShort ? <Notice>{cutShort}</Notice> : null}
        {hasNoRows ? (
          <ListEmpty
            {...list}
            empty={
              <EmptyState title={empty.title} action={empty.action}>
                <p>{empty.body}</p>
              </EmptyState>
            }
          />
        ) : (
          <>
            {page.shown === 0 ? null : children}
            <ListPager {...list} page={page} />
          </>
        )}
      </div>
    </>
  );
}
