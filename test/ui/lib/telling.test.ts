import { describe, expect, it } from 'vitest';
import { telling } from '../../../ui/lib/telling.ts';

/** What a page did, in this order, and the window it is in. */
function page() {
  const done: string[] = [];
  const tell = () => Promise.resolve(done.push('told'));
  return { done, tell, window: new EventTarget() };
}

describe('the background', () => {
  it('is told once the work is done, whatever came of it', async () => {
    const { done, tell, window } = page();
    const work = () => Promise.resolve(done.push('written'));
    await telling(work, tell, window);
    await expect(telling(() => Promise.reject(new Error('disk full')), tell, window)).rejects.toThrow('disk full');
    expect(done).toEqual(['written', 'told', 'told']);
    window.dispatchEvent(new Event('pagehide'));
    expect(done).toHaveLength(3);
  });

  it('is told when the page is closed over the work', () => {
    const { done, tell, window } = page();
    void telling(() => new Promise<never>(() => undefined), tell, window);
    window.dispatchEvent(new Event('pagehide'));
    expect(done).toEqual(['told']);
  });
});
