import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { readAnswer, revocationQuestions } from '../../../src/core/x509/revocation/revocation-questions.ts';
import type { RevocationQuestion } from '../../../src/core/index.ts';
import { issuerKeyOf } from '../../../src/core/x509/revocation/revoked-for-good.ts';
import { appraiseVisit } from '../../../src/features/navigation/appraise-visit.ts';
import { rememberRevocation } from '../../../src/features/trust/revocation.ts';
import { closeDatabase } from '../../../src/store/database.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { keepAnswer } from '../../support/keep-answer.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { type CrlOptions, listScope, mintCrl, X509CrlReason } from '../../support/mint-crl.ts';
import { distributionPoints, ocspAt } from '../../support/mint-extensions.ts';
import { DAY, type Minted, mintIntermediate, mintLeaf, mintRoot } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { answerBy } from '../../support/openssl-ocsp.ts';
import { read } from '../../support/read.ts';

/** A printer and a camera of one gateway, and everything that the gateway ever said about them and about itself. */
const [PRINTER, CAMERA, INTERMEDIATE] = ['4711', '4712', '4713'];
const start = Date.now();
const dates = { notBefore: start - 30 * DAY, notAfter: start + 300 * DAY };
const SHARD = 'http://192.168.1.1/1.crl';
const { certificateHold, removeFromCRL } = X509CrlReason;

/** A message of the gateway. */
interface Message {
  readonly kind: 'crl' | 'ocsp';
  readonly der: Uint8Array;
}

let root: Minted;
let messages: Message[];
let questions: RevocationQuestion[];
let printer: Minted;
let intermediate: Minted;
/** The key of the printer’s issuer, as it is kept. */
let issuer: string;
beforeAll(async () => {
  root = await mintRoot(dates);
  intermediate = await mintIntermediate(root, {
    ...dates,
    serial: INTERMEDIATE,
    extensions: [distributionPoints('http://192.168.1.1/root.crl')],
  });
  const extensions = [distributionPoints(SHARD), ocspAt('http://192.168.1.1/ocsp')];
  printer = await mintLeaf(intermediate, { ...dates, notAfter: start + 15 * DAY, serial: PRINTER, extensions });
  const camera = await mintLeaf(intermediate, { ...dates, serial: CAMERA, extensions });
  issuer = await issuerKeyOf(read(intermediate));
  const paths = [printer, camera].map((leaf) => [leaf, intermediate, root].map((each) => read(each)));
  questions = (await Promise.all(paths.map(revocationQuestions))).flat();
  const says: CrlOptions[] = [
    {},
    { revoked: [PRINTER] },
    { revoked: [PRINTER], reason: certificateHold },
    { revoked: [PRINTER], reason: removeFromCRL },
    { revoked: [CAMERA] },
  ];
  const scopes = [
    [],
    [listScope({ uri: SHARD })],
    [listScope({ uri: 'http://192.168.1.1/2.crl' })],
    [listScope({ only: 'users' })],
    [listScope({ only: 'authorities' })],
    [listScope({ reasons: [1, 2] })],
    [listScope({ uri: SHARD, reasons: [3, 4, 5, 6, 7, 8] })],
    [listScope({ indirect: true })],
  ];
  const lists = says.flatMap((said) =>
    scopes.flatMap((scope) =>
      [0, 3, 6].map((day) =>
        mintCrl(intermediate, {
          ...said,
          extensions: scope,
          number: 1 + day,
          thisUpdate: start + (day - 1) * DAY,
          nextUpdate: start + (day + (day === 3 ? 30 : 1)) * DAY,
        }),
      ),
    ),
  );
  const ofRoot = [{}, { revoked: [PRINTER] }, { revoked: [INTERMEDIATE], reason: certificateHold }].map((said) =>
    mintCrl(root, { ...said, thisUpdate: start - DAY, nextUpdate: start + 30 * DAY }),
  );
  const states = [undefined, 'keyCompromise', 'certificateHold'];
  const answers = [
    ...states.flatMap((revoked) =>
      ['1', '30'].map((days) =>
        answerBy(
          { issuer: intermediate, known: [{ serial: PRINTER, ...(revoked && { revoked }) }] },
          printer,
          '-ndays',
          days,
        ),
      ),
    ),
    answerBy({ issuer: intermediate, known: [{ serial: CAMERA }] }, camera, '-ndays', '30'),
    answerBy({ issuer: root, known: [{ serial: INTERMEDIATE }] }, intermediate, '-ndays', '30'),
  ];
  messages = [
    ...(await Promise.all([...lists, ...ofRoot])).map((der) => ({ kind: 'crl', der }) as const),
    ...answers.map((der) => ({ kind: 'ocsp', der }) as const),
  ];
});
beforeEach(restartBrowser);

