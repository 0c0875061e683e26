import { COBALT, newest, type Lookup, type ReplayedAct } from './replayed-act';

const SALES = 'sales@cobalt.example';
const passkey = newest('passkey', (id) => `/account/security/passkeys/${id}`);

/** Gives somebody a second factor of which nobody has the device: it is only looked at. */
const withFactor = (signInName: string, table: string, more: string, values: string) => `
  WITH owner AS (
    UPDATE "user" SET second_factor_since = now() WHERE sign_in_name = '${signInName}'
    RETURNING id, organization_id)
  INSERT INTO ${table} (id, user_id, organization_id, ${more})
  SELECT gen_random_uuid(), id, organization_id, ${values} FROM owner`;
const withApp = (signInName: string) =>
  withFactor(signInName, 'authenticator', 'sealed_secret, confirmed_at', `'sealed', now()`);

/** Of second factors, without the devices: factors.spec.ts adds and uses them. */
export const ACTS_OF_FACTORS: readonly ReplayedAct[] = [
  {
    name: 'rename_passkey',
    by: COBALT,
    page: passkey,
    made: withFactor(
      COBALT,
      'passkey',
      'credential_id, name, public_key',
      `'replayed', 'Key', '\\x00'::bytea`,
    ),
    button: 'Save the name',
    fields: { name: 'Renamed key' },
    alsoOpenTo: 'everybody',
  },
  {
    name: 'renew_recovery_codes',
    by: COBALT,
    page: () => '/second-factor/recovery-codes',
    button: 'Show new recovery codes',
    alsoOpenTo: 'everybody',
  },
  {
    name: 'remove_authenticator',
    by: COBALT,
    page: () => '/account/security/authenticator',
    made: withApp(COBALT),
    alsoOpenTo: 'everybody',
  },
  {
    name: 'remove_passkey',
    by: COBALT,
    page: passkey,
    button: 'Remove passkey',
    alsoOpenTo: 'everybody',
  },
  {
    name: 'reset_partner_user_factors',
    by: COBALT,
    page: async (find: Lookup) =>
      `/account/users/${await find('SELECT id FROM "user" WHERE sign_in_name = $1', [SALES])}/reset-factors`,
    made: withApp(SALES),
    fields: { identityChecked: 'on' },
  },
];
