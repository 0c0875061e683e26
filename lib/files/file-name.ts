import { Refusal } from '@/lib/refusal';

const LONGEST_NAME = 120;

/**
 * Letters and digits of any language, and the signs that file names of offices carry. No path, no
 * control or invisible character, nothing that a shell or another system reads as its own.
 */
const USABLE = /^[\p{L}\p{M}\p{N}(][\p{L}\p{M}\p{N} ._()+,'’&#@-]*$/u;

/** Names that Windows gives to devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What stands behind the last dot, in lower case. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** @throws Refusal `fileNameUnusable`: empty, too long, a path, or with characters that mislead */
export function assertUsableName(name: string, field: string): void {
  const isUsable =
    name.length <= LONGEST_NAME && USABLE.test(name) && !DEVICE.test(name) && !name.includes('..');
  if (!isUsable) {
    throw new Refusal('fileNameUnusable', { field, params: { max: LONGEST_NAME } });
  }
}
