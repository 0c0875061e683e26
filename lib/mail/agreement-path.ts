import { paths } from '@/lib/paths';

/** Where the people of an organization read and accept an agreement of this kind. */
export function agreementPath(kind: 'PARTNER' | 'CUSTOMER'): string {
  return kind === 'PARTNER' ? paths.agreement() : paths.customerAgreement();
}
