import { nameLine } from '@/lib/form-fields';
import { legalNameRefusal } from './rules/legal-name';

/** The name of a company, by the rules of spec E6. */
export const companyName = nameLine(150, 'enterCompanyName').superRefine((name, context) => {
  const why = name === '' ? null : legalNameRefusal(name);
  if (why !== null) context.addIssue({ code: 'custom', message: why });
});
