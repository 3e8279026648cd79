import { restartBrowser } from '../../support/extension-api.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mintRoot } from '../../support/mint.ts';

/** A window of the extension: modules of its own, and the storage and locks of all. */
async function openWindow() {
  vi.resetModules();
  return {
    ...(await import('../../../src/features/evidence/verifiers.ts')),
    ...(await import('../../../src/features/transfer/declined.ts')),
  };
}
type Window = Awaited<ReturnType<typeof openWindow>>;

beforeEach(restartBrowser);

async function offer({ readVerifier }: Window, name: string): Promise<string> {
  const { der } = await mintRoot({ subject: `CN=${name}` });
  const read = await readVerifier({ file: Buffer.from(der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  return read.verifier.id;
}

describe('where two windows change one list at once', () => {
  it('both verifiers are added', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    const [a, b] = [await offer(one, 'A'), await offer(other, 'B')];
    await Promise.all([one.addVerifier({ verifier: a, name: 'A' }), other.addVerifier({ verifier: b, name: 'B' })]);
    expect((await one.listVerifiers()).map(({ name }) => name).sort()).toEqual(['A', 'B']);
  });

  it('a verifier that one removes does not come back by what the other adds', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    const [a, b] = [await offer(one, 'A'), await offer(other, 'B')];
    await one.addVerifier({ verifier: a, name: 'A' });
    await Promise.all([one.removeVerifier({ verifier: a }), other.addVerifier({ verifier: b, name: 'B' })]);
    expect((await one.listVerifiers()).map(({ name }) => name)).toEqual(['B']);
  });

  it('all that either declines stays declined', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    await Promise.all([one.declineSynced('a'), other.declineSynced('b'), one.declineSynced('c')]);
    expect([...(await other.declinedSynced())].sort()).toEqual(['a', 'b', 'c']);
  });
});
