'use server';

import { formAction } from '@/lib/action';
import { saveIssuer, testIssuer, turnOffIssuer } from '@/lib/domain/openid';
import { issuerSchema, noInputSchema, turnOffIssuerSchema } from '@/lib/domain/openid/schema';
import { paths } from '@/lib/paths';

export const saveIssuerAction = formAction({
  name: 'change_sign_in_issuer',
  schema: issuerSchema,
  run: saveIssuer,
  done: () => ({ redirect: paths.issuer({ notice: 'saved' }) }),
});

export const testIssuerAction = formAction({
  name: 'test_sign_in_issuer',
  schema: noInputSchema,
  run: testIssuer,
  done: () => ({ redirect: paths.issuer({ notice: 'tested' }) }),
});

export const turnOffIssuerAction = formAction({
  name: 'turn_off_sign_in_issuer',
  schema: turnOffIssuerSchema,
  run: turnOffIssuer,
  done: () => ({ redirect: paths.issuer({ notice: 'off' }) }),
});
