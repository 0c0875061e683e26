import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { AgreementVersionScreen } from '../screens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement'))('title', { kind: 'PARTNER' }) };
}

/** One version of the partner agreement, as it was accepted. */
export default async function AgreementVersionPage(props: PageProps<'/agreement/[documentId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'agreement:view')) return <Forbidden permission="agreement:view" actor={actor} />;
  return <AgreementVersionScreen {...props} actor={actor} kind="PARTNER" />;
}
