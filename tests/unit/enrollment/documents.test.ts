import { describe, expect, it } from 'vitest';
import { documentsFor, REASONS } from '@/lib/domain/enrollment';
import { dayIn } from '@/lib/clock';
import { issueProblem } from '@/lib/domain/enrollment/documents';

describe('the date of a document', () => {
  it.each([
    ['2026-11-22', '2026-11-22', null],
    ['2025-11-22', '2026-11-22', null],
    ['2025-11-21', '2026-11-22', 'documentTooOld'],
    ['2026-11-23', '2026-11-22', 'documentInFuture'],
    ['2023-03-01', '2024-02-29', null],
    ['2023-02-28', '2024-02-29', 'documentTooOld'],
    ['1999-12-31', '2026-11-22', 'documentTooOld'],
  ])('%s, sent on %s', (issuedOn, today, problem) => {
    expect(issueProblem(issuedOn, today)).toBe(problem);
  });

  it('goes by the sender’s clock', () => {
    const now = new Date('2026-11-22T23:30:00Z');
    expect(dayIn('Europe/Madrid', now)).toBe('2026-11-23');
    expect(dayIn('America/Lima', now)).toBe('2026-11-22');
  });
});

it('every reason of a check has documents that settle it', () => {
  const { DECISION: _decision, ...checks } = REASONS;
  const without = Object.values(checks)
    .flat()
    .filter((reason) => documentsFor(reason).length === 0);
  expect(without).toEqual([]);
});
