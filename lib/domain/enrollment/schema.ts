import { z } from 'zod';
import {
  membershipPasswordSchema,
  membershipUserNameSchema,
  profileChoiceSchema,
} from '../membership/schema';

/** The version of the enrollment that a form was shown with; a hidden field. */
const version = z.coerce.number().int().min(1).max(1_000_000_000);

export const startSchema = z.object({});
export const versionSchema = z.object({ version });
export const nameMembershipSchema = z.object({ version, userName: membershipUserNameSchema });
export const associateMembershipSchema = z.object({
  version,
  password: membershipPasswordSchema,
});
export const chooseProfileSchema = z.object({ version, profileId: profileChoiceSchema });

const tick = z.literal('on', { error: 'confirmation' });

/** The two things that the primary contact confirms. */
export const confirmContactSchema = z.object({
  link: z.string().min(1).max(200),
  signedUp: tick,
  belongs: tick,
});
