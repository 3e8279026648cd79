import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '../../../src/core/transfer/backup/format.ts';
import { MAX_BACKUP_LENGTH } from '../../../src/protocol/constants.ts';
import { addGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { updateDevice } from '../../../src/store/devices.ts';
import { ask } from '../../support/ask.ts';
import { device, forged, pairing } from '../../support/backup.ts';
import { deviceAt, unnoted } from '../../support/device.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway, mintRoot } from '../../support/mint.ts';

let home: Gateway;
beforeAll(async () => {
  // The background has a clock of its own, so these are in force now.
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 10 * DAY };
  home = await mintGateway({ root: dates, intermediate: dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

const fill = async (): Promise<void> => {
  await addGateway(await pairing(home.root, [home.intermediate], { pairedAt: Date.now() - DAY }));
  const { host, label, spkiSha256, firstSeen } = device();
  await updateDevice('camera.local:443', () =>
    unnoted(
      deviceAt(
        host,
        { label, personPin: { spkiSha256, since: Date.now() } },
        { spkiSha256, firstSeen, lastSeen: Date.now() },
      ),
    ),
  );
};

it('pages and the reader agree on what is too large', () => {
  expect(MAX_BACKUP_LENGTH).toBe(MAX_LENGTH);
});

describe.each([
  ['readable', null],
  ['encrypted', 'a long enough passphrase'],
])('a backup, %s', (_, passphrase) => {
  it('moves everything to another profile', async () => {
    await fill();
    const { text, gateways, devices } = await ask('backup/export', { passphrase });
    expect([gateways, devices]).toEqual([1, 1]);
    const [gatewaysBefore, devicesBefore] = [await ask('gateway/list', {}), await ask('device/list', {})];
    await freshDatabase();
    expect(await ask('backup/read', { text, passphrase })).toMatchObject({
      kind: 'contents',
      gateways: [{ name: 'Home', fate: 'new' }],
      refused: [],
      devices: [{ id: 'camera.local:443', fate: 'new' }],
    });
    expect(await ask('gateway/list', {})).toEqual([]);
    const proofs = { 0: gatewaysBefore[0]?.certificateSha256 ?? '' };
    await ask('backup/import', { text, passphrase, proofs });
    expect(await ask('gateway/list', {})).toMatchObject(
      gatewaysBefore.map(({ id, name, certificateSha256, pairedAt }) => ({ id, name, certificateSha256, pairedAt })),
    );
    expect(await ask('device/list', {})).toEqual(devicesBefore);
    const paired = (await ask('audit/list', {})).filter(({ what }) => what === 'gateway-paired');
    expect(paired).toMatchObject([{ name: 'Home', by: 'backup' }]);
    expect(await ask('backup/import', { text, passphrase, proofs })).toMatchObject({
      gateways: [{ fate: 'known' }],
      devices: [{ fate: 'known' }],
    });
  });
});

describe('a gateway in a backup', () => {
  const given = async () => {
    await fill();
    const passphrase = 'a long enough passphrase';
    const { text } = await ask('backup/export', { passphrase });
    const [{ id = '', certificateSha256 = '' } = {}] = await ask('gateway/list', {});
    await freshDatabase();
    return { text, passphrase, id, certificateSha256 };
  };

  it.each(['', '0'.repeat(64), 'the first 31 digits'])(
    'when what is typed is “%s”, is not paired, whatever protects the file; the devices come back',
    async (wrong) => {
      const { text, passphrase, certificateSha256 } = await given();
      const typed = wrong.startsWith('the') ? certificateSha256.slice(0, 31) : wrong;
      expect(await ask('backup/import', { text, passphrase, proofs: { 0: typed } })).toMatchObject({
        gateways: [{ fate: 'unproved' }],
        devices: [{ fate: 'new' }],
      });
      expect(await pairedGateways()).toEqual([]);
    },
  );

  it('is shown without what proves it, and compared with what was typed', async () => {
    const { text, passphrase, id, certificateSha256 } = await given();
    const shown = JSON.stringify(await ask('backup/read', { text, passphrase }));
    for (const code of [id, certificateSha256]) expect(shown).not.toContain(code.slice(0, 8));
    const says = async (typed: string) => (await ask('backup/compare', { text, passphrase, gateway: 0, typed })).state;
    expect(await says(id.slice(0, 32))).toBe('match');
    expect(await says(certificateSha256)).toBe('match');
    expect(await says(id.slice(0, 31))).toBe('incomplete');
    expect(await says('f'.repeat(64))).toBe('mismatch');
  });
});

describe('a file that is refused', () => {
  it('when it is damaged or the passphrase is wrong, says so both ways and stores nothing', async () => {
    await fill();
    const { text } = await ask('backup/export', { passphrase: 'a long enough passphrase' });
    await freshDatabase();
    for (const [given, problem] of [
      [{ text, passphrase: 'another passphrase' }, 'wrong-passphrase'],
      [{ text: text.slice(0, 300), passphrase: null }, 'truncated'],
    ] as const) {
      expect(await ask('backup/read', given)).toEqual({ kind: 'problem', problem });
      expect(await ask('backup/import', { ...given, proofs: {} })).toEqual({ kind: 'problem', problem });
    }
    expect(await pairedGateways()).toEqual([]);
  });

  it('when a gateway in it is paired here with another key, keeps what is here', async () => {
    const { text } = await fill().then(() => ask('backup/export', { passphrase: null }));
    await freshDatabase();
    const here = await mintRoot({ notAfter: Date.now() + 10 * DAY });
    await addGateway(await pairing(here));
    expect(await ask('backup/import', { text, passphrase: null, proofs: {} })).toMatchObject({
      gateways: [{ fate: 'other-key' }],
      devices: [{ fate: 'new' }],
    });
    expect((await pairedGateways()).map(({ root }) => root)).toEqual([here.der]);
  });

  it('when one gateway is bad, names it and takes the rest', async () => {
    await fill();
    const text = await forged((await ask('backup/export', { passphrase: null })).text, (file) =>
      Object.assign(file.content?.gateways[0] ?? {}, { root: 'AAAA' }),
    );
    await freshDatabase();
    expect(await ask('backup/import', { text, passphrase: null, proofs: {} })).toMatchObject({
      gateways: [],
      refused: [{ name: 'Home', problem: 'unreadable' }],
      devices: [{ fate: 'new' }],
    });
    expect(await pairedGateways()).toEqual([]);
  });

  it('when it is longer than any of ours, is not even parsed', async () => {
    expect(await ask('backup/import', { text: `${' '.repeat(MAX_LENGTH)}{}`, passphrase: null, proofs: {} })).toEqual({
      kind: 'problem',
      problem: 'too-large',
    });
  });
});
