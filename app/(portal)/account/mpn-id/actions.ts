'use server';

import { formAction } from '@/lib/action';
import {
  chooseNewProfile,
  confirmMpnChange,
  leaveMpnChange,
  nameMpnMembership,
  signInForMpnChange,
} from '@/lib/domain/membership';
import {
  confirmMpnChangeSchema,
  mpnSignInSchema,
  nameMpnMembershipSchema,
  newProfileSchema,
  noMpnInputSchema,
} from '@/lib/domain/membership/schema';
import { paths } from '@/lib/paths';

export const nameMpnMembershipAction = formAction({
  name: 'name_membership',
  schema: nameMpnMembershipSchema,
  run: nameMpnMembership,
  done: () => ({ redirect: paths.mpnIdStep('password') }),
});

export const signInForMpnChangeAction = formAction({
  name: 'sign_in_to_membership',
  schema: mpnSignInSchema,
  run: signInForMpnChange,
  done: () => ({ redirect: paths.mpnIdStep('profile') }),
});

export const leaveMpnChangeAction = formAction({
  name: 'leave_membership',
  schema: noMpnInputSchema,
  run: (actor) => leaveMpnChange(actor),
  done: () => ({ redirect: paths.mpnIdStep('sign-in') }),
});

export const chooseNewProfileAction = formAction({
  name: 'choose_profile',
  schema: newProfileSchema,
  run: chooseNewProfile,
  done: () => ({ redirect: paths.mpnIdStep('confirm') }),
});

export const confirmMpnChangeAction = formAction({
  name: 'change_mpn_id',
  schema: confirmMpnChangeSchema,
  run: confirmMpnChange,
  done: () => ({ redirect: paths.mpnId({ notice: 'changed' }) }),
});
