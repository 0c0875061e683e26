import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SelectField } from '@/components/form/select-field';
import { TextAreaField } from '@/components/form/text-field';
import { ConfirmPartner } from '@/components/partners/confirm-partner';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { SUSPENSION_REASONS } from '@/lib/domain/organizations/schema';
import { getPartner } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { suspendPartnerAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('suspend') };
}

/** Asks before a partner is suspended: what it can still do, the reason, and the words to it. */
export default async function SuspendPartnerPage({
  params,
}: PageProps<'/program/partners/[partnerId]/suspend'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const partner = await orNotFound(getPartner(actor, (await params).partnerId));
  if (partner.isSuspended) redirect(paths.partner(partner.id));
  const t = await getTranslations('programPartners');
  const reasons = await getTranslations('suspended.reasons');
  return (
    <ConfirmPartner
      partner={partner}
      title={t('suspend')}
      lead={t('suspendLead', { partner: partner.name })}
      consequences={[t('suspendKeeps'), t('suspendStops'), t('suspendLinks'), t('suspendMail')]}
      action={suspendPartnerAction}
    >
      <SelectField
        name="reason"
        label={t('reason')}
        options={SUSPENSION_REASONS.map((value) => ({ value, label: reasons(value) }))}
      />
      <TextAreaField name="note" label={t('note')} hint={t('noteHint')} optional />
    </ConfirmPartner>
  );
}
