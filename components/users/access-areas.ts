import {
  can,
  hasStanding,
  isOffered,
  MATRIX,
  PERMISSIONS,
  type Permission,
  type Subject,
} from '@/lib/access';

/** Under which heading of My access a permission stands, by the part before its colon. */
const AREA_OF = {
  enrollment: 'enrollment',
  membership: 'enrollment',
  agreement: 'enrollment',
  organization: 'organization',
  'provider-profile': 'organization',
  users: 'users',
  roles: 'users',
  partnerships: 'partnerships',
  customers: 'customers',
  'customer-users': 'customers',
  licences: 'customers',
  'support-contact': 'customers',
  subscriptions: 'subscriptions',
  orders: 'subscriptions',
  prices: 'subscriptions',
  relationships: 'relationships',
  audit: 'activity',
  reports: 'activity',
  profile: 'own',
  program: 'program',
} as const satisfies Record<Subdivision<Permission>, string>;

type Subdivision<Name extends string> = Name extends `${infer Before}:${string}` ? Before : never;
export type Area = (typeof AREA_OF)[Subdivision<Permission>];

function areaOf(permission: Permission): Area {
  return AREA_OF[permission.slice(0, permission.indexOf(':')) as Subdivision<Permission>];
}

/** What the person may do here, straight from the matrix, by area and in the matrix's order. */
export function allowedByArea(subject: Subject): ReadonlyMap<Area, readonly Permission[]> {
  return byArea((permission) => can(subject, permission));
}

/** What anybody in an organization of this kind could be allowed, by area and in the matrix's order. */
export function offeredByArea(
  organization: Subject['organization'],
): ReadonlyMap<Area, readonly Permission[]> {
  return byArea((permission) => hasStanding(organization, MATRIX[permission].standing));
}

function byArea(isShown: (permission: Permission) => boolean) {
  const areas = new Map<Area, Permission[]>();
  for (const permission of PERMISSIONS.filter((name) => isOffered(name) && isShown(name))) {
    const area = areaOf(permission);
    areas.set(area, [...(areas.get(area) ?? []), permission]);
  }
  return areas;
}
