import { getTranslations } from 'next-intl/server';
import type { StepId } from '@/lib/domain/enrollment';

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
