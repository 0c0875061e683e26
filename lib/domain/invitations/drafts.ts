import { createTranslator } from 'next-intl';
import { wording } from '@/lib/messages/wording';
import type { Locale } from '@/lib/messages/locale';
import { LINK_PLACEHOLDER, type InvitationKind } from './policy';

/** A draft to edit; `message` holds the placeholder of the personal link. */
export interface Draft {
  readonly subject: string;
  readonly message: string;
}

interface DraftValues {
  readonly kind: InvitationKind;
  readonly locale: Locale;
  readonly includesPrivileges: boolean;
  readonly isReusable: boolean;
  readonly recipientDomain: string | null;
  /** The organizations that ask, as the reader shall see them. */
  readonly provider: string | null;
  readonly reseller: string | null;
  readonly inviter: string;
  readonly issuer: string;
  readonly brand: string;
}

/** Where the words of a draft of each kind are in the catalogue. */
const PARTS = {
  PARTNERSHIP: 'partnership',
  RELATIONSHIP: 'relationship',
  JOINT: 'joint',
} as const satisfies Record<InvitationKind, string>;

const wordsIn = (locale: DraftValues['locale']) =>
  createTranslator({ ...wording(locale), namespace: 'invitations.drafts' });

/** Made once: a file asks for a thousand drafts. */
const WORDS = { en: wordsIn('en'), es: wordsIn('es') };

/**
 * The text offered for an invitation, in the chosen language. Values are put in once, so that a
 * name that looks like a placeholder stays a name.
 */
export function defaultDraft(values: DraftValues): Draft {
  const words = WORDS[values.locale];
  const part = PARTS[values.kind];
  const known = {
    provider: values.provider ?? '',
    reseller: values.reseller ?? '',
    partner: values.provider ?? values.reseller ?? '',
    inviter: values.inviter,
    issuer: values.issuer,
    brand: values.brand,
    privileges: words(values.includesPrivileges ? 'withPrivileges' : 'withoutPrivileges'),
    uses: usesOf(words, values),
    link: LINK_PLACEHOLDER,
  };
  return {
    subject: words(`${part}.subject`, known).slice(0, 200),
    message: words(`${part}.message`, known),
  };
}

/** How often the link works, and for whom. */
function usesOf(
  words: ReturnType<typeof wordsIn>,
  { isReusable, recipientDomain: domain }: Pick<DraftValues, 'isReusable' | 'recipientDomain'>,
): string {
  const life = words(isReusable ? 'worksForMany' : 'worksOnce');
  return domain === null ? life : `${life} ${words('forDomain', { domain })}`;
}
