import type { MailTemplate } from '@/lib/domain/notifications';
import {
  linkMail,
  mailWords,
  type LinkMailWords,
  type MailBuilder,
  type MailContext,
} from './builder';
import { enrollmentNews, type EnrollmentNews } from './enrollment-words';

/** What a mail about a change of status is made of. */
interface About<Template extends MailTemplate> {
  readonly news: EnrollmentNews;
  /** What all sentences may name. */
  readonly named: { readonly organization: string; readonly reference: string };
  /** The template's words in the recipient's language. */
  readonly words: ReturnType<typeof mailWords<Template>>;
  readonly context: MailContext;
}

type Said = Omit<LinkMailWords, 'to' | 'locale' | 'name' | 'after'>;

/**
 * A mail to the applicant's side about a change of status; it ends as all of them do. Refs: those of
 * `enrollmentNews`.
 */
export function newsMail<Template extends MailTemplate>(
  template: Template,
  say: (about: About<Template>) => Said,
): MailBuilder {
  return async (refs, context) => {
    const news = await enrollmentNews(refs);
    if (news === null) return null;
    const { email: to, locale, firstName: name, organizationName, reference } = news.facts;
    const words = mailWords(locale, template);
    const named = { organization: organizationName, reference };
    const said = say({ news, named, words, context });
    return linkMail({ to, locale, name, ...said, after: news.closing });
  };
}
