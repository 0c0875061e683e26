import { z } from 'zod';

const isTicked = z.preprocess((value) => value === true || value === 'on', z.boolean());

/** `token` is the last part of the invitation's link. */
export const authorizeProviderSchema = z.object({ token: z.string().max(200), consent: isTicked });
export const declinePartnershipSchema = z.object({ token: z.string().max(200) });
export const removePartnershipSchema = z.object({ id: z.uuid(), declaration: isTicked });
export const withdrawAccessSchema = z.object({ id: z.uuid() });
