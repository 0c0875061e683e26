import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChangeContact } from '@/components/enrollment/change-contact';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findStanding, formatPhone } from '@/lib/domain/enrollment';
import { countryInSentence } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { changePrimaryContactAction } from '../../actions';
import { GlobalAdminNeeded } from '../../global-admin-needed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enrollmentStatus'))('changeContact') };
}

/** Names another primary contact while the enrollment is pending, or once it was rejected. */
export default async function ChangeContactPage() {
  const actor = await requireActor();
  if (!can(actor, 'organization:edit-legal'))
    return <GlobalAdminNeeded actor={actor} at="status" />;
  const standing = await findStanding(actor);
  const isOpen = standing?.status === 'PENDING' || standing?.status === 'REJECTED';
  const contact = isOpen ? standing.snapshot?.primaryContact : undefined;
  if (standing === null || contact === undefined) redirect(paths.enrollmentStatus());
  return (
    <ChangeContact
      action={changePrimaryContactAction}
      version={String(standing.version)}
      contact={{ ...contact, phone: formatPhone(contact.phone ?? '') }}
      inCountry={countryInSentence(actor.organization.country, await getLocale())}
    />
  );
}
