/** Why a visit to an issuer can come to nothing, as far as the page that says so is told. */
const CODES = [
  'visitUnknown',
  'issuerRefused',
  'issuerUnreachable',
  'issuerAnswerWrong',
  'issuerSecretLost',
  'issuerProofOld',
  'issuerOther',
  'identityElsewhere',
  'identityTaken',
  'organizationSignIn',
  'proofNeeded',
  'conflict',
  'signInFailed',
] as const;

/** The refusal that an address names, for its sentence; null for anything else. */
export function issuerRefusalIn(value: unknown): (typeof CODES)[number] | null {
  return CODES.find((code) => code === value) ?? null;
}
