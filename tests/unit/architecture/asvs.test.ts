import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import asvs from '../../support/asvs-5.0.0.json';
import { read } from './sources';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What is less than the requirement, and says why in a decision. */
const NOT_MET = 'NOT MET';

/** Of what is not there, no test can be. */
const WITHOUT_TEST = ['6.4.2'];

interface Line {
  readonly requirement: string;
  readonly level: string;
  readonly applies: string;
  readonly 'how it is met': string;
  readonly 'shown by': string;
}

const lines = parseCsv<Line>(read('docs/asvs.csv'), { columns: true });
const levelOf = new Map(
  Object.entries(asvs.levels).flatMap(([level, ids]) => ids.map((id) => [id, level] as const)),
);
const chapters = new Set([...levelOf.keys()].map((id) => id.split('.')[0]));
const inChapters = lines.filter(({ requirement }) => chapters.has(requirement.split('.')[0] ?? ''));
const filesOf = (line: Line) => line['shown by'].split('; ').filter((path) => path !== '');
const isTest = (path: string) => /^tests\/.*\.(test|spec)\.ts$/.test(path);

describe('the table of ASVS requirements', () => {
  it('has one line for each requirement of its chapters at levels 1 and 2, at its own level', () => {
    const ids = lines.map(({ requirement }) => requirement);
    expect(ids).toEqual([...new Set(ids)]);
    const wanted = [...levelOf].filter(([, level]) => level !== '3').map(([id]) => id);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    const levels = inChapters.map(({ requirement, level }) => [requirement, level]);
    expect(levels).toEqual(inChapters.map(({ requirement: id }) => [id, levelOf.get(id)]));
  });

  it('names only files that there are', () => {
    const gone = lines.flatMap((line) =>
      filesOf(line)
        .filter((path) => !existsSync(join(ROOT, path)))
        .map((path) => `${line.requirement}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it('shows what applies by a test, and what asks for a document by the document', () => {
    const isDocument = ({ requirement }: Line) => /^[678]\.1\./.test(requirement);
    const applying = inChapters.filter(({ applies }) => applies === 'yes');
    const unshown = applying.filter((line) => {
      const isShown = filesOf(line).some((path) => isTest(path));
      return !isShown && !(isDocument(line) && filesOf(line).length > 0);
    });
    expect(unshown.map(({ requirement }) => requirement)).toEqual(WITHOUT_TEST);
  });

  it('says why a requirement does not apply, and points at the decision behind what is not met', () => {
    const mute = lines.filter((line) => line['how it is met'].trim() === '');
    expect(mute).toEqual([]);
    expect(lines.filter(({ applies }) => applies !== 'yes' && applies !== 'no')).toEqual([]);
    const excused = inChapters.filter((line) => line['how it is met'].startsWith(NOT_MET));
    const unexplained = excused.filter(
      (line) => !filesOf(line).some((path) => path.startsWith('docs/decisions/')),
    );
    expect(unexplained).toEqual([]);
  });
});
