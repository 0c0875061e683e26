import { CLIENT, startOpenIdProvider } from './openid-provider';

/** The issuer for everybody that this test file's product is configured with. */
export const sharedProvider = await startOpenIdProvider(
  'http://localhost:3000/sign-in?notice=signed-out',
);
sharedProvider.register('http://localhost:3000/sign-in/callback/all');

// Before anything reads the configuration: a test imports this file first.
process.env['OIDC_URL'] = sharedProvider.issuer.replace('://', `://${CLIENT.id}:${CLIENT.secret}@`);
