import { paths } from '@/lib/paths';
import { partnershipNews } from '../partnership-news';

/** For the provider's people. */
export const build = partnershipNews('provider-access-granted', paths.indirectResellers());
