import regions from './regions.json';

/** The vendor's sales regions: partners connect, and customers are served, within one. */
export type Region = keyof typeof regions;

const regionByCountry = new Map<string, Region>(
  (Object.keys(regions) as Region[]).flatMap((region) =>
    Object.keys(regions[region]).map((country) => [country, region] as const),
  ),
);

export const REGIONS = Object.keys(regions) as readonly Region[];

/** The countries of a region (ISO 3166-1 alpha-2). */
export function countriesOf(region: Region): readonly string[] {
  return Object.keys(regions[region]);
}

/** The region of each country where the vendor sells, as JSON. */
export const REGION_BY_COUNTRY = JSON.stringify(Object.fromEntries(regionByCountry));

/** The region of a country (ISO 3166-1 alpha-2), or null where the vendor does not sell. */
export function regionOf(country: string): Region | null {
  return regionByCountry.get(country) ?? null;
}

/** The countries of a country's region, itself included; none where the vendor does not sell. */
export function countriesInRegionOf(country: string): readonly string[] {
  const region = regionOf(country);
  return region === null ? [] : countriesOf(region);
}

/** Whether the vendor sells in both countries and both belong to one region. */
export function sameRegion(country: string, other: string): boolean {
  const region = regionOf(country);
  return region !== null && region === regionOf(other);
}
