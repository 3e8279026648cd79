import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { compactVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { readJwk } from '../../../../src/core/signed/jose/jwk.ts';
import { readJws } from '../../../../src/core/signed/jose/read.ts';
import type { Jws, JwsSignature } from '../../../../src/core/signed/jose/types.ts';
import { thumbprintFits, verifyJws } from '../../../../src/core/signed/jose/verify.ts';
import type { Spki } from '../../../../src/core/x509/keys/spki.ts';
import { byteMutants } from '../../../support/byte-mutants.ts';
import { ALGORITHMS, ascii, b64, jwsSigner, signBytes, signJws, signParts, spkiOf } from '../../../support/sign-jws.ts';

const PAYLOAD = '{"serial":"0123"}';
const ecdsa = jwsSigner('ES256');
const rsa = jwsSigner('PS256');

const read = (text: string | Uint8Array, detached?: Uint8Array): Jws => {
  const result = readJws(typeof text === 'string' ? ascii(text) : text, detached);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
};
const only = (text: string, detached?: Uint8Array): JwsSignature => read(text, detached).signatures[0] as JwsSignature;
const fault = (text: string | Uint8Array, detached?: Uint8Array): string => {
  const result = readJws(typeof text === 'string' ? ascii(text) : text, detached);
  return result.ok ? 'read' : result.fault;
};
const verdict = async (text: string, spki: Spki, detached?: Uint8Array): Promise<string> => {
  const { result, fault: refusal } = await verifyJws(only(text, detached), spki);
  return refusal ?? result;
};
const withHeader = (header: string, payload = b64(PAYLOAD)): string => signParts(ecdsa, b64(header), payload);

describe('a compact JWS', () => {
  it.each(ALGORITHMS)('is valid under its key when signed with %s, and under no other', async (alg) => {
    const signer = jwsSigner(alg);
    const jws = signJws(signer, PAYLOAD);
    expect(read(jws)).toMatchObject({ form: 'compact', payload: ascii(PAYLOAD) });
    expect(await verdict(jws, signer.spki)).toBe('valid');
    expect(await verdict(jws, jwsSigner(alg).spki)).toBe('signature-wrong');
    const [header, , signature] = jws.split('.');
    expect(await verdict(`${header ?? ''}.${b64('{"serial":"0124"}')}.${signature ?? ''}`, signer.spki)).toBe(
      'signature-wrong',
    );
  });

  it('may end in a line break, as files do', async () => {
    expect(await verdict(`${signJws(ecdsa, PAYLOAD)}\r\n`, ecdsa.spki)).toBe('valid');
  });

  it('may have an empty payload', async () => {
    expect(await verdict(signJws(ecdsa, ''), ecdsa.spki)).toBe('valid');
  });

  it('may leave its payload out, which then is handed in', async () => {
    const [header, , signature] = signJws(ecdsa, PAYLOAD).split('.');
    const jws = `${header ?? ''}..${signature ?? ''}`;
    expect(await verdict(jws, ecdsa.spki, ascii(PAYLOAD))).toBe('valid');
    expect(await verdict(jws, ecdsa.spki, ascii(PAYLOAD.replace('3', '4')))).toBe('signature-wrong');
    expect(fault(signJws(ecdsa, PAYLOAD), ascii(PAYLOAD))).toBe('jws-payload');
  });

  it('may sign its payload as it is (RFC 7797)', async () => {
    const header = '{"alg":"ES256","b64":false,"crit":["b64"]}';
    const jws = withHeader(header, '$02');
    expect(read(jws).payload).toEqual(ascii('$02'));
    expect(await verdict(jws, ecdsa.spki)).toBe('valid');
    // With a dot inside it cannot travel in this form (section 5.2).
    const [first, , , signature] = withHeader(header, '$.02').split('.');
    expect(await verdict(`${first ?? ''}..${signature ?? ''}`, ecdsa.spki, ascii('$.02'))).toBe('valid');
    expect(fault(withHeader(header, '$.02'))).toBe('jws-parts');
  });
});

describe('the key decides what may be asked of it', () => {
  it('refuses alg none, with and without a signature', async () => {
    const unsigned = `${b64('{"alg":"none"}')}.${b64(PAYLOAD)}.`;
    expect(await verdict(unsigned, ecdsa.spki)).toBe('alg-none');
    expect(await verdict(withHeader('{"alg":"none"}'), ecdsa.spki)).toBe('alg-none');
    expect(await verdict(withHeader('{"alg":"None"}'), ecdsa.spki)).toBe('alg-unknown');
  });

  it.each(['pem', 'der'] as const)('refuses a MAC made with the public key as %s', async (form) => {
    const secret = form === 'pem' ? rsa.publicKey.export({ type: 'spki', format: 'pem' }) : Buffer.from(rsa.spki.der);
    const input = `${b64('{"alg":"HS256"}')}.${b64(PAYLOAD)}`;
    const mac = createHmac('sha256', secret).update(input).digest('base64url');
    expect(await verdict(`${input}.${mac}`, rsa.spki)).toBe('alg-symmetric');
  });

  it.each<[string, string]>([
    ['ES256', 'ES384'],
    ['ES256', 'EdDSA'],
    ['ES256', 'RS256'],
    ['ES384', 'ES256'],
    ['EdDSA', 'ES256'],
    ['RS256', 'ES256'],
    ['PS256', 'EdDSA'],
    ['ES256', 'ML-DSA-44'],
  ])('refuses a key for %s when the header says %s', async (keyFor, alg) => {
    const signer = jwsSigner(keyFor);
    expect(await verdict(signJws(signer, PAYLOAD, { alg }), signer.spki)).toBe('alg-not-for-key');
  });

  it('does not take one RSA padding or hash for another', async () => {
    for (const alg of ['RS256', 'PS384', 'PS512'])
      expect(await verdict(signJws(rsa, PAYLOAD, { alg }), rsa.spki)).toBe('signature-wrong');
  });

  it('holds a key marked for PSS to PSS and to its hash', async () => {
    // The types of Node 20 do not know this kind of key, Node does.
    const { privateKey, publicKey } = generateKeyPairSync(
      'rsa-pss' as 'rsa',
      { modulusLength: 2048, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha256', saltLength: 32 } as object as {
        modulusLength: number;
      },
    );
    const spki = spkiOf(publicKey);
    expect(await verdict(signJws({ alg: 'PS256', privateKey, publicKey, spki }, PAYLOAD), spki)).toBe('valid');
    for (const alg of ['RS256', 'PS384'])
      expect(await verdict(signJws(ecdsa, PAYLOAD, { alg }), spki)).toBe('alg-not-for-key');
  });

  it.each(['XS256', 'ES256K', 'RS1', 'RS2567', 'ES', '__proto__', 'constructor', ' ES256'])(
    'does not know %s',
    async (alg) => {
      expect(await verdict(signJws(ecdsa, PAYLOAD, { alg }), ecdsa.spki)).toBe('alg-unknown');
    },
  );

  it('refuses an ECDSA signature in the form of X.509', async () => {
    const [header, payload] = signJws(ecdsa, PAYLOAD).split('.');
    const { spki, privateKey } = ecdsa;
    const raw = signBytes('ES256', privateKey, ascii(`${header ?? ''}.${payload ?? ''}`));
    const der = Buffer.concat([
      Buffer.of(0x30, 70, 2, 33, 0),
      raw.subarray(0, 32),
      Buffer.of(2, 33, 0),
      raw.subarray(32),
    ]);
    for (const signature of [
      der,
      Buffer.concat([raw, Buffer.of(0)]),
      Buffer.concat([Buffer.of(0), raw.subarray(0, 32), Buffer.of(0), raw.subarray(32)]),
      raw.subarray(1),
      Buffer.alloc(64),
      Buffer.alloc(0),
    ])
      expect(await verdict(`${header ?? ''}.${payload ?? ''}.${b64(signature)}`, spki)).toBe('signature-wrong');
  });

  it('refuses a key that is too short', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const spki = spkiOf(publicKey);
    expect(await verdict(signJws({ alg: 'RS256', privateKey, publicKey, spki }, PAYLOAD), spki)).toBe('key-weak');
  });

  it('refuses what the signer calls critical and it does not understand', async () => {
    const jws = withHeader('{"alg":"ES256","crit":["exp"],"exp":1}');
    expect(await verifyJws(only(jws), ecdsa.spki)).toEqual({ result: 'unsupported', fault: 'crit-unknown' });
  });
});

