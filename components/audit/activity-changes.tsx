import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';

function fieldsOf(value: unknown): Map<string, unknown> {
  if (value === null || value === undefined) return new Map();
  if (typeof value === 'object' && !Array.isArray(value)) return new Map(Object.entries(value));
  return new Map([['', value]]);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a record says was before and is after, field by field; nothing when it says neither. */
export function ActivityChanges({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations('activity');
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  if (names.length === 0) return null;
  return (
    <Table label={t('changes')}>
      <thead>
        <tr>
          <HeaderCell>{t('field')}</HeaderCell>
          <HeaderCell>{t('before')}</HeaderCell>
          <HeaderCell>{t('after')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <Row key={name}>
            <RowHeaderCell>{name === '' ? '–' : name}</RowHeaderCell>
            <Cell className="wrap-anywhere">{textOf(old.get(name))}</Cell>
            <Cell className="wrap-anywhere">{textOf(fresh.get(name))}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
