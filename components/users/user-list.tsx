import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { ListPager } from '@/components/ui/list-pager';
import type { ListProps } from '@/components/ui/list-toolbar';
import type { FormAction } from '@/lib/action/form-state';
import type { UserPage } from '@/lib/domain/users';
import { UserTable } from './user-table';

/** The page of the list, in the form of its boxes where there are any: turning the page keeps them. */
export function UserList({
  list,
  page,
  canSelect,
  action,
}: {
  list: ListProps;
  page: UserPage;
  /** Whether rows have boxes: for whoever may move users. */
  canSelect: boolean;
  action: FormAction;
}) {
  const t = useTranslations('users.move');
  const turn = { ...page, shown: page.users.length };
  if (!canSelect) {
    return (
      <>
        <UserTable users={page.users} list={list} />
        <ListPager {...list} page={turn} />
      </>
    );
  }
  return (
    <Form action={action} title={t('selection')}>
      <UserTable users={page.users} list={list} canSelect />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" name="then" value="stay">
          {t('keep')}
        </SubmitButton>
        <SubmitButton variant="secondary" name="then" value="move">
          {t('begin')}
        </SubmitButton>
      </div>
      <ListPager {...list} page={turn} isSent />
    </Form>
  );
}