describe('a JWS that reads in two ways', () => {
  it.each<[string, string, string]>([
    ['alg twice', '{"alg":"none","alg":"ES256"}', 'json-duplicate-member'],
    ['no alg', '{"typ":"JWT"}', 'jws-without-alg'],
    ['an alg that is no text', '{"alg":["ES256"]}', 'jws-header'],
    ['a header that is no object', '["ES256"]', 'jws-header'],
    ['a header that is no JSON', 'alg=ES256', 'json-syntax'],
    ['an empty crit', '{"alg":"ES256","crit":[]}', 'jws-crit'],
    ['a crit that is no list', '{"alg":"ES256","crit":"b64","b64":true}', 'jws-crit'],
    ['a critical name twice', '{"alg":"ES256","crit":["b64","b64"],"b64":true}', 'jws-crit'],
    ['a critical name that is absent', '{"alg":"ES256","crit":["exp"]}', 'jws-crit'],
    ['a critical name that everyone knows', '{"alg":"ES256","crit":["alg"]}', 'jws-crit'],
    ['b64 that is not critical', '{"alg":"ES256","b64":false}', 'jws-b64'],
    ['b64 that is no boolean', '{"alg":"ES256","b64":"false","crit":["b64"]}', 'jws-b64'],
    ['x5c that is no list', '{"alg":"ES256","x5c":"MIIB"}', 'jws-x5c'],
    ['x5c in base64url', '{"alg":"ES256","x5c":["_-8="]}', 'jws-x5c'],
    ['x5c with blanks', '{"alg":"ES256","x5c":["/ +8="]}', 'jws-x5c'],
    ['an x5t#S256 that is too short', '{"alg":"ES256","x5t#S256":"YQ"}', 'jws-header'],
    ['a name in base64 that nests deep', `{"alg":"ES256","jwk":${'['.repeat(20)}${']'.repeat(20)}}`, 'json-too-deep'],
  ])('is refused for %s', (_, header, code) => {
    expect(fault(withHeader(header))).toBe(code);
  });

  it.each<[string, string]>([
    ['padding', 'eA=='],
    ['bits left over', 'eB'],
    ['another alphabet', '+/+/'],
    ['a blank', 'e A'],
    ['a length that cannot be', 'eAAAA'],
  ])('is refused for %s in its payload, though that is signed', (_, payload) => {
    expect(fault(withHeader('{"alg":"ES256"}', payload))).toBe('jws-base64url');
  });

  it('is refused for another number of parts', () => {
    const jws = signJws(ecdsa, PAYLOAD);
    for (const text of [`${jws}.`, `${jws}.x`, jws.slice(0, jws.lastIndexOf('.')), `.${jws}`, '..', '', 'a'])
      expect(fault(text)).toMatch(/^jws-(parts|payload)$/);
    expect(fault(Uint8Array.of(...ascii(jws), 0xc3, 0xa9))).toBe('jws-not-ascii');
  });

  it('is refused beyond 1 MB, and judged below', async () => {
    expect(fault('a'.repeat((1 << 20) + 1))).toBe('jws-too-large');
    const large = signJws(ecdsa, new Uint8Array(700_000).fill(0x61));
    expect(await verdict(large, ecdsa.spki)).toBe('valid');
    expect(fault('{"payload":'.repeat(50_000))).toBe('json-too-deep');
    expect(fault('.'.repeat(1 << 20))).toBe('jws-parts');
  });
});

