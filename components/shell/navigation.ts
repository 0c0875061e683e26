import type { IconName } from '@/components/ui/icon';
import type { ActorOrganization, Permission } from '@/lib/access';
import { paths } from '@/lib/paths';

/** What the rail needs to know of the person: plain facts, so that it stays pure. */
export type NavigationSubject = {
  can: (permission: Permission) => boolean;
  organization: Pick<ActorOrganization, 'isOperator' | 'isProvider' | 'isReseller'>;
};

/** Keys under `shell.nav` in the catalogue. */
type NavigationLabel =
  | 'home'
  | 'customers'
  | 'indirectProviders'
  | 'indirectResellers'
  | 'partnerRelationships'
  | 'enrollment'
  | 'reviewDesk'
  | 'partners'
  | 'figures'
  | 'membershipDirectory'
  | 'existingCustomers'
  | 'agreements'
  | 'regions'
  | 'mail'
  | 'activity';

export type NavigationItem = {
  label: NavigationLabel;
  href: string;
  icon: IconName;
  /** Where else its pages lie: see `isCurrent`. */
  covers?: readonly string[];
};

type Rule = NavigationItem & { shown: (subject: NavigationSubject) => boolean };

/** Every entry of the rail, in order. An entry stands here once its page exists. */
const entries: readonly Rule[] = [
  { label: 'home', href: paths.home(), icon: 'home', shown: () => true },
  {
    label: 'reviewDesk',
    href: paths.reviewDesk(),
    icon: 'clipboard',
    shown: ({ can }) => can('program:review'),
  },
  {
    label: 'figures',
    href: paths.programFigures(),
    icon: 'chart',
    shown: ({ can }) => can('program:review'),
  },
  {
    label: 'partners',
    href: paths.partners(),
    icon: 'handshake',
    shown: ({ can }) => can('program:providers'),
  },
  {
    label: 'membershipDirectory',
    href: paths.membershipDirectory(),
    icon: 'building',
    shown: ({ can }) => can('program:membership'),
  },
  {
    label: 'existingCustomers',
    href: paths.existingCustomers(),
    icon: 'users',
    shown: ({ can }) => can('program:membership'),
  },
  {
    label: 'agreements',
    href: paths.programAgreements(),
    icon: 'document',
    shown: ({ can }) => can('program:catalogue'),
  },
  {
    label: 'regions',
    href: paths.programRegions(),
    icon: 'globe',
    shown: ({ can }) => can('program:catalogue'),
  },
  {
    label: 'mail',
    href: paths.programMail(),
    icon: 'mail',
    shown: ({ can }) => can('program:mail'),
  },
  {
    label: 'customers',
    href: paths.customers(),
    icon: 'users',
    shown: ({ can }) => can('customers:list'),
  },
  {
    label: 'indirectProviders',
    href: paths.indirectProviders(),
    icon: 'building',
    covers: ['/partnerships/'],
    shown: ({ can, organization }) => organization.isReseller && can('partnerships:list'),
  },
  {
    label: 'indirectResellers',
    href: paths.indirectResellers(),
    icon: 'handshake',
    covers: [paths.invitations(), '/partnerships/'],
    shown: ({ can, organization }) => organization.isProvider && can('partnerships:list'),
  },
  {
    // A partner's own tenant is nobody's customer.
    label: 'partnerRelationships',
    href: paths.partnerRelationships(),
    icon: 'handshake',
    shown: ({ can, organization: { isOperator, isProvider, isReseller } }) =>
      !isOperator && !isProvider && !isReseller && can('relationships:view'),
  },
  {
    label: 'enrollment',
    href: paths.enrollmentStatus(),
    icon: 'check-circle',
    shown: ({ can, organization: { isOperator, isProvider } }) =>
      !isOperator && !isProvider && can('enrollment:view-status'),
  },
  {
    label: 'activity',
    href: paths.activityLog(),
    icon: 'clock',
    shown: ({ can }) => can('audit:view'),
  },
];

/** The rail's entries that lead somewhere for this person; what they may not use is left out. */
export function navigationFor(subject: NavigationSubject): NavigationItem[] {
  return entries
    .filter(({ shown }) => shown(subject))
    .map(({ label, href, icon, covers = [] }) => ({ label, href, icon, covers }));
}
