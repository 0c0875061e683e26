import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { DirectoryRow } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

/** Profiles of a page of the directory: the name leads to the profile. */
export function ProfileTable({ rows }: { rows: readonly DirectoryRow[] }) {
  const t = useTranslations('directory');
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <HeaderCell sort="ascending">{t('name')}</HeaderCell>
          <HeaderCell>{t('mpnId')}</HeaderCell>
          <HeaderCell>{t('country')}</HeaderCell>
          <HeaderCell>{t('type')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>{t('userName')}</HeaderCell>
          <HeaderCell>{t('association')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell>
              <TextLink href={paths.membershipProfile(row.id)} className="inline-block py-0.5">
                {row.name}
              </TextLink>
            </RowHeaderCell>
            <Cell>{row.mpnId}</Cell>
            <Cell>{row.country}</Cell>
            <Cell>{t(`types.${row.type}`)}</Cell>
            <Cell>{t(`statuses.${row.status}`)}</Cell>
            <Cell>
              <TextLink
                href={paths.membershipAccount(row.accountId)}
                className="inline-block max-w-48 min-w-28 py-0.5 wrap-anywhere"
              >
                {row.userName}
              </TextLink>
            </Cell>
            <Cell>
              {row.organization ?? (row.associatedElsewhere ? t('elsewhere') : t('none'))}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
