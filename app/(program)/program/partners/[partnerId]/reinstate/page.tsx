import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { TextAreaField } from '@/components/form/text-field';
import { ConfirmPartner } from '@/components/partners/confirm-partner';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartner } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { reinstatePartnerAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('reinstate') };
}

/** Asks before a suspension ends. */
export default async function ReinstatePartnerPage({
  params,
}: PageProps<'/program/partners/[partnerId]/reinstate'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const partner = await orNotFound(getPartner(actor, (await params).partnerId));
  const inForce = partner.suspensions.find(({ endedAt }) => endedAt === null);
  if (inForce === undefined) redirect(paths.partner(partner.id));
  const t = await getTranslations('programPartners');
  return (
    <ConfirmPartner
      partner={partner}
      title={t('reinstate')}
      lead={t('reinstateLead', { partner: partner.name })}
      consequences={[t('reinstateBegins'), t('reinstateLinks'), t('reinstateMail')]}
      action={reinstatePartnerAction}
      hidden={{ suspensionId: inForce.id }}
      variant="primary"
    >
      <TextAreaField name="note" label={t('note')} hint={t('reinstateNoteHint')} optional />
    </ConfirmPartner>
  );
}
