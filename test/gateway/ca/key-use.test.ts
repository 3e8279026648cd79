import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedKeyError } from '../../../gateway/ca/key-use.ts';
import type { Spki } from '../../../src/core/x509/keys/spki.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

const DAY = 24 * 60 * 60_000;
let now = Date.now();
let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority(() => now);
});
afterAll(() => ca.remove());

const issue = (spki: Spki, holder: string, ...names: readonly string[]) =>
  ca.authority.issue({ spki, kind: 'local-device', hosts: hosts(...names), holder, lifetime: 30 * DAY });
const count = async (): Promise<number> => (await ca.records.all('certificates')).length;

/** Why it is refused; nothing is recorded then. */
async function refusal(...asked: Parameters<typeof issue>): Promise<string> {
  const before = await count();
  const error: unknown = await issue(...asked).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(await count()).toBe(before);
  return error instanceof RefusedKeyError ? error.because : String(error);
}

describe('a key', () => {
  it('that one device holds is certified for no other one', async () => {
    const key = await newSpki();
    await issue(key, 'camera', 'camera.local');
    expect(await refusal(key, 'doorbell', 'doorbell.local')).toBe('of-another-device');
  });

  it('that two devices send at the same moment is certified for one of them', async () => {
    const key = await newSpki();
    const answers = await Promise.allSettled([issue(key, 'a', 'a.local'), issue(key, 'b', 'b.local')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is certified again for its device, with a new account too, and for another once it ended', async () => {
    const key = await newSpki();
    await issue(key, 'nas', 'nas.local');
    await issue(key, 'nas', 'nas.local', '192.168.1.9');
    await issue(key, 'nas-after-a-reset', 'nas.local');
    now += 40 * DAY;
    await issue(key, 'other', 'other.local');
  });

  it('that was revoked as compromised is certified for no one, its own device included', async () => {
    const key = await newSpki();
    const { serial } = await issue(key, 'lamp', 'lamp.local');
    await ca.authority.revoke(serial, 1);
    expect(await refusal(key, 'lamp', 'lamp.local')).toBe('compromised');
    now += 40 * DAY;
    expect(await refusal(key, 'lamp', 'lamp.local')).toBe('compromised');
  });

  it('that was revoked for another reason is certified again', async () => {
    const key = await newSpki();
    const { serial } = await issue(key, 'tv', 'tv.local');
    await ca.authority.revoke(serial, 4);
    await issue(key, 'tv', 'tv.local');
  });

  it('of the gateway itself is certified for no device', async () => {
    for (const { certificate } of [ca.authority.root, ...ca.authority.issuers])
      expect(await refusal(certificate.spki, 'thief', 'thief.local')).toBe('of-the-gateway');
  });
});
