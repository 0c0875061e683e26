import { render } from '@react-email/render';
import { db } from '@/lib/db';
import { mailContext, type MailRefs } from '@/lib/mail/builder';
import { findBuilder } from '@/lib/mail/registry';

/** The newest mail of a template that is owed to an organization, as it would be sent now. */
export async function buildMail(template: string, organizationId: string) {
  const { refs } = await db.outboxMail.findFirstOrThrow({
    where: { template, organizationId },
    orderBy: { id: 'desc' },
    select: { refs: true },
  });
  const build = await findBuilder(template);
  const mail = await build?.(refs as MailRefs, mailContext);
  if (!mail) throw new Error(`Nothing to send: ${template}`);
  const { to, locale, subject, element } = mail;
  return { to, locale, subject, html: await render(element) };
}
