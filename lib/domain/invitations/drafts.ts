import en from '@/lib/messages/en.json';
import es from '@/lib/messages/es.json';
import type { InvitationKind } from './policy';

/** A draft to edit; `message` holds the placeholder of the personal link. */
export interface Draft {
  readonly subject: string;
  readonly message: string;
}

interface DraftValues {
  readonly kind: InvitationKind;
  readonly locale: 'en' | 'es';
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

const catalogues = { en: en.invitations.drafts, es: es.invitations.drafts };

/**
 * The text offered for an invitation, in the chosen language. Values are put in once, so that a
 * name that looks like a placeholder stays a name.
 */
export function defaultDraft(values: DraftValues): Draft {
  const texts = catalogues[values.locale];
  const text = textOf(texts, values.kind);
  const known: Readonly<Record<string, string>> = {
    provider: values.provider ?? '',
    reseller: values.reseller ?? '',
    partner: values.provider ?? values.reseller ?? '',
    inviter: values.inviter,
    issuer: values.issuer,
    brand: values.brand,
    privileges: values.includesPrivileges ? texts.withPrivileges : texts.withoutPrivileges,
    uses: usesOf(texts, values),
  };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  return { subject: fill(text.subject).slice(0, 200), message: fill(text.message) };
}

/** How often the link works, and for whom. */
function usesOf(
  texts: (typeof catalogues)['en'],
  { isReusable, recipientDomain }: Pick<DraftValues, 'isReusable' | 'recipientDomain'>,
): string {
  const life = isReusable ? texts.worksForMany : texts.worksOnce;
  if (recipientDomain === null) return life;
  return `${life} ${texts.forDomain.replace('{domain}', () => recipientDomain)}`;
}

function textOf(texts: (typeof catalogues)['en'], kind: InvitationKind): Draft {
  switch (kind) {
    case 'PARTNERSHIP':
      return texts.partnership;
    case 'RELATIONSHIP':
      return texts.relationship;
    case 'JOINT':
      return texts.joint;
  }
}
