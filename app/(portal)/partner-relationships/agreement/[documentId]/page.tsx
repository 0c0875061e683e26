import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { AgreementVersionScreen } from '../../../agreement/screens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title', { kind: 'CUSTOMER' }) };
}

/** One version of the customer agreement, as it was accepted. */
export default async function CustomerAgreementVersionPage(
  props: PageProps<'/partner-relationships/agreement/[documentId]'>,
) {
  const actor = await requireActor();
  if (!can(actor, 'relationships:view')) {
    return <Forbidden permission="relationships:view" actor={actor} />;
  }
  return <AgreementVersionScreen {...props} actor={actor} kind="CUSTOMER" />;
}
