import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListPage } from '@/components/shell/list-page';
import { FileButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ListProps } from '@/components/ui/list-toolbar';
import { PartnerTable, type PartnerActions, type PartnerListRow } from './partner-table';

const NOTICES = ['authorized', 'removed', 'accessWithdrawn', 'accessGranted'] as const;

/** A partner's list of its resellers or of its providers, or why there are none. */
export function PartnersPage({
  side,
  list,
  page,
  countries,
  actions,
  action,
  exportHref,
  notice,
  before,
}: {
  side: 'resellers' | 'providers';
  list: ListProps;
  page: {
    readonly rows: readonly PartnerListRow[];
    readonly previous: string | null;
    readonly next: string | null;
  };
  countries: readonly { readonly value: string; readonly label: string }[];
  actions: PartnerActions;
  /** The way to a further partner; null for who may not go it. */
  action: ReactNode;
  exportHref: string;
  /** What has just been done, as its address says. */
  notice: string | readonly string[] | undefined;
  /** What stands above the list. */
  before?: ReactNode;
}) {
  const t = useTranslations('partnerships');
  const done = NOTICES.find((one) => one === notice);
  return (
    <ListPage
      head={{
        title: t(`${side}Title`),
        description: t(`${side}Description`),
        action,
        commands:
          page.rows.length === 0 ? null : (
            <FileButton href={exportHref} variant="subtle">
              {t(`${side}Export`)}
            </FileButton>
          ),
      }}
      before={
        <>
          {done === undefined ? null : (
            <Notice tone="success" live>
              {t(`notices.${done}`)}
            </Notice>
          )}
          {before}
        </>
      }
      list={list}
      toolbar={{
        searchLabel: t('search'),
        filters: [
          { name: 'country', label: t('location'), options: countries },
          {
            name: 'access',
            label: t('access'),
            options: [
              { value: 'granted', label: t('accessState.granted') },
              { value: 'withdrawn', label: t('accessState.withdrawn') },
            ],
          },
        ],
      }}
      page={{ shown: page.rows.length, previous: page.previous, next: page.next }}
      empty={{
        title: t(side === 'resellers' ? 'noResellersTitle' : 'noProvidersTitle'),
        body: t(side === 'resellers' ? 'noResellersBody' : 'noProvidersBody'),
        action,
      }}
    >
      <PartnerTable
        label={t(`${side}Title`)}
        partnerHeading={t(side === 'resellers' ? 'reseller' : 'provider')}
        list={list}
        rows={page.rows}
        actions={actions}
      />
    </ListPage>
  );
}
