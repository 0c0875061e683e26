import type { MailTemplate } from '@/lib/domain/notifications';
import type { MailBuilder } from './builder';

type Entry = () => Promise<{ readonly build: MailBuilder }>;

/** One line for every template that has words in the messages, loaded when first needed. */
export const registry: Readonly<Record<MailTemplate, Entry>> = {
  'account-verification': () => import('./templates/account-verification'),
  'amendment-accepted': () => import('./templates/amendment-accepted'),
  'amendment-check-failed': () => import('./templates/amendment-check-failed'),
  'amendment-confirm-contact': () => import('./templates/amendment-confirm-contact'),
  'amendment-progress': () => import('./templates/amendment-progress'),
  'amendment-sent': () => import('./templates/amendment-sent'),
  'amendment-withdrawn': () => import('./templates/amendment-withdrawn'),
  'agreement-reminder': () => import('./templates/agreement-reminder'),
  'agreement-attested': () => import('./templates/agreement-attested'),
  'customer-added': () => import('./templates/customer-added'),
  'agreement-renewal': () => import('./templates/agreement-renewal'),
  'agreement-withdrawn': () => import('./templates/agreement-withdrawn'),
  'sign-in-name-changed': () => import('./templates/sign-in-name-changed'),
  'contact-email-confirm': () => import('./templates/contact-email-confirm'),
  'contact-email-changed': () => import('./templates/contact-email-changed'),
  'enrollment-answer': () => import('./templates/enrollment-answer'),
  'enrollment-authorized': () => import('./templates/enrollment-authorized'),
  'enrollment-check-failed': () => import('./templates/enrollment-check-failed'),
  'enrollment-confirm-contact': () => import('./templates/enrollment-confirm-contact'),
  'enrollment-escalated': () => import('./templates/enrollment-escalated'),
  'enrollment-message': () => import('./templates/enrollment-message'),
  'enrollment-progress': () => import('./templates/enrollment-progress'),
  'enrollment-rejected': () => import('./templates/enrollment-rejected'),
  'enrollment-reopened': () => import('./templates/enrollment-reopened'),
  'enrollment-submitted': () => import('./templates/enrollment-submitted'),
  'first-password-reissued': () => import('./templates/first-password-reissued'),
  'guest-invitation': () => import('./templates/guest-invitation'),
  'factors-changed': () => import('./templates/factors-changed'),
  invitation: () => import('./templates/invitation'),
  'invitation-reminder': () => import('./templates/invitation-reminder'),
  'domain-record-missing': () => import('./templates/domain-record-missing'),
  'domain-lapsed': () => import('./templates/domain-lapsed'),
  'mpn-id-changed': () => import('./templates/mpn-id-changed'),
  'partner-reinstated': () => import('./templates/partner-reinstated'),
  'partner-suspended': () => import('./templates/partner-suspended'),
  'partnership-authorized-provider': () => import('./templates/partnership-authorized-provider'),
  'partnership-authorized-reseller': () => import('./templates/partnership-authorized-reseller'),
  'partnership-declined': () => import('./templates/partnership-declined'),
  'password-changed': () => import('./templates/password-changed'),
  'password-reset': () => import('./templates/password-reset'),
  'recovery-code-used': () => import('./templates/recovery-code-used'),
  'unusual-sign-in': () => import('./templates/unusual-sign-in'),
  'provider-access-granted': () => import('./templates/provider-access-granted'),
  'provider-access-withdrawn': () => import('./templates/provider-access-withdrawn'),
  'provider-registered': () => import('./templates/provider-registered'),
  'user-added': () => import('./templates/user-added'),
  'user-added-link': () => import('./templates/user-added-link'),
  'user-password-link': () => import('./templates/user-password-link'),
  'identity-linked': () => import('./templates/identity-linked'),
  'identity-removed': () => import('./templates/identity-removed'),
  'user-factors-reset': () => import('./templates/user-factors-reset'),
  'user-password-reset': () => import('./templates/user-password-reset'),
  'relationship-accepted': () => import('./templates/relationship-accepted'),
  'relationship-declined': () => import('./templates/relationship-declined'),
  'privileges-withdrawn': () => import('./templates/privileges-withdrawn'),
  'relationship-ended': () => import('./templates/relationship-ended'),
};

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(registry, name);
}

/** The builder of a template; undefined for a name that no release knows any more. */
export async function findBuilder(template: string): Promise<MailBuilder | undefined> {
  return isTemplate(template) ? (await registry[template]()).build : undefined;
}
