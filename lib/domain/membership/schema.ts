import { z } from 'zod';
import { sentText } from '@/lib/form-fields';

/** The user name of a membership account, as the directory keeps it. */
export const membershipUserNameSchema = sentText('membershipUserName')
  .trim()
  .toLowerCase()
  .min(1, 'membershipUserName')
  .max(100);

/** A password as typed: nothing is trimmed. */
export const membershipPasswordSchema = sentText('membershipPassword')
  .min(1, 'membershipPassword')
  .max(256);

export const profileChoiceSchema = z.uuid('chooseProfile');

/** The steps of a change of the MPN ID. */
export const nameMpnMembershipSchema = z.object({ userName: membershipUserNameSchema });
export const mpnSignInSchema = z.object({ password: membershipPasswordSchema });
export const newProfileSchema = z.object({ profileId: profileChoiceSchema });
export const noMpnInputSchema = z.object({});
/** `mpnId` is the one on screen; empty where there was none. */
export const confirmMpnChangeSchema = z.object({
  profileId: profileChoiceSchema,
  mpnId: z.string().max(20),
});
