/** Countries whose companies must give their registration number (reference, MPN ID rules). */
const REQUIRED = new Set(
  'AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN'.split(' '),
);

/** Whether a company of the country must give its registration number. */
export function isRegistrationNumberRequired(country: string): boolean {
  return REQUIRED.has(country);
}
