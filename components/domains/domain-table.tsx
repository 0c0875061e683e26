import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/action/form-state';
import type { DomainClaim, OwnDomain } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

/** The domains of an organization: those that wait for their proof last. */
export function DomainTable({
  domains,
  claims,
  proveAgain,
}: {
  domains: readonly OwnDomain[];
  claims: readonly DomainClaim[];
  /** Asks for the record of a domain that was proved before records were kept. */
  proveAgain: FormAction;
}) {
  const t = useTranslations('domains');
  const unwatched = domains.filter(({ isUnwatched }) => isUnwatched).map(({ name }) => name);
  const waiting = claims.filter(({ name }) => !unwatched.includes(name));
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
        {domains.map(({ id, name, isInitial, isUnwatched, verifiedAt, missing }) => (
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
              {isUnwatched ? <p className="mt-1 max-w-sm text-muted">{t('unwatched')}</p> : null}
            </Cell>
            <Cell>{verifiedAt === null ? null : <LocalTime value={verifiedAt} show="date" />}</Cell>
            <Cell>
              {isInitial ? (
                <span className="text-muted">{t('stays')}</span>
              ) : (
                <div className="flex flex-wrap gap-2">
                  <RowLink href={paths.removeDomain(id)} label={t('remove')} of={name} />
                  {isUnwatched ? (
                    <Form
                      action={proveAgain}
                      title={t('proveAgain')}
                      hidden={{ name }}
                      idPrefix={id}
                    >
                      <SubmitButton variant="secondary">
                        {t('proveAgain')}
                        <span className="sr-only"> {name}</span>
                      </SubmitButton>
                    </Form>
                  ) : null}
                </div>
              )}
            </Cell>
          </Row>
        ))}
        {waiting.map(({ id, name, createdAt }) => (
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
