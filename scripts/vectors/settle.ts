import { parseHost } from '../../src/core/net/host.ts';
import { selfNaming } from '../../src/core/evidence/self-naming/self-naming.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { derOf } from './runner/material.ts';
import type { Judge, Judges } from './types.ts';

/** The name against the key: `absent` is no match. */
const selfCertifyingName: Judge = async ({ files: [file = ''], expect }, read) => {
  const spkiSha256 = await sha256Hex(derOf(read(file)));
  const host = parseHost(String(expect.facts.name));
  return { valid: host !== null && selfNaming(host, spkiSha256) === 'match', facts: { spkiSha256 } };
};

export const judges: Judges = { 'self-certifying name': selfCertifyingName };
