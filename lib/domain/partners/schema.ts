import { z } from 'zod';
import { optional, paragraphs } from '@/lib/form-fields';
import { SUSPENSION_REASONS } from '../organizations/schema';

export const PARTNER_KINDS = ['provider', 'reseller'] as const;
export const PARTNER_STATUSES = ['active', 'suspended'] as const;

const note = optional(paragraphs(2000, 'invalid'));

export const suspendPartnerSchema = z.object({
  partnerId: z.uuid(),
  reason: z.enum(SUSPENSION_REASONS, 'chooseReason'),
  note,
});
export type SuspendPartner = z.output<typeof suspendPartnerSchema>;

/** `suspensionId` is the one that the page showed. */
export const reinstatePartnerSchema = z.object({
  partnerId: z.uuid(),
  suspensionId: z.uuid(),
  note,
});
export type ReinstatePartner = z.output<typeof reinstatePartnerSchema>;
