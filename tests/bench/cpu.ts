import { readdirSync, readFileSync } from 'node:fs';

/** As Linux counts the time of processes, on all common machines. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

function processes(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The program's name stands in brackets and may hold blanks.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      found.set(pid, { parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/**
 * The processor time of this process's children, of another process and of all below them: what the
 * server and its database have worked so far, whatever else the machine does. NaN where the system
 * does not tell.
 */
export function secondsWorked(other: number): number {
  try {
    const all = processes();
    const isOurs = (pid: number): boolean => {
      const parent = all.get(pid)?.parent;
      return pid === other || parent === process.pid || (parent !== undefined && isOurs(parent));
    };
    return [...all].reduce((sum, [pid, { seconds }]) => sum + (isOurs(pid) ? seconds : 0), 0);
  } catch {
    return NaN;
  }
}

/** The process of the PostgreSQL server of a folder. */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(`${folder}/db/postmaster.pid`, 'utf8').split('\n')[0]);
}
