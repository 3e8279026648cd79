import { KeyObject, type SignKeyObjectInput, sign } from 'node:crypto';
import { encode } from '../../src/core/x509/der/der-write.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../src/core/x509/certificate/usage.ts';
import { certificatePolicies } from '../../test/support/mint-extensions.ts';
import { mintCrl } from '../../test/support/mint-crl.ts';
import { type Gateway, type KeyKind, mintGateway, NOW } from '../../test/support/mint.ts';
import type { Chain } from './types.ts';
import { signedParts } from './tlv.ts';

const KEYS: readonly KeyKind[] = ['P-256', 'P-384', 'Ed25519', 'RSA-2048', 'RSA-PSS-2048'];

/** One chain for each kind of key, and one with every extension that rules look at. All vouch for printer.local. */
export async function mintChains(): Promise<Chain[]> {
  const plain = await Promise.all(
    KEYS.map(async (key) =>
      toChain(`minted ${key}`, await mintGateway({ root: { key }, intermediate: { key }, leaf: { key } })),
    ),
  );
  return [...plain, toChain('minted rich', await mintRich())];
}

/** A chain whose leaf (serial 1234) its intermediate revoked, with the list that says so. */
export async function mintRevoked(): Promise<{ readonly chain: Chain; readonly list: Uint8Array }> {
  const gateway = await mintGateway({ leaf: { serial: '1234' } });
  return {
    chain: toChain('minted revoked', gateway),
    list: await mintCrl(gateway.intermediate, { revoked: ['5678', '1234'] }),
  };
}

function mintRich(): Promise<Gateway> {
  const usages = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
  const extensions = [certificatePolicies('1.3.6.1.4.1.55555.7')];
  const permitted = [
    'dns:local',
    'dns:home.arpa',
    'ip:192.168.0.0/255.255.0.0',
    'email:example.com',
    'uri:.local',
  ] as const;
  return mintGateway({
    root: { constraints: { permitted }, ca: 1 },
    intermediate: {
      constraints: { permitted: ['dns:local', 'ip:192.168.1.0/255.255.255.0'], excluded: ['dns:evil.local'] },
      ca: 0,
      usages,
      extensions,
    },
    leaf: {
      dns: ['printer.local', '*.lab.local'],
      ip: ['192.168.1.7'],
      email: ['owner@example.com'],
      uri: ['https://printer.local/'],
      usages,
      extensions,
    },
  });
}

function toChain(name: string, { leaf, intermediate, root }: Gateway): Chain {
  const issuers = [intermediate, root, root];
  const algorithms = [leaf, intermediate, root].map(({ der }) => algorithmOf(der));
  return {
    name,
    input: {
      leaf: leaf.der,
      intermediates: [intermediate.der],
      anchors: [root.der],
      time: NOW,
      name: { kind: 'dns', value: 'printer.local' },
    },
    sign: (at, tbs) =>
      encode(
        0x30,
        tbs,
        algorithms[at] ?? new Uint8Array(),
        encode(0x03, Uint8Array.of(0), signature(tbs, issuers[at]?.keys.privateKey)),
      ),
  };
}

function algorithmOf(der: Uint8Array): Uint8Array {
  const parts = signedParts(der);
  if (parts === null) throw new Error('A minted certificate must parse.');
  return parts.algorithm;
}

/** What mint() signs with: SHA-256 throughout, salts of 32 bytes. */
function signature(tbs: Uint8Array, privateKey: CryptoKey | undefined): Uint8Array {
  if (privateKey === undefined) throw new Error('There is no such issuer.');
  const key: SignKeyObjectInput = {
    key: KeyObject.from(privateKey),
    dsaEncoding: 'der',
    ...(privateKey.algorithm.name === 'RSA-PSS' && { padding: 6, saltLength: 32 }),
  };
  return sign(privateKey.algorithm.name === 'Ed25519' ? null : 'sha256', tbs, key);
}
