import type { Tone } from '@/components/ui/badge';
import type { VersionState } from '@/lib/domain/catalog';

/** How the state of a version is marked, wherever it stands. */
export const VERSION_TONES = {
  draft: 'warning',
  scheduled: 'info',
  inForce: 'success',
  superseded: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<VersionState, Tone>;
