import type { Role } from '@/lib/access';
import type { Prisma } from '@/lib/db';
import type { OrganizationFacts } from './factories';

export type DemoName =
  | 'northlight'
  | 'meridian'
  | 'harborline'
  | 'cobalt'
  | 'lumen'
  | 'pampa'
  | 'granada'
  | 'olivar'
  | 'tejado'
  | 'brightwater';

interface DemoPerson {
  readonly alias: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly Role[];
}

interface DemoOrganization extends OrganizationFacts {
  readonly key: DemoName;
  readonly people: readonly DemoPerson[];
}

function person(alias: string, name: string, ...roles: Role[]): DemoPerson {
  const [firstName = name, ...rest] = name.split(' ');
  return { alias, firstName, lastName: rest.join(' '), roles };
}

/** The organizations of a first start and their people; addresses that reach no real mailbox. */
export const demoOrganizations: readonly DemoOrganization[] = [
  {
    key: 'northlight',
    name: 'Northlight',
    domain: 'northlight.example',
    is: 'operator',
    people: [
      person('program', 'Nora Vidal', 'PROGRAM_ADMIN'),
      person('reviewer', 'Rafael Ortega', 'REVIEWER'),
    ],
  },
  {
    key: 'meridian',
    name: 'Meridian Distribution',
    domain: 'meridian.example',
    is: 'provider',
    mpnId: '4391507',
    people: [
      person('admin', 'Marta Soler', 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
      person('sales', 'Sergio Pons', 'SALES_AGENT'),
      person('helpdesk', 'Helena Rius', 'HELPDESK_AGENT'),
    ],
  },
  {
    key: 'harborline',
    name: 'Harborline Supply',
    domain: 'harborline.example',
    country: 'US',
    is: 'provider',
    mpnId: '4847383',
    people: [person('admin', 'Harriet Cole', 'GLOBAL_ADMIN', 'ADMIN_AGENT')],
  },
  {
    key: 'cobalt',
    name: 'Cobalt IT',
    domain: 'cobalt.example',
    is: 'reseller',
    mpnId: '5123401',
    people: [
      person('admin', 'Carla Benítez', 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
      person('users', 'Ulises Marín', 'USER_ADMIN'),
      person('sales', 'Silvia Campos', 'SALES_AGENT'),
      person('helpdesk', 'Hugo Prieto', 'HELPDESK_AGENT'),
      person('member', 'Mireia Costa'),
    ],
  },
  {
    key: 'lumen',
    name: 'Lumen Systems',
    domain: 'lumen.example',
    country: 'FR',
    is: 'reseller',
    mpnId: '5234512',
    people: [person('admin', 'Louise Perrin', 'GLOBAL_ADMIN', 'ADMIN_AGENT')],
  },
  {
    key: 'pampa',
    name: 'Pampa Cloud',
    domain: 'pampa.example',
    country: 'US',
    is: 'reseller',
    mpnId: '5345623',
    people: [person('admin', 'Paul Arango', 'GLOBAL_ADMIN', 'ADMIN_AGENT')],
  },
  {
    key: 'granada',
    name: 'Granada Networks',
    domain: 'granada.example',
    people: [person('admin', 'Gloria Navas', 'GLOBAL_ADMIN'), person('member', 'Manuel Ríos')],
  },
  {
    key: 'olivar',
    name: 'Olivar Foods',
    domain: 'olivar.example',
    people: [person('admin', 'Olga Roldán', 'GLOBAL_ADMIN'), person('member', 'Mario Rey')],
  },
  {
    key: 'tejado',
    name: 'Tejado Logistics',
    domain: 'tejado.example',
    people: [person('admin', 'Teresa Juárez', 'GLOBAL_ADMIN'), person('member', 'Miguel Toro')],
  },
  {
    key: 'brightwater',
    name: 'Brightwater Retail',
    domain: 'brightwater.example',
    country: 'US',
    people: [person('admin', 'Beth Walker', 'GLOBAL_ADMIN')],
  },
];

interface DemoMembership {
  readonly userName: string;
  readonly profiles: readonly Prisma.OrganizationProfileCreateWithoutAccountInput[];
  /** Whose the first profile is. */
  readonly associated?: DemoName;
}

/** The membership directory of a first start. */
export const demoMembership: readonly DemoMembership[] = [
  {
    userName: 'granada-mpn',
    profiles: [
      location('Granada Networks Madrid', '6012345'),
      { ...location('Granada Networks Sevilla', '6012346'), status: 'DECLINED' },
      { ...location('Granada Networks Lisboa', '6012347'), country: 'PT' },
      { ...location('Granada Networks', '6012300'), type: 'GLOBAL' },
      { ...location('Granada Networks Valencia', '6012348'), status: 'PENDING' },
    ],
  },
  { userName: 'granada-new', profiles: [] },
  {
    userName: 'granada-old',
    profiles: [{ ...location('Granada Servicios', '6019999'), associatedElsewhere: true }],
  },
  {
    userName: 'tramontana-mpn',
    profiles: [
      {
        ...location('Tramontana Cloud', '6023456'),
        isProgramMember: true,
        addressLine1: 'Passeig Marítim, 8',
        city: 'Roses',
        state: 'GI',
        postalCode: '17480',
        contactFirstName: 'Teresa',
        contactLastName: 'Bosch',
        contactEmail: 'teresa.bosch@tramontana.example',
        contactPhone: '+34972112233',
      },
    ],
  },
  {
    userName: 'cobalt-mpn',
    profiles: [location('Cobalt IT', '5123401'), location('Cobalt IT Sevilla', '5123402')],
    associated: 'cobalt',
  },
  { userName: 'tejado-mpn', profiles: [location('Tejado Logistics', '6034567')] },
];

function location(name: string, mpnId: string) {
  return { name, mpnId, country: 'ES', type: 'LOCATION', status: 'ACTIVE' } as const;
}
