import { authorize, can, type Actor } from '@/lib/access';
import { Refusal } from '@/lib/refusal';
import { permissionsFor, type Part } from './policy';

/**
 * The gate for whoever may change a part of the company profile that is verified.
 * @throws Refusal `forbidden`
 */
export function authorizeEditing(actor: Actor): void {
  const mayTax = can(actor, 'organization:edit-tax');
  authorize(actor, mayTax ? 'organization:edit-tax' : 'organization:edit-legal');
}

/** Which of the parts an actor may change. */
export interface Editing {
  readonly legal: boolean;
  readonly tax: boolean;
}

export function editingOf(actor: Actor): Editing {
  return {
    legal: can(actor, 'organization:edit-legal'),
    tax: can(actor, 'organization:edit-tax'),
  };
}

/** Whether the actor may do with all of these parts what they like. */
export function mayChange(actor: Actor, parts: readonly Part[]): boolean {
  return permissionsFor(parts).every((permission) => can(actor, permission));
}

/** @throws Refusal `forbidden`, naming a permission that one of the parts needs and they lack */
export function assertMayChange(actor: Actor, parts: readonly Part[]): void {
  const missing = permissionsFor(parts).find((permission) => !can(actor, permission));
  if (missing !== undefined) throw new Refusal('forbidden', { params: { permission: missing } });
}
