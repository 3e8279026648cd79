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

/** A token that must be by the attester, fresh, and for the certificate that the connection presented. */
const bound: Judge = async ({ files: [file = ''], expect: { facts } }, read) => {
  const leaf = decodeCertificate(derOf(read(String(facts.tlsLeaf))));
  const nonce = fromBase64url(String(facts.expectedNonce));
  if (!leaf.ok || !nonce) throw new Error('the entry has no leaf or no nonce');
  const appraised = await appraiseToken(readToken(read(file)), {
    anchors: anchorFor(keyIn(read(String(facts.attester))), 'maker'),
    now: Number(facts.judgeAtUnix) * 1_000,
    presented: leaf.value,
    place: { kind: 'asked', nonce },
  });
  const valid = appraised.genuine === 'proved' && appraised.binding === 'attests-key';
  return { valid, facts: { signatureOk: signatureOk(appraised) } };
};

/** Null where no signature was looked at, as the algorithm signs nothing. */
function signatureOk({ steps }: AppraisedEvidence): boolean | null {
  if (steps.some(({ code }) => code === 'token-signature-valid')) return true;
  return steps.some(({ params }) => params?.fault === 'signature-wrong') ? false : null;
}

/** A token in CBOR under the key given, with the rules of the profile that it names. */
const signed: Judge = async (entry, read) => {
  const token = readToken(read(entry.files[0] ?? ''));
  const appraised = await appraiseToken(token, {
    anchors: anchorFor(keyOf(entry, read), 'maker'),
    now: NOW,
    presented: null,
    place: { kind: 'found' },
  });
  const facts = { ...factsOf(token), signatureOk: signatureOk(appraised) ?? undefined };
  return { valid: appraised.genuine === 'proved', facts };
};

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
  'eat-cwt': signed,
  'eat-jwt (EAR)': ear,
  'eat-jwt': bound,
  'eat-claims': claims,
  'psa-claims': psa,
};
