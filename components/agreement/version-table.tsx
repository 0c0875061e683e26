import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { VersionSummary } from '@/lib/domain/catalog';
import { VERSION_TONES } from './version-tones';
import { ADDRESS, type AgreementKind } from './words';

/** The published versions, each leading to its words, with the acceptances of the organization. */
export function VersionTable({
  kind,
  versions,
}: {
  kind: AgreementKind;
  versions: readonly VersionSummary[];
}) {
  const t = useTranslations('agreement');
  return (
    <Table label={t('versions')}>
      <thead>
        <tr>
          <HeaderCell>{t('versionColumn')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell>{t('effectiveFrom')}</HeaderCell>
          <HeaderCell>{t('acceptedAt')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, version, state, effectiveFrom, evidence }) => (
          <Row key={id}>
            <RowHeaderCell>
              <TextLink href={ADDRESS[kind].version(id)} className="inline-block py-0.5">
                {t('version', { version })}
              </TextLink>
            </RowHeaderCell>
            <Cell>
              <StatusBadge tone={VERSION_TONES[state]}>{t(`states.${state}`)}</StatusBadge>
            </Cell>
            <Cell>
              <LocalTime value={effectiveFrom} show="date" />
            </Cell>
            <Cell>
              {evidence !== null ? (
                <LocalTime value={evidence.acceptedAt} show="date" />
              ) : state === 'scheduled' ? (
                '–'
              ) : (
                t('notAcceptedShort')
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
