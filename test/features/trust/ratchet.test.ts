import { granted, painted, restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadlineKind, Observation } from '../../../src/core/index.ts';
import { appraiseVisit } from '../../../src/features/navigation/appraise-visit.ts';
import { purgeRemoved } from '../../../src/features/trust/purge.ts';
import { readAnswer, revocationQuestions } from '../../../src/core/x509/revocation/revocation-questions.ts';
import { addGateway, changeGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { keepAnswer } from '../../support/keep-answer.ts';
import { type CrlServer, startCrlServer } from '../../support/crl-server.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { listScope, mintCrl, X509CrlReason } from '../../support/mint-crl.ts';
import { distributionPoints, ocspAt } from '../../support/mint-extensions.ts';
import { DAY, type Gateway, mintGateway, type Minted, mintLeaf } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { answerBy } from '../../support/openssl-ocsp.ts';
import { read } from '../../support/read.ts';
import { visitPage } from '../../support/visit.ts';

/**
 * A stolen printer and a camera have their lists at one address; whoever is in between chooses what comes from there.
 */
const [STOLEN, CAMERA, INTERMEDIATE] = ['4711', '4712', '4713'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const start = Date.now();
const dates = { notBefore: start - 30 * DAY, notAfter: start + 300 * DAY };

let server: CrlServer;
let gateway: Gateway;
let camera: Minted;
beforeAll(async () => {
  server = await startCrlServer();
  const extensions = [distributionPoints(server.url)];
  gateway = await mintGateway({
    root: dates,
    intermediate: { ...dates, serial: INTERMEDIATE },
    leaf: { ...dates, notAfter: start + 20 * DAY, serial: STOLEN, extensions },
  });
  camera = await mintLeaf(gateway.intermediate, { ...dates, serial: CAMERA, extensions });
});
afterAll(() => server.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  restartBrowser();
  await freshDatabase();
  granted.add('*://127.0.0.1/*');
  server.asked = 0;
  await pair();
});
afterEach(() => vi.useRealTimers());

const pair = (): Promise<unknown> =>
  addGateway(
    paired(gateway.root, [gateway.intermediate], {
      scope: { names: ['local'], addresses: [], until: start + 300 * DAY },
    }),
  );
const later = (milliseconds: number): unknown => vi.setSystemTime(Date.now() + milliseconds);
const list = (options: Parameters<typeof mintCrl>[1] = {}, issuer = gateway.intermediate): Promise<Uint8Array> =>
  mintCrl(issuer, { thisUpdate: Date.now() - MINUTE, nextUpdate: Date.now() + DAY, ...options });
const seen = (leaf: Minted, stapled?: Uint8Array): Observation[] =>
  pageSighting({ leaf }).map((item) => (item.kind === 'certificate' && stapled ? { ...item, stapled } : item));
const visit = (leaf: Minted, stapled?: Uint8Array): Promise<void> =>
  visitPage({ tabId: 1, url: 'https://printer.local/', observations: seen(leaf, stapled) });
const headline = async (leaf: Minted): Promise<HeadlineKind> =>
  (await appraiseVisit(seen(leaf), Date.now())).appraisal.headline.kind;

/** The gateway's list names the stolen printer, and it is out of date by the time that anyone asks again. */
async function learnOfTheft(): Promise<void> {
  server.list = await list({ revoked: [STOLEN] });
  await visit(gateway.leaf);
  expect(painted.get(1)).toBe('✕');
  later(2 * DAY);
}

describe('when a genuine list of something else comes from where a stolen device was listed', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['the root’s own', () => list({}, gateway.root)],
    ['that of another shard', () => list({ extensions: [listScope({ uri: 'http://192.168.1.1/2.crl' })] })],
    ['one for some reasons only', () => list({ extensions: [listScope({ reasons: [6] })] })],
    ['one of devices only', () => list({ extensions: [listScope({ only: 'users' })] })],
    ['a new one, which no longer names it', () => list()],
    ['one that puts it on hold', () => list({ revoked: [STOLEN], reason: X509CrlReason.certificateHold })],
    ['one that takes it off', () => list({ revoked: [STOLEN], reason: X509CrlReason.removeFromCRL })],
  ])('%s: it stays danger', async (_, other) => {
    await learnOfTheft();
    server.list = await other();
    await visit(camera);
    expect(server.asked).toBe(2);
    expect(await headline(gateway.leaf)).toBe('danger');
    restartBrowser();
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});

