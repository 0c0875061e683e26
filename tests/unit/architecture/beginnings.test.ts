import { describe, expect, it } from 'vitest';

import { BEGINS, BEGINS_NOTHING, beginsNothingByName } from '@/tests/support/beginnings';

import { commandsAndQueries, isActor, typeOf } from './domain-surface';

const commands = commandsAndQueries()
  .filter((candidate) => isActor(typeOf(candidate, 0)))
  .map(({ id }) => id)
  .filter((id) => !beginsNothingByName(id));
const begins: readonly string[] = BEGINS;

describe('a command that may begin something', () => {
  it('is named as one that a suspension stops, or as one that it does not', () => {
    expect(commands).toContain('partnerships.authorizeProvider');
    expect(commands.filter((id) => !begins.includes(id) && !(id in BEGINS_NOTHING))).toEqual([]);
  });

  it('is named once, while it exists', () => {
    const named = [...begins, ...Object.keys(BEGINS_NOTHING)];
    expect(named.filter((id) => !commands.includes(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});
