import { z } from 'zod';
import { checkbox } from '@/lib/form-fields';

/** `token` is the last part of the invitation's link. */
export const authorizeProviderSchema = z.object({ token: z.string().max(200), consent: checkbox });
export const declinePartnershipSchema = z.object({ token: z.string().max(200) });
export const removePartnershipSchema = z.object({ id: z.uuid(), declaration: checkbox });
export const withdrawAccessSchema = z.object({ id: z.uuid() });
export const grantAccessSchema = z.object({ id: z.uuid(), consent: checkbox });

export const PARTNER_SORTS = ['name', 'since'] as const;
/** Whether the provider still administers the reseller's own tenant. */
export const PARTNER_ACCESS = ['granted', 'withdrawn'] as const;
