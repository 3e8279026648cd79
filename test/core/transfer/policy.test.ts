import { beforeAll, describe, expect, it } from 'vitest';
import { readManaged } from '../../../src/core/transfer/policy.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { spkiOf } from '../../support/observations.ts';
import { DAY, type Gateway, mint, mintGateway, mintRoot, NOW } from '../../support/mint.ts';

let office: Gateway;
let whole: { name: string; certificates: string };
beforeAll(async () => {
  office = await mintGateway();
  whole = { name: ' Office ', certificates: office.root.pem + office.intermediate.pem };
});

const read = async (change: object = {}) => {
  const result = await readManaged({ ...whole, ...change }, NOW);
  if (!result.ok) throw new Error(result.problem);
  return result;
};
const problemOf = async (entry: unknown) => {
  const result = await readManaged(entry, NOW);
  return result.ok ? 'none' : result.problem;
};

describe('a gateway that an organisation sets up', () => {
  it('is believed for what pairing would give, unless the policy says less', async () => {
    const { gateway, leftOut } = await read();
    const until = Math.floor((NOW + 30 * DAY) / 1000) * 1000;
    expect(gateway).toEqual({
      id: await spkiOf(office.root),
      name: 'Office',
      root: office.root.der,
      intermediates: [office.intermediate.der],
      scope: localScope(until),
      pairedAt: 0,
      source: 'managed',
    });
    expect(leftOut).toEqual([]);
  });

  it.each([
    [
      'names alone',
      { names: ['*.office.internal'] },
      { names: ['office.internal'], addresses: localScope(0).addresses },
    ],
    [
      'addresses alone',
      { addresses: ['10.1.0.0/16', '10.2.3.4'] },
      { names: localScope(0).names, addresses: ['10.1.0.0/16', '10.2.3.4/32'] },
    ],
    ['no addresses', { names: ['internal'], addresses: [] }, { names: ['internal'], addresses: [] }],
  ])('when the policy gives %s, is believed for no more', async (_, change, scope) => {
    expect((await read(change)).gateway.scope).toMatchObject(scope);
  });

  it('never gets public names or addresses, and they are named', async () => {
    const { gateway, leftOut } = await read({
      names: ['internal', 'example.com', 'com'],
      addresses: ['0.0.0.0/0', '8.8.8.8', '10.0.0.0/8'],
    });
    expect(gateway.scope).toMatchObject({ names: ['internal'], addresses: ['10.0.0.0/8'] });
    expect(leftOut).toEqual(['example.com', 'com', '0.0.0.0/0', '8.8.8.8']);
  });

  it('may come with members of a later day', async () => {
    expect((await read({ note: 'third floor' })).gateway.name).toBe('Office');
  });
});

describe('the certificates of an entry', () => {
  it('may be PEM whose line breaks were written as text, with what else stands around it', async () => {
    const certificates = `Office root\n${whole.certificates}`.replaceAll('\n', '\\n');
    expect((await read({ certificates })).gateway.intermediates).toEqual([office.intermediate.der]);
  });

  it('may be base64 of the root alone', async () => {
    const { gateway } = await read({ certificates: Buffer.from(office.root.der).toString('base64') });
    expect(gateway).toMatchObject({ root: office.root.der, intermediates: [] });
  });

  it('count without those beside them that are broken', async () => {
    const broken = '-----BEGIN CERTIFICATE-----\nMIIB*\n-----END CERTIFICATE-----\n';
    expect((await read({ certificates: broken + whole.certificates })).gateway.root).toEqual(office.root.der);
    expect(await problemOf({ ...whole, certificates: broken })).toBe('unreadable');
  });

  it.each([
    ['nothing', ' \n', 'empty'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n', 'private-key'],
    ['something else', '-----BEGIN PUBLIC KEY-----\nMC4C\n-----END PUBLIC KEY-----\n', 'no-certificate'],
  ])('when they are %s, refuse the entry', async (_, certificates, problem) => {
    expect(await problemOf({ ...whole, certificates })).toBe(problem);
  });

  it('when a private key lies beside them, refuse the entry', async () => {
    const key = '-----BEGIN EC PRIVATE KEY-----\nMC4C\n-----END EC PRIVATE KEY-----\n';
    expect(await problemOf({ ...whole, certificates: whole.certificates + key })).toBe('private-key');
  });

  it('when they are more than any gateway has, refuse the entry', async () => {
    expect(await problemOf({ ...whole, certificates: office.root.pem.repeat(51) })).toBe('too-large');
  });
});

describe('an entry that is not used', () => {
  it.each([
    ['a text', 'x', 'malformed'],
    ['nothing', null, 'malformed'],
    ['nameless', { certificates: 'x' }, 'malformed'],
    ['without certificates', { name: 'Office' }, 'malformed'],
    ['with names that are no list', { name: 'Office', certificates: 'x', names: 'internal' }, 'malformed'],
    ['with text for a certificate', { name: 'Office', certificates: 'hello' }, 'unreadable'],
  ])('when it is %s', async (_, entry, problem) => {
    expect(await problemOf(entry)).toEqual(problem);
  });

  it('when the root has run out, is no CA, or is for public names only', async () => {
    expect(await problemOf({ name: 'Old', certificates: (await mintRoot({ notAfter: NOW - DAY })).pem })).toBe(
      'expired',
    );
    expect(await problemOf({ name: 'Leaf', certificates: (await mint({})).pem })).toBe('not-a-ca');
    expect(await problemOf({ ...whole, names: ['example.com'], addresses: [] })).toBe('no-local-scope');
  });
});
