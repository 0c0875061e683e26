import type { ReplayedAct } from './replayed-act';
import { ACTS_OF_BUSINESS } from './replayed-business';
import { ACTS_OF_ENROLLMENT } from './replayed-enrollment';
import { ACTS_OF_FACTORS } from './replayed-factors';
import { ACTS_OF_PEOPLE } from './replayed-people';

/** In the order in which each makes the next one possible. */
export const REPLAYED_ACTS: readonly ReplayedAct[] = [
  ...ACTS_OF_FACTORS,
  ...ACTS_OF_PEOPLE,
  ...ACTS_OF_ENROLLMENT,
  ...ACTS_OF_BUSINESS,
];
