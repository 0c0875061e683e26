'use server';

import { publicFormAction } from '@/lib/action';
import { beginIssuerSignIn } from '@/lib/auth';
import { issuerSignInSchema, sharedSignInSchema } from '@/lib/domain/openid/schema';
import { departureTo } from '../departure';

/** Sends somebody to the issuer of the organization on whose domain their sign-in name is. */
export const signInByOrganizationAction = publicFormAction({
  name: 'begin_issuer_sign_in',
  schema: issuerSignInSchema,
  run: beginIssuerSignIn,
  done: departureTo,
});

/** Sends somebody to the issuer that the operator set up for everybody. */
export const signInBySharedIssuerAction = publicFormAction({
  name: 'begin_issuer_sign_in',
  schema: sharedSignInSchema,
  run: (context, { next }) => beginIssuerSignIn(context, { signInName: null, next }),
  done: departureTo,
});
