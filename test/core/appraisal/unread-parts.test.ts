import { describe, expect, it } from 'vitest';
import type { Appraisal, DeviceMemory } from '../../../src/core/index.ts';
import { encode, encodeObjectIdentifier, encodeSequence, encodeTime } from '../../../src/core/x509/der/der-write.ts';
import { constructed, TAG } from '../../../src/core/x509/der/der.ts';
import { EXTENSION } from '../../../src/core/x509/identifiers.ts';
import { DAY, mintGateway, type Minted, NOW } from '../../support/mint.ts';
import { extension, extensionList, mintParts, type Parts } from '../../support/mint-parts.ts';
import { appraiseItems, paired, sighting, spkiOf } from '../../support/observations.ts';

/** A type of an attribute, an extension or an algorithm with more bytes than any registered one. */
const LONG_TYPE = encode(TAG.oid, new Uint8Array(200).fill(3));
const LONG_NAME = encodeSequence(encode(TAG.set, encodeSequence(LONG_TYPE, encode(TAG.utf8String))));
const NO_NAME = encodeSequence(encode(TAG.set));
/** SEQUENCE OF where something else stands. */
const NO_LIST = encode(TAG.octetString);
const date = (text: string): Uint8Array => encode(TAG.utcTime, new TextEncoder().encode(text));

/** Parts that no one can read, and the questions whose answer rests on that part alone. */
const UNREAD: readonly (readonly [what: string, parts: Partial<Parts>, questions: readonly string[]])[] = [
  ['the version', { version: encode(constructed(0), NO_LIST) }, []],
  ['the serial number', { serial: encode(TAG.integer) }, []],
  ['something else in its place', { serial: encode(TAG.octetString) }, []],
  ['the algorithm inside', { innerAlgorithm: encodeSequence(LONG_TYPE) }, []],
  ['the issuer', { issuer: LONG_NAME }, []],
  ['the subject', { subject: LONG_NAME }, []],
  ['both names', { issuer: NO_NAME, subject: NO_NAME }, []],
  ['the first date', { validity: encodeSequence(date('soon'), encodeTime(NOW + DAY)) }, ['dates']],
  ['the last date', { validity: encodeSequence(encodeTime(NOW - DAY), date('261131000000Z')) }, ['dates']],
  ['dates of no known type', { validity: encodeSequence(NO_LIST, NO_LIST) }, ['dates']],
  ['the dates', { validity: encodeSequence() }, ['dates']],
  ['an extension', { extensions: extensionList(encodeSequence(LONG_TYPE, NO_LIST)) }, ['usage', 'name']],
  ['the list of extensions', { extensions: encode(constructed(3), NO_LIST) }, ['usage', 'name']],
  ['the extended key usage', { extensions: extensionList(extension(EXTENSION.extendedKeyUsage, NO_LIST)) }, ['usage']],
  ['the names', { extensions: extensionList(extension(EXTENSION.subjectAltName, NO_LIST)) }, ['name']],
  ['the algorithm outside', { outerAlgorithm: encodeSequence(LONG_TYPE) }, []],
  ['the signature', { signature: encode(TAG.bitString) }, []],
];

/** Rest on the whole certificate. */
const ON_ALL = ['certificate-readable', 'path', 'revocation', 'scope'];
/** Rest on the key, on memory, on the address, or on what the browser said. */
const APART = ['local', 'encrypted', 'certificate-seen', 'key-strong', 'key-unchanged', 'self-naming', 'browser-trust'];

const proved = ({ findings }: Appraisal): readonly string[] =>
  findings.filter(({ answer }) => answer === 'proved').map(({ question }) => question);

async function judging(leaf: Minted, device: Partial<DeviceMemory> | null = null): Promise<Appraisal> {
  const { root, intermediate } = await mintGateway();
  return appraiseItems(sighting({ leaf, device }), { gateways: [paired(root, [intermediate])] }, NOW);
}

it('a certificate of which all can be read is said to be readable, in force and without limits', async () => {
  const rests = ['certificate-readable', 'key-strong', 'dates', 'usage'];
  expect(proved(await judging(await mintParts()))).toEqual(expect.arrayContaining(rests));
});

// Browsers let people go on past many of these, and whoever answers chooses them.
describe.each(UNREAD)('when no one can read %s of a certificate', (_what, parts, questions) => {
  it('proves nothing that rests on that part, and says so of each', async () => {
    const appraisal = await judging(await mintParts(parts));
    const resting = [...questions, ...ON_ALL];
    expect(proved(appraisal).filter((question) => resting.includes(question))).toEqual([]);
    const others = ['name', 'dates', 'usage', ...APART];
    expect(proved(appraisal).every((question) => others.includes(question))).toBe(true);
    for (const asked of questions)
      expect(appraisal.findings).toContainEqual(
        expect.objectContaining({ question: asked, answer: 'cannot tell', code: 'part-unread' }),
      );
    expect(appraisal.certificateClass).toBeNull();
  });

  it.each(['person', 'gateway'] as const)('danger where the %s saved another key for the device', async (pinned) => {
    const { headline } = await judging(await mintParts(parts), { spkiSha256: '0'.repeat(64), pinned });
    expect(headline).toMatchObject({ kind: 'danger', reasons: ['key-changed'] });
  });

  it('caution otherwise, be it the very key', async () => {
    const leaf = await mintParts(parts);
    for (const device of [null, { spkiSha256: await spkiOf(leaf), pinned: 'person' } as const]) {
      const { headline } = await judging(leaf, device);
      expect(headline).toMatchObject({ kind: 'caution', reasons: ['part-unread'] });
    }
  });
});

it('says nothing of how strong a key is that no one can read', async () => {
  const unknown = encodeSequence(
    encodeSequence(encodeObjectIdentifier('1.2.3.4')),
    encode(TAG.bitString, Uint8Array.of(0)),
  );
  const { findings } = await judging(await mintParts({ spki: unknown }));
  expect(findings).toContainEqual(
    expect.objectContaining({ question: 'key-strong', answer: 'cannot tell', code: 'key-unread' }),
  );
});
