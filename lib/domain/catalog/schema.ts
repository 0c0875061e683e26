import { z } from 'zod';
import { REGIONS } from './regions';
import { line, optional, paragraphs, sentText } from '@/lib/form-fields';

/** An agreement is read before it is accepted: longer than this nobody does. */
export const MAX_BODY = 60_000;
const MAX_TITLE = 150;

/** The version whose text was read: the ticked box carries its id. */
export const acceptAgreementSchema = z.object({ acceptAgreement: z.uuid('tickAgreement') });
export type AcceptAgreement = z.output<typeof acceptAgreementSchema>;

export const AGREEMENT_KINDS = ['PARTNER', 'CUSTOMER'] as const;

/** How those stand to an agreement who have not accepted the version in force. */
export const MISSING_STANDINGS = ['missing', 'renewalOverdue', 'renewalDue', 'accepted'] as const;

/** The organization that is reminded to accept the version in force, and the list to come back to. */
export const remindSchema = z.object({
  documentId: z.uuid(),
  organizationId: z.uuid(),
  list: z.string().max(3000).catch('').default(''),
});
export type Remind = z.output<typeof remindSchema>;

/** Everybody who has to accept the version in force; of a region, or of all. */
export const remindAllSchema = z.object({
  documentId: z.uuid(),
  region: z.enum(REGIONS).optional().catch(undefined),
});
export type RemindAll = z.output<typeof remindAllSchema>;

export const startDraftSchema = z.object({ kind: z.enum(AGREEMENT_KINDS) });
export type StartDraft = z.output<typeof startDraftSchema>;

const revision = z.coerce.number().int();

export const editDraftSchema = z.object({
  documentId: z.uuid(),
  revision,
  titleEn: line(MAX_TITLE, 'enterTitleEn'),
  bodyEn: paragraphs(MAX_BODY, 'enterBodyEn'),
  titleEs: line(MAX_TITLE, 'enterTitleEs'),
  bodyEs: paragraphs(MAX_BODY, 'enterBodyEs'),
});
export type EditDraft = z.output<typeof editDraftSchema>;

/** A version, by id: to discard or to withdraw it. */
export const documentSchema = z.object({ documentId: z.uuid() });
export type DocumentChoice = z.output<typeof documentSchema>;

export const RENEWALS = ['keeps', 'anew'] as const;

const day = (missing: string) => sentText(missing).trim().pipe(z.iso.date(missing));

/** When a draft comes into force, and whether and from when it has to be accepted anew. */
export const publishSchema = z
  .object({
    documentId: z.uuid(),
    revision,
    effectiveDay: day('enterEffectiveDay'),
    renewal: z.enum(RENEWALS, { error: 'chooseRenewal' }),
    demandedDay: z.string().optional(),
  })
  .transform(({ renewal, demandedDay, ...rest }, context) => {
    if (renewal === 'keeps') return { ...rest, demandedDay: null };
    const parsed = day('enterDemandedDay').safeParse(demandedDay);
    if (parsed.success) return { ...rest, demandedDay: parsed.data };
    context.addIssue({ code: 'custom', message: 'enterDemandedDay', path: ['demandedDay'] });
    return z.NEVER;
  });
export type Publish = z.output<typeof publishSchema>;

/** Stands in the form for a country where nothing is sold. */
export const NO_REGION = 'none';

/** A country and where it belongs from now on; `version` is of the rules that the page showed. */
export const amendRegionalRulesSchema = z.object({
  version: z.coerce.number().int(),
  country: sentText('chooseCountry').regex(/^[A-Z]{2}$/, 'chooseCountry'),
  region: z
    .enum([...REGIONS, NO_REGION], 'chooseRegion')
    .transform((region) => (region === NO_REGION ? null : region)),
  note: optional(line(500, 'required')),
});
export type AmendRegionalRules = z.output<typeof amendRegionalRulesSchema>;
