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
  'password-changed': () => import('./templates/password-changed'),
  'password-reset': () => import('./templates/password-reset'),
  'user-added': () => import('./templates/user-added'),
  'user-password-reset': () => import('./templates/user-password-reset'),
};

/** The builder of a template; undefined for a name that no release knows any more. */
export async function findBuilder(template: string): Promise<MailBuilder | undefined> {
  if (!Object.hasOwn(registry, template)) return undefined;
  return (await registry[template as MailTemplate]?.())?.build;
}
