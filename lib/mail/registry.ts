import type { MailTemplate } from '@/lib/domain/notifications';
import type { MailBuilder } from './builder';

/**
 * One line a template, loaded when first needed. The compiler asks for a builder for every
 * template that has words in the messages.
 */
export const registry: Record<MailTemplate, () => Promise<{ readonly build: MailBuilder }>> = {
  'account-verification': () => import('./templates/account-verification'),
  'password-changed': () => import('./templates/password-changed'),
  'password-reset': () => import('./templates/password-reset'),
};

/** The builder of a template; undefined for a name that no release knows any more. */
export async function findBuilder(template: string): Promise<MailBuilder | undefined> {
  if (!Object.hasOwn(registry, template)) return undefined;
  return (await registry[template as MailTemplate]()).build;
}
