import { useTranslations } from 'next-intl';
import { Focused } from '@/components/ui/focused';
import { Notice } from '@/components/ui/notice';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { seenName, type FormValues } from '@/lib/action/form-state';

/** A field of a form that two people may edit at the same time. */
interface EditedField {
  readonly name: string;
  readonly label: string;
  /** A tick box: it is sent when it is ticked, and only then. */
  readonly isBox?: boolean;
}

/** A field that differs now: as the editor first saw it, as typed, and as somebody saved it. */
interface Difference {
  readonly label: string;
  readonly seen: string;
  readonly yours: string;
  readonly theirs: string;
}

/**
 * What somebody saved while a form was filled in, field by field, beside what was typed. The form
 * below keeps what was typed, and shows what they saved where nothing was.
 * @param sent what was typed, with what the fields had shown (`seen` of `Form`)
 * @param saved what is on record now, as the fields show it
 */
export function ChangedMeanwhile({
  fields,
  sent,
  saved,
}: {
  fields: readonly EditedField[];
  sent: FormValues;
  saved: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('form.moved');
  const common = useTranslations('common');
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value : undefined;
  };
  const differences = fields.flatMap(({ name, label, isBox = false }): Difference[] => {
    const seen = text(seenName(name)) ?? '';
    const theirs = saved[name] ?? '';
    // A field that the second editor may not change was not sent: it stays as it was seen.
    const yours = text(name) ?? (isBox ? '' : seen);
    const shown = (value: string) => (isBox ? common(value === '' ? 'no' : 'yes') : value);
    return theirs === seen
      ? []
      : [{ label, seen: shown(seen), yours: shown(yours), theirs: shown(theirs) }];
  });
  return (
    <Focused>
      <div className="space-y-3">
        <Notice tone="warning" title={t('title')}>
          <p>{t('lead')}</p>
        </Notice>
        {differences.length === 0 ? null : <Differences differences={differences} />}
      </div>
    </Focused>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('form.moved');
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <HeaderCell>{t('field')}</HeaderCell>
          <HeaderCell>{t('yours')}</HeaderCell>
          <HeaderCell>{t('theirs')}</HeaderCell>
          <HeaderCell>{t('below')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, seen, yours, theirs }) => (
          <Row key={label}>
            <RowHeaderCell>{label}</RowHeaderCell>
            <Cell className="wrap-anywhere">{yours === seen ? t('untouched') : yours || '–'}</Cell>
            <Cell className="wrap-anywhere">{theirs || '–'}</Cell>
            <Cell>{t(yours === seen || yours === theirs ? 'takesTheirs' : 'keepsYours')}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
