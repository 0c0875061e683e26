import { getTranslations } from 'next-intl/server';
import type { Progress, StepId } from '@/lib/domain/enrollment';

const TITLES = {
  'work-account': 'workAccount.title',
  association: 'association.title',
  membership: 'membership.title',
  'membership-password': 'membership.passwordTitle',
  profile: 'profile.title',
  'legal-profile': 'legal.title',
  'primary-contact': 'contact.title',
  support: 'support.title',
  declarations: 'declarations.title',
  'check-answers': 'check.title',
} as const satisfies Record<StepId, string>;

/** The title of a step's screen. */
export async function screenTitle(step: StepId): Promise<string> {
  return (await getTranslations('enroll'))(TITLES[step]);
}

/** What stands under the title; a screen without a lead explains itself. */
const LEADS = {
  'work-account': null,
  association: 'association.lead',
  membership: 'membership.lead',
  'membership-password': null,
  profile: 'profile.lead',
  'legal-profile': 'legal.lead',
  'primary-contact': 'contact.lead',
  support: 'support.lead',
  declarations: 'declarations.lead',
  'check-answers': 'check.lead',
} as const satisfies Record<StepId, string | null>;

/** The sentence under the title of a step's screen, if there is one. */
export async function screenLead(
  step: StepId,
  { draft, isMember = false }: Pick<Progress, 'draft' | 'isMember'>,
  organization: string,
): Promise<string | null> {
  const lead = isMember && step === 'check-answers' ? 'member.lead' : LEADS[step];
  if (lead === null) return null;
  return (await getTranslations('enroll'))(lead, {
    organization,
    userName: draft.membership?.userName ?? '',
    email: draft['primary-contact']?.email ?? '',
  });
}
