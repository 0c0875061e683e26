import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { DomainClaim, OwnDomain } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

/** The domains of an organization: those that wait for their proof last. */
export function DomainTable({
  domains,
  claims,
}: {
  domains: readonly OwnDomain[];
  claims: readonly DomainClaim[];
}) {
  const t = useTranslations('domains');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell>{t('since')}</HeaderCell>
          <HeaderCell>{t('actions')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ id, name, isInitial, verifiedAt, missing }) => (
          <Row key={id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">{name}</RowHeaderCell>
            <Cell>
              {missing === null ? (
                <StatusBadge tone="success">{t(isInitial ? 'initial' : 'verified')}</StatusBadge>
              ) : (
                <StatusBadge tone={missing.isLapsed ? 'danger' : 'warning'}>
                  {t(missing.isLapsed ? 'lapsed' : 'missing')}
                </StatusBadge>
              )}
            </Cell>
            <Cell>{verifiedAt === null ? null : <LocalTime value={verifiedAt} show="date" />}</Cell>
            <Cell>
              {isInitial ? (
                <span className="text-muted">{t('stays')}</span>
              ) : (
                <RowLink href={paths.removeDomain(id)} label={t('remove')} of={name} />
              )}
            </Cell>
          </Row>
        ))}
        {claims.map(({ id, name, createdAt }) => (
          <Row key={id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">{name}</RowHeaderCell>
            <Cell>
              <StatusBadge tone="warning">{t('waiting')}</StatusBadge>
            </Cell>
            <Cell>
              <LocalTime value={createdAt} show="date" />
            </Cell>
            <Cell>
              <RowLink href={paths.verifyDomain(id)} label={t('verify')} of={name} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function RowLink({ href, label, of }: { href: string; label: string; of: string }) {
  return (
    <LinkButton href={href} variant="subtle">
      {label}
      <span className="sr-only"> {of}</span>
    </LinkButton>
  );
}
