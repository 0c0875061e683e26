import { paths } from '@/lib/paths';

/** Which agreement it is about: words and addresses depend on it. */
export type AgreementKind = 'PARTNER' | 'CUSTOMER';

/** Where a reader finds the agreement and one version of it. */
export const ADDRESS = {
  PARTNER: { page: paths.agreement, version: paths.agreementVersion },
  CUSTOMER: { page: paths.customerAgreement, version: paths.customerAgreementVersion },
} as const;
