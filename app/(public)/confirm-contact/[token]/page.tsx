import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmContact, ContactLinkClosed } from '@/components/enrollment/confirm-contact';
import { findContactRequest } from '@/lib/domain/enrollment';
import { env } from '@/lib/env';
import { confirmContactAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enroll.confirm');
  return { title: t('title'), referrer: 'no-referrer' };
}

/** What the primary contact is asked to confirm. Reading it changes nothing. */
export default async function ConfirmContactPage({
  params,
}: {
  readonly params: Promise<{ token: string }>;
}) {
  const { token } = await params;
  const request = await findContactRequest(token);
  if (request.state !== 'valid') {
    return <ContactLinkClosed kind={KINDS[request.state]} />;
  }
  return (
    <ConfirmContact
      action={confirmContactAction}
      link={token}
      brand={env.brandName}
      request={request}
    />
  );
}

const KINDS = {
  used: 'done',
  expired: 'expired',
  revoked: 'expired',
  unknown: 'unknown',
} as const;
