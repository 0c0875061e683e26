import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/action/form-state';
import type { RelationshipOffer } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { OtherAccount } from './request-for-admin';
import { RequestHead } from './request-frame';

export type DeadEnd = Exclude<RelationshipOffer['state'], 'offer' | 'signedOut' | 'notGlobalAdmin'>;

const HOME = { href: paths.home(), label: 'toHome' } as const;
const NEXT_STEPS = {
  ownInvitation: { href: paths.customerInvitations(), label: 'toRequests' },
  alreadyCustomer: { href: paths.partnerRelationships(), label: 'toRelationships' },
  partnerCannotBeCustomer: HOME,
  operatorCannotBeCustomer: HOME,
  otherOrganization: { href: paths.domains(), label: 'toDomains' },
  otherRegion: HOME,
  partnershipEnded: HOME,
  partnerUnavailable: HOME,
} as const satisfies Record<DeadEnd, { href: string; label: string }>;

/** Why this reader cannot accept the request, and what to do instead. */
export function RequestDeadEnd({
  token,
  state,
  partners,
  organization,
  country,
  domain,
  count,
  issuer,
  seesRelationships,
  mayVerify,
  useOtherAccount,
}: {
  token: string;
  state: DeadEnd;
  partners: string;
  organization: string;
  country: string;
  /** The domain that the request is kept to. */
  domain: string;
  /** How many ask. */
  count: number;
  /** Who of them made the request. */
  issuer: string;
  /** Whether this reader may open what the organization has granted. */
  seesRelationships: boolean;
  /** Whether this reader can prove that a domain is the organization's. */
  mayVerify: boolean;
  /** Null for a reader who is not signed in. */
  useOtherAccount: FormAction | null;
}) {
  const t = useTranslations('relationshipRequest');
  const isOver = state === 'alreadyCustomer' && !seesRelationships;
  const { href, label } =
    isOver || (state === 'otherOrganization' && !mayVerify) ? HOME : NEXT_STEPS[state];
  return (
    <div className="mx-auto w-full max-w-2xl space-y-4 py-2 sm:py-6">
      <RequestHead
        title={t(`${state}Title`, { count })}
        lead={t(isOver ? 'alreadyCustomerForOthers' : `${state}Body`, {
          partners,
          issuer,
          organization,
          country,
          domain,
          count,
        })}
      />
      <Card className="flex flex-wrap items-start gap-3">
        <LinkButton href={useOtherAccount === null ? paths.publicHome() : href} variant="primary">
          {t(label)}
        </LinkButton>
        {useOtherAccount === null || state === 'alreadyCustomer' ? null : (
          <OtherAccount token={token} action={useOtherAccount} />
        )}
      </Card>
    </div>
  );
}
