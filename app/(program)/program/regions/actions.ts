'use server';

import { formAction } from '@/lib/action';
import { amendRegionalRules } from '@/lib/domain/catalog';
import { amendRegionalRulesSchema } from '@/lib/domain/catalog/schema';
import { paths } from '@/lib/paths';

export const amendRegionalRulesAction = formAction({
  name: 'amend_regional_rules',
  schema: amendRegionalRulesSchema,
  run: amendRegionalRules,
  done: () => ({ redirect: paths.programRegions({ notice: 'amended' }) }),
});
