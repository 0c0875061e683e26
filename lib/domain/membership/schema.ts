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
