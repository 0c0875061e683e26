'use server';

import { departureTo } from '@/app/(public)/sign-in/departure';
import { formAction } from '@/lib/action';
import { beginIssuerLink, beginIssuerProof } from '@/lib/auth';
import { noInputSchema, ownIdentitySchema } from '@/lib/domain/openid/schema';
import { removeOwnIdentity } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export const beginLinkAction = formAction({
  name: 'link_identity',
  schema: noInputSchema,
  run: beginIssuerLink,
  done: departureTo,
});

export const beginProofAction = formAction({
  name: 'prove_identity',
  schema: noInputSchema,
  run: beginIssuerProof,
  done: departureTo,
});

export const removeOwnIdentityAction = formAction({
  name: 'remove_identity',
  schema: ownIdentitySchema,
  run: removeOwnIdentity,
  done: () => ({ redirect: paths.ownIdentities({ notice: 'removed' }) }),
});
