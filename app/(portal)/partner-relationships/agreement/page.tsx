import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { can, hasStanding } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { AgreementScreen } from '../../agreement/screens';
import { acceptCustomerAgreementAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title', { kind: 'CUSTOMER' }) };
}

/** The customer agreement in force, its acceptance anew, and what was accepted before. */
export default async function CustomerAgreementPage() {
  const actor = await requireActor();
  if (!can(actor, 'relationships:view')) {
    return <Forbidden permission="relationships:view" actor={actor} />;
  }
  const { organization } = actor;
  const relationships = await getTranslations('relationships');
  return (
    <AgreementScreen
      actor={actor}
      kind="CUSTOMER"
      from={{ label: relationships('title'), href: paths.partnerRelationships() }}
      needs={!organization.isOperator && !hasStanding(organization, 'partner')}
      accept={can(actor, 'relationships:decide') ? acceptCustomerAgreementAction : null}
    />
  );
}