type Step =
  | { readonly kind: 'message'; readonly message: number; readonly question: number }
  | { readonly kind: 'staple'; readonly message: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'wrong-clock'; readonly years: number; readonly starts: number }
  | { readonly kind: 'restart' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('message' as const), message: fc.nat(), question: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('staple' as const), message: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wrong-clock' as const),
      years: fc.integer({ min: -5, max: 30 }),
      starts: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length] as T;

/** Why the printer, or its issuer, is revoked or on hold at this moment; null where neither is. */
async function verdict(now: number, stapled?: Uint8Array): Promise<string | null> {
  const observations = pageSighting({ leaf: printer }).map((item) =>
    item.kind === 'certificate' && stapled ? { ...item, stapled } : item,
  );
  const { appraisal, path } = await appraiseVisit(observations, now);
  if (path) await rememberRevocation(path);
  const because = appraisal.findings.find(({ code }) => code === 'path-revoked')?.params?.['because'];
  if (because !== undefined) expect(appraisal.headline.kind).toBe('danger');
  return because === undefined || because === 'removed' ? null : String(because);
}

/** The clock tells another time for a while, in which the browser is used and started anew, and is put right. */
async function useAt(now: number, starts: number): Promise<void> {
  await verdict(now);
  for (let left = starts; left > 0; left--) {
    await closeDatabase();
    await verdict(now);
  }
}

const isForGood = (because: string | null): boolean => because !== null && because !== 'certificate-hold';

it('never grows calmer about what was revoked for good, nor about a hold by anything but later word', async () => {
  let [ratcheted, held] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await freshDatabase();
      await addGateway(paired(root, [intermediate]));
      let now = start + 60_000;
      let revoked = false;
      let before: string | null = null;
      for (const each of steps) {
        let stapled: Uint8Array | undefined;
        if (each.kind === 'wait') now += each.hours * 3_600_000;
        else if (each.kind === 'wrong-clock') await useAt(now + each.years * 365 * DAY, each.starts);
        else if (each.kind === 'restart') await closeDatabase();
        else if (each.kind === 'staple')
          stapled = pick(
            messages.filter(({ kind }) => kind === 'ocsp'),
            each.message,
          ).der;
        else {
          const question = pick(questions, each.question);
          const { der, kind } = pick(messages, each.message);
          const answer = kind === question.asks.kind ? await readAnswer(question, der, now) : null;
          if (answer) await keepAnswer(question.id, kind, der, answer, now);
          // The root may have a certificate of the same number, which is another one.
          revoked ||=
            answer?.revoked.some(({ serial, issuerKey }) => serial === PRINTER && issuerKey === issuer) ?? false;
        }
        const found = isForGood(await verdict(now, stapled));
        if (revoked) expect(found).toBe(true);
        revoked ||= found;
        const because = await verdict(now);
        if (before !== null && each.kind !== 'message') {
          expect(because).not.toBeNull();
          if (!isForGood(before)) held++;
        }
        before = because;
      }
      if (revoked) ratcheted++;
    }),
    { numRuns: 150 },
  );
  // A property that never comes to the point proves nothing.
  expect(ratcheted).toBeGreaterThan(20);
  expect(held).toBeGreaterThan(5);
});
