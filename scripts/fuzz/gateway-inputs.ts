import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { exportJWK, FlattenedSign, type JWK } from 'jose';
import { Problem } from '../../gateway/acme/problem.ts';
import { readSigned } from '../../gateway/acme/signed-request.ts';
import { type CertificationRequest, readRequest } from '../../gateway/ca/request.ts';
import type { RouteRequest } from '../../gateway/common/routes.ts';
import { estRoutes } from '../../gateway/est/routes.ts';
import {
  constructed,
  encode,
  encodeObjectIdentifier,
  encodeSequence,
  encodeUnsigned,
  EXTENSION,
  primitive,
  TAG,
} from '../../src/core/x509/basics/index.ts';
import { encodeBits } from '../../src/core/x509/der/der-write.ts';
import { extension } from '../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../src/core/x509/write/name.ts';
import { ECDSA_WITH_SHA256 } from '../../src/core/x509/write/signer.ts';
import type { Judged } from './judge-case.ts';

/** What strangers send to the gateway. */
export const GATEWAY_INPUTS = ['request', 'enrolment', 'jws'] as const;
export type GatewayInput = (typeof GATEWAY_INPUTS)[number];

/** The same as they should be, and what they say. */
export interface GatewaySeeds {
  /** A PKCS#10 request (RFC 2986), DER; as EST sends it, base64; and a signed request of ACME, JSON. */
  readonly sent: Readonly<Record<GatewayInput, Uint8Array>>;
  /** Signs the information of a request anew, as its device would. */
  readonly signRequest: (information: Uint8Array) => Uint8Array;
  readonly says: string;
  readonly signer: JWK;
}

const URL_OF_ACME = 'https://gateway.home.arpa:8443/acme/new-account';
const NONCE = 'bm9uY2U';
const PAYLOAD = { contact: ['mailto:someone@home.arpa'] };
const OID_EXTENSION_REQUEST = '1.2.840.113549.1.9.14';

export async function gatewaySeeds(): Promise<GatewaySeeds> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signRequest = (information: Uint8Array): Uint8Array =>
    encodeSequence(information, ECDSA_WITH_SHA256, encodeBits(sign('sha256', information, privateKey)));
  const request = signRequest(information(publicKey));
  const read = await readRequest(request);
  if (!read.ok) throw new Error(`The request to begin with is ${read.fault}`);
  const signer = await exportJWK(publicKey);
  const jws = await new FlattenedSign(Buffer.from(JSON.stringify(PAYLOAD)))
    .setProtectedHeader({ alg: 'ES256', url: URL_OF_ACME, nonce: NONCE, jwk: signer })
    .sign(privateKey);
  const enrolment = Buffer.from(Buffer.from(request).toString('base64'));
  return {
    sent: { request, enrolment, jws: Buffer.from(JSON.stringify(jws)) },
    signRequest,
    says: saidBy(read.request),
    signer,
  };
}

/** CertificationRequestInfo (RFC 2986 section 4.1) with a name and an address. */
function information(key: KeyObject): Uint8Array {
  const names = encodeSequence(
    encode(primitive(2), Buffer.from('lamp.home.arpa')),
    encode(primitive(7), Uint8Array.of(192, 168, 1, 7)),
  );
  const extensions = encodeSequence(extension(EXTENSION.subjectAltName, false, names));
  return encodeSequence(
    encodeUnsigned(Uint8Array.of(0)),
    encodeName(['2.5.4.3', 'lamp.home.arpa']),
    new Uint8Array(key.export({ type: 'spki', format: 'der' })),
    encode(constructed(0), encodeSequence(encodeObjectIdentifier(OID_EXTENSION_REQUEST), encode(TAG.set, extensions))),
  );
}

/**
 * Has the gateway read what was changed.
 * @param again its device signed the change itself: then it may say anything, but must not make anything throw.
 */
export async function judgeInput(
  input: GatewayInput,
  mutant: Uint8Array,
  again: boolean,
  seeds: GatewaySeeds,
): Promise<Judged> {
  if (input === 'jws') return judgeJws(mutant, seeds.signer);
  const believed = input === 'request' ? await believedOf(mutant) : await believedByEst(mutant);
  if (believed === null) return { outcome: 'malformed', finding: null };
  if (believed === 'bad-signature') return { outcome: 'bad signature', finding: null };
  const forged = !again && believed !== seeds.says;
  return { outcome: 'signed', finding: forged ? 'believed a request that its key did not sign' : null };
}

async function believedOf(mutant: Uint8Array): Promise<string | null> {
  const read = await readRequest(mutant);
  return read.ok ? saidBy(read.request) : read.fault === 'bad-signature' ? read.fault : null;
}

/** Through the route that devices ask: it must answer, whatever it is sent. */
async function believedByEst(mutant: Uint8Array): Promise<string | null> {
  let believed: string | null = null;
  const routes = estRoutes({
    authorities: () => [],
    admitted: () => Promise.resolve(null),
    unknown: (request) => {
      believed = saidBy(request);
      return Promise.resolve('waiting');
    },
  });
  const answer = await routes['POST /.well-known/est/simpleenroll']?.({
    headers: { 'content-type': 'application/pkcs10' },
    body: Buffer.from(mutant),
    address: '192.168.1.7',
    scheme: 'https',
  } as RouteRequest);
  if (answer?.status !== (believed === null ? 400 : 202)) throw new Error(`EST answered ${answer?.status}`);
  return believed;
}

async function judgeJws(mutant: Uint8Array, signer: JWK): Promise<Judged> {
  try {
    const read = await readSigned(Buffer.from(mutant).toString('utf8'), {
      url: URL_OF_ACME,
      useNonce: (nonce) => nonce === NONCE,
      keyOf: () => Promise.reject(new Problem('accountDoesNotExist', 'none')),
    });
    const same =
      JSON.stringify(read.payload) === JSON.stringify(PAYLOAD) &&
      JSON.stringify(read.signer) === JSON.stringify({ key: signer });
    return { outcome: 'signed', finding: same ? null : 'believed a JWS that its key did not sign' };
  } catch (error) {
    // Anything else is a fault of the gateway's own.
    if (!(error instanceof Problem)) throw error;
    return { outcome: error.type === 'malformed' ? 'malformed' : 'bad signature', finding: null };
  }
}

const saidBy = ({ spki, hosts }: CertificationRequest): string =>
  [createHash('sha256').update(spki.der).digest('hex'), ...hosts.map(({ value }) => value)].join(' ');
