import type messages from '@/lib/messages/en.json';

type Key = keyof typeof messages.regions;

const KNOWN = {
  africa: true,
  asiaPacific: true,
  australia: true,
  brazil: true,
  canada: true,
  europe: true,
  india: true,
  japan: true,
  korea: true,
  latinAmerica: true,
  middleEastCentralEasternEurope: true,
  newZealand: true,
  russia: true,
  taiwan: true,
  unitedStates: true,
  none: true,
} as const satisfies Record<Key, true>;

/** The words, under `regions`, for a region as an acceptance keeps it. */
export function regionWords(region: string): Key {
  return Object.hasOwn(KNOWN, region) ? (region as Key) : 'none';
}
