import type { CustomerAgreementState } from '../catalog';
import type { Capacity } from './policy';
import type { CUSTOMER_SORTS } from './schema';

export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** By what a partner narrows the list of its customers. */
export interface CustomerFilter {
  /** The start of any words of name or domain, or a whole id. */
  readonly q?: string;
  /** Those that the actor's organization serves as this. */
  readonly relationship?: Capacity | undefined;
  readonly privileges?: 'granted' | 'none' | undefined;
  readonly agreement?: CustomerAgreementState | undefined;
  /** Those that a partner of the actor's organization serves too: its id. */
  readonly partner?: string | undefined;
  /** Those with this tag, whatever its capitals and accents. */
  readonly tag?: string | undefined;
  readonly sort?: CustomerSort;
  readonly descending?: boolean;
}

export interface CustomerTurn {
  readonly after?: string | null;
  readonly before?: string | null;
  readonly size?: number;
}
