import { createElement, type ReactElement } from 'react';
import { createTranslator } from 'next-intl';
import { LinkMail, type LinkMailProps } from '@/emails/link-mail';
import { env } from '@/lib/env';
import type { MailTemplate } from '@/lib/domain/notifications';
import type { Locale } from '@/lib/messages/locale';
import { wording } from '@/lib/messages/wording';

/** The ids an outbox row carries. */
export type MailRefs = Readonly<Record<string, string>>;

/** A mail ready to be rendered. */
export interface MailContent {
  /** One address. */
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly element: ReactElement;
}

/** What every template may use beside the domains. */
export interface MailContext {
  readonly brand: string;
  readonly vendor: string;
  /** An absolute URL for one of `paths`; always on the configured APP_URL. */
  readonly url: (path: string) => string;
}

/**
 * Loads what the mail is about, as of now. Null when there is nobody to send to or nothing to say
 * any more (the record is gone, the link was replaced): the mail is then given up.
 */
export type MailBuilder = (refs: MailRefs, context: MailContext) => Promise<MailContent | null>;

export const mailContext: MailContext = {
  get brand() {
    return env.brandName;
  },
  get vendor() {
    return env.vendorName;
  },
  url: (path) => `${env.appUrl}${path}`,
};

/** An id the template cannot do without. */
export function ref(refs: MailRefs, name: string): string {
  const value = refs[name];
  if (value === undefined) throw new Error(`The mail names no ${name}`);
  return value;
}

/** Values that are somebody's name: anybody can open an organization, and call it what they like. */
const NAMES = new Set([
  ...['name', 'organization', 'applicant', 'customer', 'provider', 'reseller', 'partner', 'issuer'],
]);

/** A dot with which mail programs make a link of a name that looks like a host's. */
const HOST_DOT = /(?<=[\p{L}\p{N}])[.\u3002\uFF0E\uFF61](?=[\p{L}\p{N}][\p{L}\p{N}-])/gu;

/**
 * A name of which no mail program makes a link: "pay-us.example" reads as before, and leads nowhere.
 * An invisible joiner stands behind its dots; "S.L." and the like have none to be parted.
 */
export function unlinked(name: string): string {
  return name.replace(HOST_DOT, '$&\u2060');
}

function withNamesUnlinked(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [
      key,
      NAMES.has(key) && typeof value === 'string' ? unlinked(value) : value,
    ]),
  );
}

/**
 * The words of one template in the recipient's language; dates in their time zone. Names lead nowhere.
 */
export function mailWords<Template extends MailTemplate>(
  locale: Locale,
  template: Template,
  timeZone = 'UTC',
) {
  const words = createTranslator({
    ...wording(locale),
    timeZone,
    namespace: `mail.${template}`,
  });
  return new Proxy(words, {
    apply: (target, self, [key, values, ...more]: unknown[]): unknown =>
      Reflect.apply(target, self, [key, withNamesUnlinked(values), ...more]),
  });
}

/** A moment in words, with the time zone named. */
export function mailDate(date: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
    .format(date)
    .concat(` (${timeZone})`);
}

/** The words that every mail has around its own. */
function layoutWords(locale: Locale) {
  return createTranslator({ ...wording(locale), namespace: 'mailLayout' });
}

/** What the frame around every mail says. */
export function mailFrame(locale: Locale, to: string, preview: string) {
  const words = layoutWords(locale);
  const brand = env.brandName;
  return {
    locale,
    preview,
    brand,
    footer: words('footer', { brand, vendor: env.vendorName, address: to }),
    linkFallback: words('linkFallback'),
  };
}

export interface LinkMailWords extends Omit<LinkMailProps, 'frame' | 'greeting'> {
  readonly to: string;
  readonly locale: Locale;
  /** The recipient's first name; null of whom nothing is known but the address. */
  readonly name: string | null;
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
}

/** A mail of the shape that most have: a greeting, some sentences and one thing to do. */
export function linkMail({
  to,
  locale,
  name,
  subject,
  preview,
  ...body
}: LinkMailWords): MailContent {
  const words = layoutWords(locale);
  const greeting = name === null ? words('greetingUnnamed') : words('greeting', { name });
  const frame = mailFrame(locale, to, preview);
  const element = createElement(LinkMail, { frame, greeting, ...body });
  return { to, locale, subject, element };
}
