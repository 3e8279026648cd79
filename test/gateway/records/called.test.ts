import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calledBefore, certificatesOf } from '../../../gateway/records/called.ts';
import { hosts, newSpki, type TestAuthority, testAuthority } from '../support/ca.ts';

let ca: TestAuthority;
beforeAll(async () => {
  ca = await testAuthority();
});
afterAll(() => ca.remove());

const issue = async (holder: string, names: readonly string[], called?: string): Promise<string> => {
  const spki = await newSpki();
  const request = {
    spki,
    kind: 'local-device' as const,
    hosts: hosts(...names),
    holder,
    lifetime: 30 * 24 * 3_600_000,
  };
  return (await ca.authority.issue({ ...request, ...(called !== undefined && { called }) })).serial;
};

describe('certificates for the same names', () => {
  it('are one device’s in whatever order they name them, and what it is called goes along', async () => {
    const first = await issue('nas', ['nas.home.arpa', '192.168.1.9'], 'Cellar');
    const second = await issue('nas', ['192.168.1.9', 'nas.home.arpa']);
    const device = { holder: 'nas', hosts: ['192.168.1.9', 'nas.home.arpa'] };
    expect((await certificatesOf(ca.records, device)).map(([serial]) => serial).sort()).toEqual([first, second].sort());
    expect((await ca.records.get('certificates', second))?.called).toBe('Cellar');
  });

  it('are another device’s where one name more or less is in them, or another holds them', async () => {
    const more = await issue('nas', ['nas.home.arpa', '192.168.1.9', 'media.home.arpa']);
    const other = await issue('someone else', ['nas.home.arpa', '192.168.1.9']);
    for (const serial of [more, other]) expect((await ca.records.get('certificates', serial))?.called).toBeUndefined();
    expect(await calledBefore(ca.records, { holder: 'nas', hosts: ['nas.home.arpa'] })).toBeUndefined();
  });
});
