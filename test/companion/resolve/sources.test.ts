import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gatherAddresses, type ResolutionSource } from '../../../companion/resolve/sources.ts';

const never = new AbortController().signal;
const patient = { limitMs: 20_000, graceMs: 20_000 };
const knows =
  (...addresses: string[]): ResolutionSource =>
  (_, found) => {
    addresses.forEach(found);
    return Promise.resolve();
  };
const stuck: ResolutionSource = () => new Promise(() => undefined);

describe('gathering from several sources', () => {
  it('gives each address with its source as soon as all are done', async () => {
    expect(
      await gatherAddresses(
        'x',
        [
          { by: 'a', ask: knows('10.0.0.1', 'fd00::1') },
          { by: 'b', ask: knows() },
          { by: 'c', ask: knows('10.0.0.2') },
        ],
        never,
        patient,
      ),
    ).toEqual([
      { address: '10.0.0.1', by: 'a' },
      { address: 'fd00::1', by: 'a' },
      { address: '10.0.0.2', by: 'c' },
    ]);
  });
  it('gives the others a moment, and no more, when one has answered', async () => {
    const slow: ResolutionSource = async (_, found) => {
      await pause(5);
      found('10.0.0.2');
      await stuck('x', found, never);
    };
    expect(
      await gatherAddresses(
        'x',
        [
          { by: 'a', ask: knows('10.0.0.1') },
          { by: 'b', ask: slow },
        ],
        never,
        { limitMs: 20_000, graceMs: 500 },
      ),
    ).toHaveLength(2);
    expect(
      await gatherAddresses(
        'x',
        [
          { by: 'a', ask: knows('10.0.0.1') },
          { by: 'b', ask: stuck },
        ],
        never,
        { limitMs: 20_000, graceMs: 1 },
      ),
    ).toHaveLength(1);
  });
  it('waits on when one source is silent and another may still know', async () => {
    const slow: ResolutionSource = async (_, found) => {
      await pause(30);
      found('10.0.0.2');
    };
    expect(
      await gatherAddresses(
        'x',
        [
          { by: 'a', ask: knows() },
          { by: 'b', ask: slow },
        ],
        never,
        { limitMs: 20_000, graceMs: 1 },
      ),
    ).toHaveLength(1);
  });
});

describe('gathering when a source hangs', () => {
  it('still answers', async () => {
    expect(await gatherAddresses('x', [{ by: 'a', ask: stuck }], never, { limitMs: 20, graceMs: 20_000 })).toEqual([]);
  });
});

describe('gathering that ends early', () => {
  it('aborts the sources that still ask, and ignores what comes late', async () => {
    let late: ((address: string) => void) | undefined;
    let calledOff: AbortSignal | undefined;
    const answer = await gatherAddresses(
      'x',
      [
        { by: 'a', ask: knows('10.0.0.1') },
        {
          by: 'b',
          ask: (_, found, signal) => {
            late = found;
            calledOff = signal;
            return stuck('x', found, signal);
          },
        },
      ],
      never,
      { limitMs: 20_000, graceMs: 1 },
    );
    expect(calledOff?.aborted).toBe(true);
    late?.('10.0.0.9');
    expect(answer).toEqual([{ address: '10.0.0.1', by: 'a' }]);
  });
  it('rejects and aborts the sources when it is aborted', async () => {
    const controller = new AbortController();
    let calledOff: AbortSignal | undefined;
    const asked = gatherAddresses(
      'x',
      [
        {
          by: 'a',
          ask: (_, found, signal) => {
            calledOff = signal;
            return stuck('x', found, signal);
          },
        },
      ],
      controller.signal,
      patient,
    );
    controller.abort(new Error('no longer wanted'));
    await expect(asked).rejects.toThrow('no longer wanted');
    expect(calledOff?.aborted).toBe(true);
    await expect(gatherAddresses('x', [{ by: 'a', ask: stuck }], AbortSignal.abort(), patient)).rejects.toThrow();
  });
});
