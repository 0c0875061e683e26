import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { can, hasStanding } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { acceptPartnerAgreementAction } from './actions';
import { AgreementScreen } from './screens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title', { kind: 'PARTNER' }) };
}

/** The partner agreement in force, its acceptance by a Global admin, and what was accepted before. */
export default async function AgreementPage() {
  const actor = await requireActor();
  if (!can(actor, 'agreement:view')) return <Forbidden permission="agreement:view" actor={actor} />;
  const account = await getTranslations('account');
  return (
    <AgreementScreen
      actor={actor}
      kind="PARTNER"
      from={{ label: account('title'), href: paths.account() }}
      needs={hasStanding(actor.organization, 'partner')}
      accept={can(actor, 'agreement:accept-partner') ? acceptPartnerAgreementAction : null}
    />
  );
}
