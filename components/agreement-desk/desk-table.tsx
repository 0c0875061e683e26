import { useLocale, useTranslations } from 'next-intl';
import { VERSION_TONES } from '@/components/agreement/version-tones';
import { StatusBadge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { DeskVersion } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';

/** The versions of one agreement, drafts included; each leads to its page. */
export function DeskTable({
  label,
  versions,
  countedUpTo,
}: {
  label: string;
  versions: readonly DeskVersion[];
  /** A number of acceptances beyond it is only known to be more. */
  countedUpTo: number;
}) {
  const t = useTranslations('agreementDesk');
  const words = useTranslations('agreement');
  const inSpanish = useLocale() === 'es';
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeaderCell sort="descending">{words('versionColumn')}</HeaderCell>
          <HeaderCell>{words('state')}</HeaderCell>
          <HeaderCell>{words('effectiveFrom')}</HeaderCell>
          <HeaderCell>{t('demandedFrom')}</HeaderCell>
          <HeaderCell>{t('acceptances')}</HeaderCell>
          <HeaderCell>{t('titleColumn')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell>
              <TextLink href={paths.programAgreement(row.id)} className="inline-block py-0.5">
                {words('version', { version: row.version })}
              </TextLink>
            </RowHeaderCell>
            <Cell className="whitespace-nowrap">
              <StatusBadge tone={VERSION_TONES[row.state]}>
                {words(`states.${row.state}`)}
              </StatusBadge>
            </Cell>
            <Cell>
              {row.effectiveFrom === null ? '–' : <LocalTime value={row.effectiveFrom} />}
            </Cell>
            <Cell>{row.demandedFrom === null ? '–' : <LocalTime value={row.demandedFrom} />}</Cell>
            <Cell>
              {row.publishedAt === null ? (
                '–'
              ) : (
                <TextLink
                  href={paths.agreementAcceptances(row.id)}
                  aria-label={t('acceptancesOf', { version: row.version })}
                  className="inline-block py-0.5"
                >
                  {row.acceptances > countedUpTo
                    ? t('moreThan', { count: countedUpTo })
                    : row.acceptances}
                </TextLink>
              )}
            </Cell>
            <Cell className="wrap-anywhere">{inSpanish ? row.titleEs : row.titleEn}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
