import { paths } from '@/lib/paths';
import { partnershipAuthorized } from '../partnership-authorized';

/** For the reseller's people. */
export const build = partnershipAuthorized(
  'partnership-authorized-reseller',
  paths.indirectProviders(),
);
