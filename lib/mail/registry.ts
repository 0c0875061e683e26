import type { MailTemplate } from '@/lib/domain/notifications';
import type { MailBuilder } from './builder';

type Entry = () => Promise<{ readonly build: MailBuilder }>;

/**
 * One line a template, loaded when first needed. A test asks for a builder for every template that
 * has words in the messages.
 */
export const registry: Partial<Record<MailTemplate, Entry>> = {
  'account-verification': () => import('./templates/account-verification'),
  'contact-email-changed': () => import('./templates/contact-email-changed'),
  'enrollment-authorized': () => import('./templates/enrollment-authorized'),
  'enrollment-check-failed': () => import('./templates/enrollment-check-failed'),
  'enrollment-confirm-contact': () => import('./templates/enrollment-confirm-contact'),
  'enrollment-progress': () => import('./templates/enrollment-progress'),
  'enrollment-rejected': () => import('./templates/enrollment-rejected'),
  'enrollment-submitted': () => import('./templates/enrollment-submitted'),
  invitation: () => import('./templates/invitation'),
  'partnership-authorized-provider': () => import('./templates/partnership-authorized-provider'),
  'partnership-authorized-reseller': () => import('./templates/partnership-authorized-reseller'),
  'partnership-declined': () => import('./templates/partnership-declined'),
  'password-changed': () => import('./templates/password-changed'),
  'password-reset': () => import('./templates/password-reset'),
  'user-added': () => import('./templates/user-added'),
  'user-password-reset': () => import('./templates/user-password-reset'),
  'relationship-accepted': () => import('./templates/relationship-accepted'),
  'relationship-declined': () => import('./templates/relationship-declined'),
  'privileges-withdrawn': () => import('./templates/privileges-withdrawn'),
  'relationship-ended': () => import('./templates/relationship-ended'),
};

/** The builder of a template; undefined for a name that no release knows any more. */
export async function findBuilder(template: string): Promise<MailBuilder | undefined> {
  if (!Object.hasOwn(registry, template)) return undefined;
  return (await registry[template as MailTemplate]?.())?.build;
}
