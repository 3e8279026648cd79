import { fromBase64url } from '../../src/core/encoding/base64url.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { isJsonObject, type Json, readJson } from '../../src/core/encoding/json.ts';
import { appraiseToken, type TokenGrounds } from '../../src/core/evidence/token/appraise.ts';
import { claimsOfJson, type ClaimValue, isClaimMap } from '../../src/core/evidence/token/claim-values.ts';
import { readBundle, submodulesMatch } from '../../src/core/evidence/token/bundle.ts';
import { readPsa } from '../../src/core/evidence/token/psa.ts';
import { readJsonClaims, readToken } from '../../src/core/evidence/token/read.ts';
import type { TokenAnchor, TokenRead } from '../../src/core/evidence/token/types.ts';
import type { AppraisedEvidence } from '../../src/core/evidence/types.ts';
import { decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import type { Spki } from '../../src/core/x509/keys/spki.ts';
import { keyIn, keyOf } from './runner/keys.ts';
import { derOf } from './runner/material.ts';
import type { Entry, Judge, Judges } from './types.ts';

/** The reference date of the vectors. */
const NOW = Date.UTC(2026, 10, 20);

const anchorFor = (key: Spki | null, purpose: TokenAnchor['purpose']): TokenAnchor[] =>
  key ? [{ id: 'given', purpose, name: 'given', key, certificate: null }] : [];

/** Claims as the manifest writes them: as they stood in JSON, and from CBOR with bytes in hexadecimal. */
function asJson(value: ClaimValue): unknown {
  if (value instanceof Uint8Array) return { hex: toHex(value) };
  if (isClaimMap(value)) return Object.fromEntries([...value].map(([name, each]) => [name, asJson(each)]));
  return Array.isArray(value) ? value.map((each: ClaimValue) => asJson(each)) : value;
}

function factsOf(read: TokenRead): Record<string, unknown> {
  if (!read.ok) return {};
  const { container, claims } = read.value;
  return container.kind === 'jwt'
    ? { header: container.signature.header, claims: asJson(claims.all) }
    : { tags: container.message.tags, alg: container.message.alg, claims: asJson(claims.all) };
}

/** An attestation result under the key that its verifier published. */
const ear: Judge = async (entry, read) => {
  const token = readToken(read(entry.files[0] ?? ''));
  const grounds: TokenGrounds = {
    anchors: anchorFor(keyOf(entry, read), 'verifier'),
    now: NOW,
    presented: null,
    place: { kind: 'found' },
  };
  const { genuine } = await appraiseToken(token, grounds);
  return { valid: genuine === 'proved', facts: factsOf(token) };
};

/**
 * A token by the attester, fresh where the entry has a nonce, and for the certificate that the connection presented
 * where it has one.
 */
const bound: Judge = async (entry, read) => {
  const { facts } = entry.expect;
  const file = (name: string): Uint8Array | null => (typeof facts[name] === 'string' ? read(facts[name]) : null);
  const attester = file('attester');
  const leaf = file('tlsLeaf');
  const presented = leaf && decodeCertificate(derOf(leaf));
  const nonce = typeof facts.expectedNonce === 'string' ? fromBase64url(facts.expectedNonce) : null;
  if (presented?.ok === false) throw new Error('the certificate presented cannot be read');
  const token = readToken(read(entry.files[0] ?? ''));
  const appraised = await appraiseToken(token, {
    anchors: anchorFor(attester ? keyIn(attester) : keyOf(entry, read), 'maker'),
    now: typeof facts.judgeAtUnix === 'number' ? facts.judgeAtUnix * 1_000 : NOW,
    presented: presented?.value ?? null,
    place: nonce ? { kind: 'asked', nonce } : { kind: 'found' },
  });
  const isFresh = !nonce || appraised.steps.some(({ code }) => code === 'token-nonce-ours');
  const isBound = !presented || !nonce || appraised.binding === 'attests-key';
  return {
    valid: appraised.genuine === 'proved' && isFresh && isBound,
    facts: { ...factsOf(token), signatureOk: signatureOk(appraised) },
  };
};

/** Null where no signature was looked at, as the algorithm signs nothing. */
function signatureOk({ steps }: AppraisedEvidence): boolean | null {
  if (steps.some(({ code }) => code === 'token-signature-valid')) return true;
  return steps.some(({ params }) => params?.fault === 'signature-wrong') ? false : null;
}

/** Claims that no one signed: a description, without a verdict. */
const claims: Judge = ({ files: [file = ''] }, read) => {
  const claims = readJsonClaims(read(file));
  return Promise.resolve(
    claims.ok ? { valid: null, facts: { claims: asJson(claims.value.all) } } : { valid: false, facts: {} },
  );
};

/** Claims of a PSA token against the profile that they name. */
const psa: Judge = ({ files: [file = ''] }: Entry, read) => {
  const json = readJson(read(file), { bytes: 1 << 20, depth: 16 });
  if (!json.ok || !isJsonObject(json.value)) return Promise.resolve({ valid: false, facts: { jsonParses: false } });
  const facts: { jsonParses: boolean; claims: Json } = { jsonParses: true, claims: json.value };
  return Promise.resolve({ valid: readPsa(claimsOfJson(json.value)).ok, facts });
};

/** A bundle is as much worth as its token; here no key is given, and a MAC proves nothing anyway. */
const bundle: Judge = async (entry, read) => {
  const bundle = readBundle(read(entry.files[0] ?? ''));
  if (!bundle.ok) return { valid: false, facts: {} };
  const { token } = bundle.value;
  const matches = await submodulesMatch(bundle.value);
  const { genuine } = await appraiseToken(
    { ok: true, value: token },
    { anchors: anchorFor(keyOf(entry, read), 'maker'), now: NOW, presented: null, place: { kind: 'found' } },
  );
  return {
    valid: genuine === 'proved' && [...matches.values()].every(Boolean),
    facts: {
      innerAlg: token.container.kind === 'jwt' && token.container.signature.alg,
      submodDigestsMatchDecoded: Object.fromEntries(matches),
    },
  };
};

export const judges: Judges = {
  'eat-deb': bundle,
  'eat-cwt': bound,
  'eat-jwt (EAR)': ear,
  'eat-jwt': bound,
  'eat-claims': claims,
  'psa-claims': psa,
};
