/** An address of a provider in Spain, as the office registers it. */
export const PROVIDER_RECORD = {
  addressLine1: 'Calle del Puerto 7',
  addressLine2: null,
  city: 'Valencia',
  state: 'V',
  postalCode: '46001',
  taxId: null,
};
