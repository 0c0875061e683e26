'use server';

import { formAction } from '@/lib/action';
import { addDomain, dropDomainClaim, removeDomain, verifyDomain } from '@/lib/domain/organizations';
import { addDomainSchema, domainSchema } from '@/lib/domain/organizations/schema';
import { paths } from '@/lib/paths';

export const addDomainAction = formAction({
  name: 'add_domain',
  schema: addDomainSchema,
  run: addDomain,
  done: ({ id }) => ({ redirect: paths.verifyDomain(id) }),
});

export const verifyDomainAction = formAction({
  name: 'verify_domain',
  schema: domainSchema,
  run: verifyDomain,
  done: () => ({ redirect: paths.domains({ notice: 'verified' }) }),
});

export const dropDomainClaimAction = formAction({
  name: 'drop_domain_claim',
  schema: domainSchema,
  run: dropDomainClaim,
  done: () => ({ redirect: paths.domains({ notice: 'dropped' }) }),
});

export const removeDomainAction = formAction({
  name: 'remove_domain',
  schema: domainSchema,
  run: removeDomain,
  done: () => ({ redirect: paths.domains({ notice: 'removed' }) }),
});
