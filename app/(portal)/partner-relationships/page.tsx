import { getTranslations } from 'next-intl/server';
import { PastRelationships } from '@/components/relationships/past-relationships';
import { RelationshipCard } from '@/components/relationships/relationship-card';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { AgreementNotice } from '@/components/agreement/agreement-notice';
import { getAgreementStanding } from '@/lib/domain/catalog';
import { getPartnerRelationships } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';

export async function generateMetadata() {
  const t = await getTranslations('relationships');
  return { title: t('title') };
}

const NOTICES = {
  accepted: 'acceptedNotice',
  withdrawn: 'withdrawnNotice',
  ended: 'endedNotice',
} as const;

/** Partner relationships: what the customer granted to whom, and the way to take it back. */
export default async function PartnerRelationshipsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'relationships:view')) {
    return <Forbidden permission="relationships:view" actor={actor} />;
  }
  const t = await getTranslations('relationships');
  const agreementWords = await getTranslations('agreement');
  const { organization } = actor;
  const [{ granted, past }, standing] = await Promise.all([
    getPartnerRelationships(actor),
    getAgreementStanding(organization.id, 'CUSTOMER'),
  ]);
  const isCustomer = granted.some(({ endedAt }) => endedAt === null);
  const { notice } = await searchParams;
  const said = typeof notice === 'string' && Object.hasOwn(NOTICES, notice);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        commands={
          <LinkButton href={paths.customerAgreement()} variant="subtle">
            {agreementWords('title', { kind: 'CUSTOMER' })}
          </LinkButton>
        }
      />
      {isCustomer && standing.state !== 'accepted' ? (
        <div className="mb-4 max-w-3xl">
          <AgreementNotice
            agreement={{ kind: 'CUSTOMER', ...standing }}
            organization={organization.name}
            mayAccept={can(actor, 'relationships:decide')}
          />
        </div>
      ) : null}
      {said ? (
        <div className="mb-4 max-w-3xl">
          <Notice tone="success" live>
            {t(NOTICES[notice as keyof typeof NOTICES])}
          </Notice>
        </div>
      ) : null}
      {granted.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyBody')}</p>
        </EmptyState>
      ) : (
        <ul className="max-w-3xl space-y-4">
          {granted.map((relationship) => (
            <li key={relationship.id}>
              <RelationshipCard
                relationship={relationship}
                mayDecide={can(actor, 'relationships:decide')}
              />
            </li>
          ))}
        </ul>
      )}
      {past.length === 0 ? null : <PastRelationships relationships={past} />}
    </>
  );
}
