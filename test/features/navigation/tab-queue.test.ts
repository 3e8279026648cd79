import { describe, expect, it } from 'vitest';
import { inTurn, inTurnAfterLoad } from '../../../src/features/navigation/tab-queue.ts';

/** A job that takes a moment and writes its name down when it is done. */
function recorder() {
  const done: string[] = [];
  const job = (name: string) => async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(name);
    return name;
  };
  return { done, job };
}

describe('what is done about one tab', () => {
  it('is done in the order in which it was asked, however long each takes', async () => {
    const { done, job } = recorder();
    await Promise.all([inTurn(1, job('first')), inTurnAfterLoad(1, job('second')), inTurnAfterLoad(1, job('third'))]);
    expect(done).toEqual(['first', 'second', 'third']);
  });

  it('waits for no pause once something is wanted at once', async () => {
    const { done, job } = recorder();
    const paused = inTurnAfterLoad(1, job('paused'));
    await inTurn(1, job('at once'));
    expect(done).toEqual(['paused', 'at once']);
    await paused;
  });

  it('when a job fails, tells whoever asked for it, and goes on', async () => {
    const { done, job } = recorder();
    const failing = inTurn(1, () => Promise.reject(new Error('no room')));
    const next = inTurn(1, job('next'));
    await expect(failing).rejects.toThrow('no room');
    expect(await next).toBe('next');
    expect(done).toEqual(['next']);
  });

  it('does not wait for other tabs', async () => {
    const { done, job } = recorder();
    const paused = inTurnAfterLoad(1, job('one'));
    await inTurn(2, job('two'));
    expect(done).toEqual(['two']);
    await paused;
  });

  it('pauses again after all was done', async () => {
    const { done, job } = recorder();
    await inTurnAfterLoad(1, job('page'));
    const later = inTurnAfterLoad(1, job('next page'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toEqual(['page']);
    await later;
  });
});
