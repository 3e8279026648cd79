import { beforeAll, describe, expect, it } from 'vitest';
import { combineAnswers } from '../../../src/core/gateways/combine.ts';
import { DAY, type Gateway, mintGateway, type Minted, mintIntermediate, mintRoot, NOW } from '../../support/mint.ts';
import { pems } from '../../support/mint-rollover.ts';

const LIMIT = 256 * 1024;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const combine = (answers: readonly string[], sha256: string | null = null) =>
  combineAnswers(answers.map(bytes), sha256, NOW, LIMIT);
const hash = async ({ der }: Minted): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', der as Uint8Array<ArrayBuffer>)).toString('hex');

let gateway: Gateway;
let other: Minted;
beforeAll(async () => {
  gateway = await mintGateway();
  other = await mintRoot({ subject: 'CN=Other Root' });
});

it('when one answer holds dozens of roots of one name, work stays bounded: a few of them are offered', async () => {
  const roots = await Promise.all(Array.from({ length: 40 }, () => mintRoot()));
  const { offers } = await combineAnswers([pems(...roots)], null, NOW, LIMIT);
  expect(offers.length).toBeLessThanOrEqual(8);
});

describe('when the root is in one answer and its intermediate in another', () => {
  it('they are one offer', async () => {
    const { offers, outcomes } = await combine([
      gateway.intermediate.pem,
      '<!doctype html><p>Router',
      gateway.root.pem,
    ]);
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({ root: gateway.root.der, intermediates: [gateway.intermediate.der], ignored: 0 });
    expect(outcomes).toEqual([
      { kind: 'found', roots: [], intermediates: 1 },
      { kind: 'nothing' },
      { kind: 'found', roots: [0], intermediates: 0 },
    ]);
  });
});

describe('when there are two roots', () => {
  it('they stay apart, each with its own intermediates', async () => {
    const foreign = await mintIntermediate(other, { subject: 'CN=Other Intermediate' });
    const { offers, outcomes } = await combine([gateway.root.pem, other.pem, gateway.intermediate.pem + foreign.pem]);
    expect(offers.map(({ root, intermediates }) => ({ root, intermediates }))).toEqual([
      { root: gateway.root.der, intermediates: [gateway.intermediate.der] },
      { root: other.der, intermediates: [foreign.der] },
    ]);
    expect(outcomes.map((outcome) => outcome.kind === 'found' && outcome.roots)).toEqual([[0], [1], []]);
  });

  it('and the person named one by its hash, the other is refused', async () => {
    const { offers, outcomes } = await combine([gateway.root.pem, other.pem], await hash(other));
    expect(offers.map(({ root }) => root)).toEqual([other.der]);
    expect(outcomes).toEqual([
      { kind: 'problem', problem: 'hash-mismatch' },
      { kind: 'found', roots: [0], intermediates: 0 },
    ]);
  });

  it('of which one has run out, the other is offered', async () => {
    const old = await mintRoot({ subject: 'CN=Old Root', notAfter: NOW - DAY });
    const { offers, outcomes } = await combine([old.pem, gateway.root.pem]);
    expect(offers.map(({ root }) => root)).toEqual([gateway.root.der]);
    expect(outcomes[0]).toEqual({ kind: 'problem', problem: 'expired' });
  });
});

describe('when an answer is', () => {
  it.each([
    ['a web page', '<html></html>', { kind: 'nothing' }],
    ['empty', '', { kind: 'nothing' }],
    ['some JSON', '{"status":"ok"}', { kind: 'nothing' }],
    [
      'a private key',
      '-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----',
      { kind: 'problem', problem: 'private-key' },
    ],
    ['larger than the limit', 'A'.repeat(LIMIT + 1), { kind: 'problem', problem: 'too-large' }],
  ] as const)('%s', async (_what, answer, outcome) => {
    expect(await combine([answer])).toEqual({ offers: [], outcomes: [outcome] });
  });

  it('a certificate that is no root’s', async () => {
    expect((await combine([gateway.leaf.pem])).outcomes).toEqual([{ kind: 'problem', problem: 'leaf-only' }]);
    expect((await combine([gateway.intermediate.pem])).outcomes).toEqual([
      { kind: 'problem', problem: 'not-self-signed' },
    ]);
  });

  it('one root among sixty, no one works through them', async () => {
    const many = await Promise.all(
      Array.from({ length: 51 }, (_, i) => mintRoot({ subject: `CN=Root ${i}`, keys: other.keys })),
    );
    const half = Math.ceil(many.length / 2);
    const { offers, outcomes } = await combine(
      [many.slice(0, half), many.slice(half)].map((roots) => roots.map(({ pem }) => pem).join('\n')),
    );
    expect(offers).toEqual([]);
    expect(outcomes).toEqual([
      { kind: 'problem', problem: 'too-large' },
      { kind: 'problem', problem: 'too-large' },
    ]);
  });
});

describe('JSON of gateways', () => {
  it('Caddy’s information on an authority', async () => {
    const { offers } = await combine([
      JSON.stringify({
        id: 'local',
        name: 'Caddy Local Authority',
        root_certificate: gateway.root.pem,
        intermediate_certificate: gateway.intermediate.pem,
      }),
    ]);
    expect(offers).toMatchObject([{ root: gateway.root.der, intermediates: [gateway.intermediate.der] }]);
  });
  it('step-ca’s /root and /intermediates', async () => {
    const { offers } = await combine([
      JSON.stringify({ ca: gateway.root.pem }),
      JSON.stringify({ crts: [gateway.intermediate.pem] }),
    ]);
    expect(offers).toMatchObject([{ root: gateway.root.der, intermediates: [gateway.intermediate.der] }]);
  });
  it('that spells out a private key in escapes is refused', async () => {
    const answer = JSON.stringify({
      ca: `${gateway.root.pem}\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----`,
    }).replaceAll('PRIVATE', '\\u0050RIVATE');
    expect((await combine([answer])).outcomes).toEqual([{ kind: 'problem', problem: 'private-key' }]);
  });
});
