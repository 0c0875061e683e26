import { z } from 'zod';
import { list, line, optional, paragraphs } from '@/lib/form-fields';
import { emailAddress } from '../notifications/schema';
import { LONGEST_DESCRIPTION, SERVICES, SPOKEN } from './policy';

const description = optional(paragraphs(LONGEST_DESCRIPTION, 'invalid'));
const NO_NAME = new Set(['', 'undefined']);

/** A web address that a browser may open: nothing but http and https. */
const website = optional(
  line(500, 'invalid').pipe(
    z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'url' }),
  ),
);

/** ISO 3166-1 alpha-2; which of them count is looked at with the provider's own at hand. */
const isCode = (text: string) => /^[A-Z]{2}$/.test(text);

/** Ticked boxes of a list that we know; what is none of it is dropped. */
function known<Code extends string>(codes: readonly Code[]) {
  return list(z.string()).transform((sent) => codes.filter((code) => sent.includes(code)));
}

/** The listing as its form sends it; `version` is of what the page showed, 0 for none yet. */
export const editListingSchema = z.object({
  version: z.coerce.number().int().min(0).max(1_000_000_000),
  descriptionEn: description,
  descriptionEs: description,
  website,
  contactEmail: optional(emailAddress),
  contactPhone: optional(line(40, 'invalid')),
  services: known(SERVICES),
  languages: known(SPOKEN),
  countries: list(z.string().max(2)).transform((sent) => [...new Set(sent)].filter(isCode).sort()),
});
export type EditListing = z.output<typeof editListingSchema>;

/** Without a choice a browser sends an empty file of no name; React reads none as "undefined". */
export const setLogoSchema = z.object({
  file: z.custom<File>(
    (value) => value instanceof File && (value.size > 0 || !NO_NAME.has(value.name)),
    'chooseFile',
  ),
});
export type SetLogo = z.output<typeof setLogoSchema>;

export {
  describedIn,
  LOGO_PIXELS,
  LONGEST_DESCRIPTION,
  MAX_LOGO_BYTES,
  SERVICES,
  SPOKEN,
} from './policy';
