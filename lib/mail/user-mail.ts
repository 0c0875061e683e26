import {
  findMailLinkById,
  findMailRecipient,
  mailLinkUrlToken,
  type MailRecipient,
  type MailTemplate,
} from '@/lib/domain/notifications';
import {
  linkMail,
  mailDate,
  mailWords,
  ref,
  type LinkMailWords,
  type MailBuilder,
  type MailContext,
  type MailRefs,
} from './builder';

/** What a mail to a user is made of. */
export interface AboutUser<Template extends MailTemplate> {
  readonly user: MailRecipient;
  /** The template's words in the user's language; dates in their time zone. */
  readonly words: ReturnType<typeof mailWords<Template>>;
  readonly refs: MailRefs;
  readonly context: MailContext;
}

/** What it says; it goes to the user's contact address unless it names another one. */
export type SaidToUser = Omit<LinkMailWords, 'to' | 'locale' | 'name'> & { readonly to?: string };

/**
 * A mail to a user, by name and in their language. Refs: `userId` of the user, and those that `say`
 * reads.
 * @param say what it says, as of now; null when there is nothing to say any more
 */
export function userMail<Template extends MailTemplate>(
  template: Template,
  say: (about: AboutUser<Template>) => SaidToUser | null | Promise<SaidToUser | null>,
): MailBuilder {
  return async (refs, context) => {
    const user = await findMailRecipient(ref(refs, 'userId'));
    if (user === null) return null;
    const { email, locale, firstName: name, timeZone } = user;
    const words = mailWords(locale, template, timeZone);
    const said = await say({ user, words, refs, context });
    return said === null ? null : linkMail({ to: email, locale, name, ...said });
  };
}

/** What a mail with a link of a user's account is made of. */
interface AboutLink<Template extends MailTemplate> extends Omit<AboutUser<Template>, 'refs'> {
  /** The last part of the link's address. */
  readonly token: string;
  /** When the link ends, in words. */
  readonly end: string;
}

/**
 * A mail that carries a link of a user's account, to the address that the link was made for; given
 * up once the link works no more. Refs: `mailLinkId`.
 */
export function userLinkMail<Template extends MailTemplate>(
  template: Template,
  say: (about: AboutLink<Template>) => Omit<SaidToUser, 'to'>,
): MailBuilder {
  return async (refs, context) => {
    const link = await findMailLinkById(ref(refs, 'mailLinkId'));
    if (link?.state !== 'valid' || link.userId === null) return null;
    const user = await findMailRecipient(link.userId);
    if (user === null) return null;
    const { locale, firstName: name, timeZone } = user;
    const words = mailWords(locale, template, timeZone);
    const token = mailLinkUrlToken(link);
    const end = mailDate(link.expiresAt, locale, timeZone);
    const said = say({ user, words, context, token, end });
    return linkMail({ ...said, to: link.email, locale, name });
  };
}
