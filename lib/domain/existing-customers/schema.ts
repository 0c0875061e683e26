import { z } from 'zod';
import { checkbox, line, requiredText } from '@/lib/form-fields';
import { isMpnId } from '../membership/schema';

export const RECORD_STATES = ['connected', 'waiting', 'elsewhere'] as const;

const shape = {
  mpnId: requiredText(20, 'enterMpnId').refine(isMpnId, 'mpnIdDigits'),
  customer: requiredText(253, 'enterCustomer').toLowerCase(),
  name: line(150, 'enterCustomerName'),
  handledElsewhere: checkbox,
};

/** A record added by hand; the customer by one of its domains or by its organization ID. */
export const addRecordSchema = z.object(shape);
export type AddRecord = z.output<typeof addRecordSchema>;

export const editRecordSchema = z.object({
  recordId: z.uuid(),
  version: z.coerce.number().int(),
  name: shape.name,
  handledElsewhere: shape.handledElsewhere,
});
export type EditRecord = z.output<typeof editRecordSchema>;
