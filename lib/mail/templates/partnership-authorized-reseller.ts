import { paths } from '@/lib/paths';
import { partnershipNews } from '../partnership-news';

/** For the reseller's people. */
export const build = partnershipNews('partnership-authorized-reseller', paths.indirectProviders());
