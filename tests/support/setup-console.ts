import { afterEach, beforeEach, expect } from 'vitest';

/**
 * A test in which anything was written to console.error or console.warn fails: what the code
 * complains of is either a fault or expected, and the expected is asserted, not printed.
 */
const complaints: string[] = [];
const { error, warn } = console;

beforeEach(() => {
  complaints.length = 0;
  console.error = (...args: unknown[]) => {
    complaints.push(args.map(String).join(' '));
    error(...args);
  };
  console.warn = (...args: unknown[]) => {
    complaints.push(args.map(String).join(' '));
    warn(...args);
  };
});

afterEach(() => {
  console.error = error;
  console.warn = warn;
  expect(complaints, 'written to console.error or console.warn').toEqual([]);
});
