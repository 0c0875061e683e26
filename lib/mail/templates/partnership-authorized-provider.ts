import { paths } from '@/lib/paths';
import { partnershipAuthorized } from '../partnership-authorized';

/** For the provider's people. */
export const build = partnershipAuthorized(
  'partnership-authorized-provider',
  paths.indirectResellers(),
);