describe('when a list speaks of others', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['of the intermediate', () => list({ nextUpdate: Date.now() + 30 * DAY }, gateway.root)],
    [
      'of another shard',
      () => list({ nextUpdate: Date.now() + 30 * DAY, extensions: [listScope({ uri: 'http://192.168.1.1/2.crl' })] }),
    ],
    [
      'of some reasons',
      () => list({ nextUpdate: Date.now() + 30 * DAY, extensions: [listScope({ reasons: [1, 2, 3, 4, 5, 6, 7] })] }),
    ],
  ])('%s: proves nothing, and the question is asked again soon', async (_, other) => {
    server.list = await other();
    await visit(gateway.leaf);
    const { appraisal } = await appraiseVisit(seen(gateway.leaf), Date.now());
    expect(appraisal.findings.find(({ question }) => question === 'revocation')?.answer).toBe('cannot tell');
    later(11 * MINUTE);
    server.list = await list({ revoked: [STOLEN] });
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});

describe('when an OCSP answer about the intermediate comes in place of one about the device', () => {
  it('does not silence the question', async () => {
    const extensions = [ocspAt(server.url)];
    const leaf = await mintLeaf(gateway.intermediate, { ...dates, serial: STOLEN, extensions });
    const known = [{ serial: INTERMEDIATE }];
    server.list = answerBy({ issuer: gateway.root, known }, gateway.intermediate, '-ndays', '30');
    later(MINUTE);
    await visit(leaf);
    later(11 * MINUTE);
    const revoked = [{ serial: STOLEN, revoked: 'keyCompromise' }];
    server.list = answerBy({ issuer: gateway.intermediate, known: revoked }, leaf, '-ndays', '1');
    await visit(leaf);
    expect(await headline(leaf)).toBe('danger');
  });
});

