import { z } from 'zod';
import { checkbox, line, requiredText, sentText } from '@/lib/form-fields';
import { locationShape, readLocation } from './location';

/** The user name of a membership account, as the directory keeps it. */
const userName = (missing: string) => requiredText(100, missing).toLowerCase();
export const membershipUserNameSchema = userName('membershipUserName');

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
  mpnId: z.string().regex(/^\d{0,20}$/),
});

export const MPN_TYPES = ['GLOBAL', 'LOCATION'] as const;
export const MPN_STATUSES = ['ACTIVE', 'PENDING', 'DECLINED'] as const;
export const ASSOCIATIONS = ['associated', 'elsewhere', 'free'] as const;

/** An MPN ID (spec M2): digits only, seven in practice. */
const MPN_ID = /^\d{1,20}$/;
/** A user name of the directory: no blanks, nothing invisible. */
const USER_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,99}$/u;

export function isMpnId(text: string): boolean {
  return MPN_ID.test(text);
}

export function isMembershipUserName(text: string): boolean {
  return USER_NAME.test(text);
}

const profileShape = {
  name: line(150, 'enterProfileName'),
  mpnId: requiredText(20, 'enterMpnId').refine(isMpnId, 'mpnIdDigits'),
  country: requiredText(2, 'chooseCountry').toUpperCase(),
  type: z.enum(MPN_TYPES, 'chooseMpnType'),
  status: z.enum(MPN_STATUSES, 'chooseMpnStatus'),
  isProgramMember: checkbox,
  associatedElsewhere: checkbox,
  userName: userName('enterUserName').refine(isMembershipUserName, 'membershipUserNameSigns'),
  ...locationShape,
};

/** A profile added by hand. */
export const addProfileSchema = z.object(profileShape).transform(readLocation);
export type AddProfile = z.output<typeof addProfileSchema>;

/** A profile edited by hand; `confirmBreak` says that its holder may be left with a misfit. */
export const editProfileSchema = z
  .object({
    ...profileShape,
    profileId: z.uuid(),
    version: z.coerce.number().int(),
    confirmBreak: checkbox,
  })
  .transform(readLocation);
export type EditProfile = z.output<typeof editProfileSchema>;

export const renameAccountSchema = z.object({
  accountId: z.uuid(),
  userName: profileShape.userName,
});
export const issuePasswordSchema = z.object({ accountId: z.uuid() });
