import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentStyle, accentTokens, contrast } from '@/components/shell/accent';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('accentTokens', () => {
  it('knows the contrast of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#ffffff')).toBeCloseTo(1);
  });

  it('is readable in both themes, whatever color the brand has', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const tokens = accentTokens(color);
        for (const light of [tokens['--accent-light'], tokens['--accent-light-hover']]) {
          expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
          expect(contrast(light, '#ebebeb')).toBeGreaterThanOrEqual(4.5);
        }
        for (const dark of [tokens['--accent-dark'], tokens['--accent-dark-hover']]) {
          expect(contrast(dark, '#383838')).toBeGreaterThanOrEqual(4.5);
          expect(contrast(dark, '#101010')).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('overrides exactly the tokens the style sheet declares', () => {
    const css = readFileSync('app/globals.css', 'utf8');
    for (const name of Object.keys(accentTokens('#0f6cbd'))) expect(css).toContain(`${name}: #`);
    expect(accentStyle('#0f6cbd')).toMatch(/^:root:root\{--accent-light:#[0-9a-f]{6};/);
  });
});