describe('when a list is current for a month', () => {
  it('is asked for again after a day', async () => {
    server.list = await list({ nextUpdate: start + 30 * DAY });
    await visit(gateway.leaf);
    later(DAY - MINUTE);
    await visit(gateway.leaf);
    expect(server.asked).toBe(1);
    later(2 * MINUTE);
    server.list = await list({ revoked: [STOLEN] });
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});

describe('when a revoked certificate has expired, too', () => {
  it('is still revoked, for a year', async () => {
    await learnOfTheft();
    later(30 * DAY);
    expect(await headline(gateway.leaf)).toBe('danger');
    later(200 * DAY);
    expect(await headline(gateway.leaf)).toBe('danger');
  });

  it('is revoked by a list that was made after it expired', async () => {
    const expired = await mintLeaf(gateway.intermediate, {
      ...dates,
      serial: '4714',
      notAfter: start - DAY,
      extensions: [distributionPoints(server.url)],
    });
    server.list = await list({ revoked: ['4714'] });
    await visit(camera);
    expect(await headline(expired)).toBe('danger');
  });
});

describe('when a device showed once that it was revoked', () => {
  it('stays danger where it does not show it again', async () => {
    const known = [{ serial: STOLEN, revoked: 'keyCompromise' }];
    const stapled = answerBy({ issuer: gateway.intermediate, known }, gateway.leaf, '-ndays', '1');
    later(MINUTE);
    await visit(gateway.leaf, stapled);
    expect(painted.get(1)).toBe('✕');
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});

describe('when a certificate is on hold', () => {
  const onHold = { revoked: [STOLEN], reason: X509CrlReason.certificateHold };
  /** It revokes the camera for good, so that it is taken also where it is out of date. */
  const bothWays = (after = 0) =>
    list({ ...onHold, compromised: [CAMERA], thisUpdate: start - DAY + after, nextUpdate: start + DAY });
  const longPast = () => ({ thisUpdate: Date.now() - 50 * DAY, nextUpdate: Date.now() - 40 * DAY });

  it('comes back by a newer list, which is asked for after a day', async () => {
    server.list = await list({ ...onHold, nextUpdate: start + 30 * DAY });
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
    later(DAY);
    server.list = await list();
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('confirmed');
  });

  it('stays danger when that list is out of date and no one can be asked, also after a start', async () => {
    server.list = await list(onHold);
    await visit(gateway.leaf);
    later(3 * DAY);
    server.list = new Uint8Array();
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
    restartBrowser();
    await purgeRemoved();
    await visit(gateway.leaf);
    expect([await headline(gateway.leaf), painted.get(1)]).toEqual(['danger', '✕']);
  });

  it('comes back for as long as the certificate lasts once a newer list said so, out of date or not', async () => {
    server.list = await list(onHold);
    await visit(gateway.leaf);
    later(2 * DAY);
    server.list = await list();
    await visit(gateway.leaf);
    later(2 * DAY);
    server.list = new Uint8Array();
    await purgeRemoved();
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('confirmed');
  });

  it.each<[string, () => Promise<readonly [Uint8Array, Uint8Array]>]>([
    ['the same', async () => [await bothWays(), await bothWays()]],
    ['a later one', async () => [await bothWays(), await bothWays(HOUR)]],
  ])('stays danger where %s is played once it is out of date', async (_, words) => {
    const [first, second] = await words();
    server.list = first;
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
    later(3 * DAY);
    server.list = second;
    await visit(gateway.leaf);
    await purgeRemoved();
    expect(await headline(gateway.leaf)).toBe('danger');
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['a list', () => list({ ...onHold, ...longPast() })],
    ['a list that revokes another for good', () => list({ ...onHold, ...longPast(), compromised: [CAMERA] })],
  ])('is not put there by %s that is out of date when it comes', async (_, old) => {
    server.list = await old();
    await visit(gateway.leaf);
    later(2 * DAY);
    await purgeRemoved();
    expect(await headline(gateway.leaf)).toBe('confirmed');
  });

  it.each([
    ['current', 0],
    ['out of date', 3],
  ])('comes back by an OCSP answer that is %s when it comes, and stays so', async (_, days) => {
    const extensions = [distributionPoints(server.url), ocspAt(server.url)];
    const leaf = await mintLeaf(gateway.intermediate, { ...dates, serial: STOLEN, extensions });
    server.list = await list({ ...onHold, thisUpdate: start - 2 * DAY });
    await visit(leaf);
    expect(await headline(leaf)).toBe('danger');
    later(MINUTE);
    const good = answerBy({ issuer: gateway.intermediate, known: [{ serial: STOLEN }] }, leaf, '-ndays', '1');
    later(days * DAY);
    const path = [leaf, gateway.intermediate, gateway.root].map((each) => read(each));
    const question = (await revocationQuestions(path)).find(({ asks }) => asks.kind === 'ocsp');
    const answer = question && (await readAnswer(question, good, Date.now()));
    if (!answer) throw new Error('the answer says nothing');
    await keepAnswer(question.id, 'ocsp', good, answer, Date.now());
    server.list = new Uint8Array();
    expect(await headline(leaf)).toBe('confirmed');
    later(3 * DAY);
    await purgeRemoved();
    expect(await headline(leaf)).toBe('confirmed');
  });

  it('stays danger however much another gateway has to say', async () => {
    server.list = await list(onHold);
    await visit(gateway.leaf);
    const answer = { scope: '', thisUpdate: start, number: 0n, nextUpdate: start + 300 * DAY, settles: true };
    for (let at = 0; at < 120; at++)
      await keepAnswer(
        `crl 00 00 http://127.0.0.1/${at}`,
        'crl',
        new Uint8Array(9),
        { ...answer, revoked: [], holds: false },
        start,
      );
    later(2 * DAY);
    server.list = new Uint8Array();
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
  });

  it('does not come back by an older list', async () => {
    const before = await list({ nextUpdate: start + 30 * DAY });
    later(DAY);
    server.list = await list({ ...onHold, nextUpdate: start + 30 * DAY });
    await visit(gateway.leaf);
    later(DAY);
    server.list = before;
    await visit(gateway.leaf);
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});

describe('when the gateway is unpaired and paired again', () => {
  it('is still known to have revoked it', async () => {
    await learnOfTheft();
    await changeGateway((await pairedGateways())[0]?.id ?? '', { removedAt: Date.now() });
    expect(await headline(gateway.leaf)).not.toBe('danger');
    await pair();
    expect(await headline(gateway.leaf)).toBe('danger');
  });
});
