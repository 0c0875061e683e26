import { useTranslations } from 'next-intl';
import { CopiedId } from '@/components/ui/copied-id';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { OwnDomain } from '@/lib/domain/organizations';

/** Of each domain whose record is gone: until when to publish it again, and the record. */
export function MissingRecords({ domains }: { domains: readonly OwnDomain[] }) {
  const t = useTranslations('domains');
  return domains.map(({ id, name, missing }) => {
    if (missing === null) return null;
    const { since, lapses, record, isLapsed } = missing;
    return (
      <Notice key={id} tone={isLapsed ? 'danger' : 'warning'} title={name}>
        <p>
          {t.rich(isLapsed ? 'lapsedBody' : 'missingBody', {
            domain: name,
            since: () => <LocalTime value={since} show="date" />,
            lapses: () => <LocalTime value={lapses} show="date" />,
          })}
        </p>
        <p>
          {t('missingRecord')}: <CopiedId id={record} />
        </p>
      </Notice>
    );
  });
}
