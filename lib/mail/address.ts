import { emailAddress } from '@/lib/domain/notifications/schema';

/**
 * The address a mail may go to, checked again right before sending: what passes reaches exactly
 * that one mailbox. @returns null for anything else.
 */
export function deliverableAddress(address: string): string | null {
  const { data } = emailAddress.safeParse(address);
  return data === address ? address : null;
}
