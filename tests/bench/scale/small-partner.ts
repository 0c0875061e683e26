import type pg from 'pg';
import { COMMON_WORD, RARE_EVERY, RARE_FIRST } from './names';
import { idOf } from './random';

/** The tenant that a large one's pages are compared with: a provider with a hundred customers. */
export const SMALL_PARTNER = {
  name: 'Small Distribution',
  domain: 'small.example',
  admin: 'admin@small.example',
  customers: 100,
  /** As many fill a page: so many of its customers are found by each search and filter. */
  aPage: 30,
} as const;

/** What a customer is chosen by. */
interface Facts {
  readonly searchText: string;
  readonly hasAccepted: boolean;
}

/**
 * The numbers of its customers, of so many companies: a page of each view is as full as the large
 * tenant's, or else drawing more rows would be taken for finding them. The first ones are found by
 * everything at once.
 */
export function customersOfSmall(total: number, factsOf: (n: number) => Facts): number[] {
  const { customers, aPage } = SMALL_PARTNER;
  const chosen = new Set<number>();
  const word = ` ${COMMON_WORD.toLowerCase()} `;
  const kinds: ((facts: Facts) => boolean)[] = [
    ({ searchText, hasAccepted }) =>
      searchText.includes(word) && searchText.includes(' sl') && !hasAccepted,
    ({ searchText, hasAccepted }) => searchText.includes(' z') && hasAccepted,
    ({ searchText, hasAccepted }) => searchText.includes(' ma') && hasAccepted,
  ];
  for (const isOne of kinds) {
    let found = 0;
    for (let n = 0; n < total && found < aPage; n += 1) {
      if (chosen.has(n) || !isOne(factsOf(n))) continue;
      chosen.add(n);
      found += 1;
    }
  }
  // Of the rare word as many as the large tenant has, as far as there is room.
  for (let n = RARE_FIRST; n < total && chosen.size < customers; n += RARE_EVERY) chosen.add(n);
  for (let n = 0; n < total && chosen.size < customers; n += 1) chosen.add(n);
  return [...chosen];
}

/** Makes it, with an admin who is Meridian's in all but the name. */
export async function makeSmallPartner(
  client: pg.Client,
): Promise<{ small: string; account: string }> {
  const [small, account] = [idOf(0x17, 0), idOf(0x17, 1)];
  await client.query(
    `INSERT INTO organization (id, name, country, provider_since, mpn_id)
     SELECT $1, $2, country, provider_since, '6999999' FROM organization WHERE mpn_id = '4391507'`,
    [small, SMALL_PARTNER.name],
  );
  await client.query(
    `INSERT INTO domain (id, organization_id, name, is_initial, verified_at)
     VALUES ($1, $2, $3, true, now())`,
    [idOf(0x17, 2), small, SMALL_PARTNER.domain],
  );
  await client.query(
    `INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email,
       locale, time_zone, password_hash)
     SELECT $1, $2, $3, first_name, last_name, $3, locale, time_zone, password_hash
     FROM "user" WHERE sign_in_name = 'admin@meridian.example'`,
    [account, small, SMALL_PARTNER.admin],
  );
  await client.query(
    `INSERT INTO user_role (user_id, organization_id, role)
     SELECT $1, $2, r.role FROM user_role r JOIN "user" u ON u.id = r.user_id
     WHERE u.sign_in_name = 'admin@meridian.example'`,
    [account, small],
  );
  return { small, account };
}
