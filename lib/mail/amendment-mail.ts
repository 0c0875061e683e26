import { createTranslator } from 'next-intl';
import {
  checkOf,
  expectedAnswer,
  findAmendmentMail,
  timeZoneOf,
  type AmendmentMailFacts,
} from '@/lib/domain/enrollment';
import { wording } from '@/lib/messages/wording';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from './builder';

type Template =
  | 'amendment-sent'
  | 'amendment-progress'
  | 'amendment-check-failed'
  | 'amendment-accepted'
  | 'amendment-withdrawn';

/**
 * The mail about one step of a change of the company profile, to the contact in force or to the one
 * that is to be. Refs: `amendmentId`, `eventId`, `contact` (`before` or `after`).
 */
export function amendmentMail(template: Template): MailBuilder {
  return async (refs, context) => {
    const facts = await findAmendmentMail(ref(refs, 'amendmentId'), {
      contact: ref(refs, 'contact') === 'after' ? 'after' : 'before',
      eventId: ref(refs, 'eventId'),
    });
    if (facts === null) return null;
    const { locale, email } = facts;
    const words = mailWords(locale, template);
    const about = aboutOf(facts);
    return linkMail({
      to: email,
      locale,
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading'),
      name: facts.firstName,
      before: [words('intro', about), words('changes', about), words('next', about)],
      action: { href: context.url(paths.organizationProfile()), label: words('button') },
      after: [words('ignore', about)],
    });
  };
}

/** What the sentences of these mails need, in the recipient's language. */
function aboutOf(facts: AmendmentMailFacts) {
  const { locale, country, reason, toState, contactEmail } = facts;
  const words = createTranslator(wording(locale));
  return {
    organization: facts.organizationName,
    sender: facts.sentBy ?? facts.organizationName,
    parts: facts.parts.map((part) => words(`amendment.part.${part}`)).join(', '),
    check: words(`enrollmentStatus.check.${checkOf(toState)}`),
    reason: reason === null ? '' : words(`enrollmentStatus.reason.${reason}`),
    state: toState,
    contactEmail,
    moved: facts.isContactMoved ? 'yes' : 'no',
    date: mailDate(expectedAnswer(facts.at, country), locale, timeZoneOf(country)),
  };
}
