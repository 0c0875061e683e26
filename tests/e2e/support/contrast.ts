import type axe from 'axe-core';

type Evaluate = (this: unknown, element: Element, ...rest: unknown[]) => boolean | undefined;

/** The axe of a page, with the parts that its types leave out. */
interface AxeInPage {
  readonly run: typeof axe.run;
  readonly commons: { readonly dom: { getTextElementStack(element: Element): Element[][] } };
  readonly _audit: { readonly checks: { readonly 'color-contrast': { evaluate: Evaluate } } };
  /** The looks of text that were readable: those it was told of, and those it found. */
  readable: Set<string>;
  /** The looks of the page's elements, as long as nothing changes their style. */
  looks: Map<Element, string>;
}

declare global {
  interface Window {
    axe: AxeInPage;
  }
}

/**
 * Runs in the page: teaches its axe that text which looks like text it found readable is readable,
 * so that the cells of a table, and the frame around every page, are computed once.
 *
 * The contrast of a text follows from the style of its element, the styles of the elements painted
 * at its place, and those of all that they lie in (opacity, blending): these make up a look. Where
 * they are the same, so is what axe finds; what it did not find readable is never remembered.
 */
export function rememberContrast(known: readonly string[]): void {
  const { axe } = window;
  axe.readable = new Set(known);
  axe.looks = new Map();
  /** Few characters for many; 53 bits are enough to tell thousands of looks apart. */
  const inShort = (text: string): string => {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
  };
  const styleOf = (element: Element): string => {
    const style = getComputedStyle(element);
    return [
      ...[element.tagName, style.color, style.backgroundColor, style.backgroundImage],
      ...[style.backgroundClip, style.opacity, style.mixBlendMode, style.filter, style.textShadow],
      ...[style.webkitTextFillColor, style.webkitTextStroke, style.display, style.position],
      ...[style.zIndex, style.float, style.visibility, style.fontSize, style.fontWeight],
    ].join(';');
  };
  const lookOf = (element: Element): string => {
    const kept = axe.looks.get(element);
    if (kept !== undefined) return kept;
    const { parentElement } = element;
    const look = inShort(
      `${styleOf(element)};${parentElement === null ? '' : lookOf(parentElement)}`,
    );
    axe.looks.set(element, look);
    return look;
  };
  const check = axe._audit.checks['color-contrast'];
  const { evaluate } = check;
  check.evaluate = function (element, ...rest) {
    const [painted = []] = axe.commons.dom.getTextElementStack(element);
    const look = inShort([element, ...painted].map(lookOf).join());
    if (axe.readable.has(look)) return true;
    const isReadable = evaluate.call(this, element, ...rest);
    if (isReadable === true && painted.length > 0) axe.readable.add(look);
    return isReadable;
  };
}