describe('a JWS as JSON', () => {
  const [encoded = '', payload = '', signature = ''] = signJws(ecdsa, PAYLOAD).split('.');
  const json = (value: unknown): string => JSON.stringify(value);

  it('is read flattened, with an unprotected header beside', async () => {
    const jws = json({ payload, protected: encoded, header: { kid: 'k' }, signature });
    expect(read(jws).form).toBe('flattened');
    expect(only(jws)).toMatchObject({ header: { alg: 'ES256', kid: 'k' }, protectedNames: ['alg'] });
    expect(await verdict(jws, ecdsa.spki)).toBe('valid');
  });

  it('is read with its header unprotected (RFC 7520 section 4.7)', async () => {
    const bare = b64(signBytes('ES256', ecdsa.privateKey, ascii(`.${payload}`)));
    expect(await verdict(json({ payload, header: { alg: 'ES256' }, signature: bare }), ecdsa.spki)).toBe('valid');
  });

  it('is read with several signatures, each judged alone', async () => {
    const [rsaHeader = '', , rsaSignature = ''] = signJws(rsa, PAYLOAD).split('.');
    const jws = json({
      payload,
      signatures: [
        { protected: encoded, signature },
        { protected: rsaHeader, signature: rsaSignature },
      ],
    });
    const { form, signatures } = read(jws);
    expect(form).toBe('general');
    const verdicts = await Promise.all(
      [ecdsa, rsa].flatMap(({ spki }) => signatures.map(async (each) => (await verifyJws(each, spki)).result)),
    );
    expect(verdicts).toEqual(['valid', 'invalid', 'invalid', 'valid']);
  });

  it('may leave its payload out', async () => {
    const jws = json({ protected: encoded, signature });
    expect(await verdict(jws, ecdsa.spki, ascii(PAYLOAD))).toBe('valid');
    expect(fault(jws)).toBe('jws-payload');
  });

  it.each<[string, unknown, string]>([
    [
      'a parameter in both headers',
      { payload, protected: encoded, header: { alg: 'none' }, signature },
      'jws-header-twice',
    ],
    ['both forms at once', { payload, signatures: [{ protected: encoded, signature }], signature }, 'jws-parts'],
    ['no signature', { payload, protected: encoded }, 'jws-parts'],
    ['an empty list of signatures', { payload, signatures: [] }, 'jws-parts'],
    ['a signature that is no object', { payload, signatures: [signature] }, 'jws-parts'],
    ['a payload that is no text', { payload: {}, protected: encoded, signature }, 'jws-parts'],
    ['crit without protection', { payload, header: { alg: 'ES256', crit: ['a'], a: 1 }, signature }, 'jws-crit'],
    ['no header', { payload, signature }, 'jws-without-alg'],
    [
      'more signatures than anyone needs',
      { payload, signatures: new Array(17).fill({ protected: encoded, signature }) },
      'jws-too-many-signatures',
    ],
    [
      'payloads in two forms',
      {
        payload,
        signatures: [
          { protected: encoded, signature },
          { protected: b64('{"alg":"ES256","b64":false,"crit":["b64"]}'), signature },
        ],
      },
      'jws-b64',
    ],
  ])('is refused for %s', (_, value, code) => {
    expect(fault(json(value))).toBe(code);
  });

  it('is refused for a member twice', () => {
    expect(fault(`${json({ payload, protected: encoded, signature }).slice(0, -1)},"payload":"YQ"}`)).toBe(
      'json-duplicate-member',
    );
  });
});

