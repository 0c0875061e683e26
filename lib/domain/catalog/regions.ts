import regions from './regions.json';

/** The vendor's sales regions: partners connect, and customers are served, within one. */
export type Region = keyof typeof regions;

export const REGIONS = Object.keys(regions) as readonly Region[];

/** The region of each country where the vendor sells, by ISO 3166-1 alpha-2. */
export type RegionalRules = ReadonlyMap<string, Region>;

/** The rules that the product comes with; the operator's amendments come on top (`findRegionalRules`). */
export const FIRST_RULES: RegionalRules = new Map(
  REGIONS.flatMap((region) =>
    Object.keys(regions[region]).map((country) => [country, region] as const),
  ),
);

/** The region of a country (ISO 3166-1 alpha-2), or null where the vendor does not sell. */
export function regionOf(rules: RegionalRules, country: string): Region | null {
  return rules.get(country) ?? null;
}

/** The region as an acceptance of an agreement keeps it. */
export function regionName(rules: RegionalRules, country: string): string {
  return regionOf(rules, country) ?? 'none';
}

/** The countries of a country's region, itself included; none where the vendor does not sell. */
export function countriesInRegionOf(rules: RegionalRules, country: string): readonly string[] {
  return [...rules.keys()].filter((other) => sameRegion(rules, country, other));
}

/** Whether the vendor sells in both countries and both belong to one region. */
export function sameRegion(rules: RegionalRules, country: string, other: string): boolean {
  const region = regionOf(rules, country);
  return region !== null && region === regionOf(rules, other);
}
