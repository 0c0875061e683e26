/**
 * What the link of an invitation shows: its heading in both languages and the address of the one next
 * step; `answer` where the page itself takes the answer.
 */
export interface LandingPage {
  readonly en: RegExp | string;
  readonly es: RegExp | string;
  readonly step: RegExp | 'answer';
}

const HOME = /\/home$/;
const SIGN_IN = /\/sign-in\?next=/;

const PARTNERSHIP = {
  signedOut: {
    en: 'Meridian Distribution asks to be your indirect provider',
    es: 'Meridian Distribution desea ser su proveedor indirecto',
    step: SIGN_IN,
  },
  offer: {
    en: 'Meridian Distribution asks to be your indirect provider',
    es: 'Meridian Distribution desea ser su proveedor indirecto',
    step: 'answer',
  },
  own: {
    en: 'This is your own invitation',
    es: 'Esta es su propia invitación',
    step: /\/invitations$/,
  },
  notEnrolled: {
    en: 'Your organization is not enrolled yet',
    es: 'Su organización aún no está inscrita',
    step: /\/enroll$/,
  },
  notAdmin: {
    en: 'A Global admin has to decide',
    es: 'Debe decidir un Administrador global',
    step: /^mailto:.*invitation/,
  },
  customer: {
    en: 'This invitation is for partners',
    es: 'Esta invitación es para partners',
    step: HOME,
  },
  otherProvider: {
    en: 'This invitation is for a reseller',
    es: 'Esta invitación es para un revendedor',
    step: HOME,
  },
  otherRegion: {
    en: 'Meridian Distribution is in another region',
    es: 'Meridian Distribution está en otra región',
    step: /\/providers\?country=US$/,
  },
  already: { en: 'You are partners already', es: 'Ya son partners', step: /\/indirect-providers$/ },
  operator: {
    en: 'The program operator takes no part in a partnership',
    es: 'El operador del programa no forma parte de una asociación',
    step: HOME,
  },
  otherOrganization: {
    en: 'This invitation is for another organization',
    es: 'Esta invitación es para otra organización',
    step: /\/account\/domains$/,
  },
} as const satisfies Record<string, LandingPage>;

const ASKED = { en: /asks? you for a reseller/, es: /le solicitan? una relación de revendedor/ };

const REQUEST = {
  signedOut: { ...ASKED, step: SIGN_IN },
  offer: { ...ASKED, step: 'answer' },
  notAdmin: { ...ASKED, step: /^mailto:.*invitation/ },
  own: {
    en: 'This is your own organization’s request',
    es: 'Esta solicitud es de su propia organización',
    step: /\/customers\/requests$/,
  },
  partner: {
    en: 'A partner cannot be a customer',
    es: 'Un partner no puede ser cliente',
    step: HOME,
  },
  operator: {
    en: 'The program operator cannot be a customer',
    es: 'El operador del programa no puede ser cliente',
    step: HOME,
  },
  otherRegion: {
    en: /serves? another region/,
    es: /atienden? otra región/,
    step: HOME,
  },
  already: {
    en: 'There is nothing left to grant',
    es: 'No queda nada por conceder',
    step: /\/partner-relationships$/,
  },
  alreadyUnseen: {
    en: 'There is nothing left to grant',
    es: 'No queda nada por conceder',
    step: HOME,
  },
  otherOrganization: {
    en: 'This request is for another organization',
    es: 'Esta solicitud es para otra organización',
    step: /\/account\/domains$/,
  },
} as const satisfies Record<string, LandingPage>;

export const KINDS = ['PARTNERSHIP', 'RELATIONSHIP', 'JOINT'] as const;
export type Kind = (typeof KINDS)[number];
export type Row = Readonly<Record<Kind, LandingPage>>;

const row = (
  partnership: keyof typeof PARTNERSHIP,
  relationship: keyof typeof REQUEST,
  joint = relationship,
): Row => ({
  PARTNERSHIP: PARTNERSHIP[partnership],
  RELATIONSHIP: REQUEST[relationship],
  JOINT: REQUEST[joint],
});

/**
 * Who opens a link of Meridian to resellers, of Cobalt to customers, and of both together, by sign-in
 * name, '' for nobody signed in.
 */
export const READERS: Readonly<Record<string, Row>> = {
  '': row('signedOut', 'signedOut'),
  'admin@meridian.example': row('own', 'partner', 'own'),
  'admin@cobalt.example': row('already', 'own'),
  'sales@cobalt.example': row('already', 'own'),
  'program@northlight.example': row('operator', 'operator'),
  'admin@harborline.example': row('otherProvider', 'partner'),
  'admin@lumen.example': row('offer', 'partner'),
  'admin@pampa.example': row('otherRegion', 'partner'),
  'admin@granada.example': row('notEnrolled', 'offer'),
  'member@granada.example': row('notEnrolled', 'notAdmin'),
  'admin@tejado.example': row('notEnrolled', 'offer'),
  'admin@olivar.example': row('customer', 'already'),
  'member@olivar.example': row('customer', 'alreadyUnseen'),
  'admin@brightwater.example': row('notEnrolled', 'otherRegion'),
};

/** Lumen's admin, once it is no Global admin any more. */
export const NO_ADMIN_ANY_MORE = row('notAdmin', 'partner');

/** Of a link that is kept to a domain which the reader's organization has not proved. */
export const KEPT_TO_A_DOMAIN = row('otherOrganization', 'otherOrganization');

const START = /\/$/;

/** What everybody reads of a link that is over, whatever kind it was, and how it came to that. */
export const OVER: Readonly<Record<string, LandingPage & { readonly set: string }>> = {
  revoked: {
    en: 'This invitation was taken back',
    es: 'Esta invitación se retiró',
    step: START,
    set: `status = 'REVOKED'`,
  },
  declined: {
    en: 'This invitation was declined',
    es: 'Esta invitación se rechazó',
    step: START,
    set: `status = 'DECLINED', answered_at = now()`,
  },
  used: {
    en: 'This invitation has been used',
    es: 'Esta invitación ya se usó',
    step: START,
    set: `status = 'ACCEPTED', answered_at = now()`,
  },
  expired: {
    en: 'This invitation has expired',
    es: 'Esta invitación ha caducado',
    step: START,
    set: `status = 'OPEN', answered_at = NULL, expires_at = now() - interval '1 minute'`,
  },
  unknown: {
    en: 'This link is not valid',
    es: 'Este vínculo no es válido',
    step: START,
    set: `token_hash = 'none ' || id`,
  },
};