describe('the thumbprint in a header', () => {
  it('is compared with the certificate at hand', async () => {
    const certificate = ascii('some certificate');
    const x5t = createHash('sha256').update(certificate).digest('base64url');
    const named = only(signJws(ecdsa, PAYLOAD, { 'x5t#S256': x5t }));
    expect(await thumbprintFits(named, certificate)).toBe('match');
    expect(await thumbprintFits(named, ascii('another'))).toBe('mismatch');
    expect(await thumbprintFits(only(signJws(ecdsa, PAYLOAD)), certificate)).toBe('absent');
  });
});

describe('readJwk', () => {
  it.each(ALGORITHMS)('gives the key that a certificate would have, for %s', (alg) => {
    const { publicKey, spki } = jwsSigner(alg);
    expect(readJwk(publicKey.export({ format: 'jwk' }) as Record<string, string>)?.der).toEqual(spki.der);
  });

  it.each<[string, Record<string, string>]>([
    ['a secret', { kty: 'oct', k: 'AAAA' }],
    ['a point without y', { kty: 'EC', crv: 'P-256', x: b64(new Uint8Array(32)) }],
    ['a short coordinate', { kty: 'EC', crv: 'P-256', x: b64(new Uint8Array(31)), y: b64(new Uint8Array(32)) }],
    ['another curve', { kty: 'EC', crv: 'secp256k1', x: b64(new Uint8Array(32)), y: b64(new Uint8Array(32)) }],
    ['a modulus with a leading zero', { kty: 'RSA', n: b64(Uint8Array.of(0, 9)), e: 'AQAB' }],
    ['nothing', {}],
  ])('refuses %s', (_, jwk) => {
    expect(readJwk(jwk)).toBeNull();
  });
});

describe('a JWS that was tampered with', () => {
  it.each(['ES256', 'EdDSA', 'PS256'])('is never valid with %s unless what is signed is as it was', async (alg) => {
    const signer = jwsSigner(alg);
    const text = signJws(signer, PAYLOAD, { typ: 'eat+jwt' });
    const original = only(text);
    for (const mutant of byteMutants(ascii(text))) {
      const result = readJws(mutant);
      if (!result.ok) continue;
      const [signature] = result.value.signatures as [JwsSignature];
      if ((await verifyJws(signature, signer.spki)).result !== 'valid') continue;
      expect(Buffer.from(signature.signingInput)).toEqual(Buffer.from(original.signingInput));
      expect(signature.header).toEqual(original.header);
      expect(Buffer.from(result.value.payload).toString()).toBe(PAYLOAD);
      // The library jose is laxer in how it reads and so must accept all that we accept.
      await compactVerify(new TextDecoder().decode(mutant).trim(), signer.publicKey);
    }
  });
});
