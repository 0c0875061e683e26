import { useTranslations } from 'next-intl';
import { AddressText } from '@/components/ui/address-text';
import type { ChangedPart } from '@/lib/domain/enrollment';

/** What changes, part by part: what is in force beside what is proposed, under it on a phone. */
export function ChangeList({
  changes,
  isClosed = false,
}: {
  changes: readonly ChangedPart[];
  /** It is decided: what was in force is what was before. */
  isClosed?: boolean;
}) {
  const t = useTranslations('amendment');
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {changes.map(({ part, before, after }) => (
        <li key={part} className="space-y-2 px-4 py-3">
          <p className="font-semibold">{t(`part.${part}`)}</p>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <Value label={t(isClosed ? 'was' : 'before')} text={before} />
            <Value label={t('after')} text={after} isNew />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Value({
  label,
  text,
  isNew = false,
}: {
  label: string;
  text: string | null;
  isNew?: boolean;
}) {
  const common = useTranslations('common');
  return (
    <div className={isNew ? 'border-s-2 border-accent ps-3' : 'border-s-2 border-line ps-3'}>
      <dt className="text-muted">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">
        {text === null ? (
          <span className="text-muted">{common('notGiven')}</span>
        ) : (
          <AddressText value={text} />
        )}
      </dd>
    </div>
  );
}
