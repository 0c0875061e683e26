import type { Tone } from '@/components/ui/badge';
import type { UserRow } from '@/lib/domain/users';

export type ShownStatus = UserRow['status'];

/** How a user's state looks beside its word. */
export const TONES: Record<ShownStatus, Tone> = {
  ACTIVE: 'success',
  BLOCKED: 'warning',
  DELETED: 'danger',
  UNVERIFIED: 'info',
};
