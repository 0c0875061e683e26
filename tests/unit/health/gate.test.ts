import { describe, expect, it, vi } from 'vitest';
import { DatabaseGate } from '@/lib/health/gate';

function gateOver(answers: { reachable: boolean }) {
  const world = { time: 0, isConnected: true };
  const probe = vi.fn(() => Promise.resolve(answers.reachable));
  const gate = new DatabaseGate({ probe, isConnected: () => world.isConnected }, () => world.time);
  return { gate, probe, world };
}

describe('the gate before the pages', () => {
  it('asks the database first, and not again while all is well', async () => {
    const { gate, probe } = gateOver({ reachable: true });
    expect(await gate.isOpen()).toBe(true);
    expect(await gate.isOpen()).toBe(true);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('is closed to the very first request after a connection was lost', async () => {
    const database = { reachable: true };
    const { gate } = gateOver(database);
    await gate.isOpen();
    database.reachable = false;
    gate.doubt();
    expect(await gate.isOpen()).toBe(false);
  });

  it('asks when nothing is connected, where no loss could have been told', async () => {
    const database = { reachable: true };
    const { gate, world } = gateOver(database);
    await gate.isOpen();
    database.reachable = false;
    world.isConnected = false;
    expect(await gate.isOpen()).toBe(false);
  });

  it('does not send everybody to a dead server, but asks again after a second', async () => {
    const database = { reachable: false };
    const { gate, probe, world } = gateOver(database);
    await Promise.all([gate.isOpen(), gate.isOpen(), gate.isOpen()]);
    world.time = 999;
    expect(await gate.isOpen()).toBe(false);
    expect(probe).toHaveBeenCalledTimes(1);
    world.time = 1_000;
    database.reachable = true;
    expect(await gate.isOpen()).toBe(true);
  });

  it('makes nobody wait to look now and then, and takes one silence for a busy database', async () => {
    const database = { reachable: true };
    const { gate, probe, world } = gateOver(database);
    await gate.isOpen();
    world.time = 6_000;
    database.reachable = false;
    expect(await gate.isOpen()).toBe(true);
    expect(probe).toHaveBeenCalledTimes(2);
    await Promise.resolve();
    expect(await gate.isOpen()).toBe(false);
  });
});
