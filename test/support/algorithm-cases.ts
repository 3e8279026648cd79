import { openssl } from './openssl.ts';

/**
 * One way to sign, by the openssl program, and what `validatePath` must say to a leaf that was signed so: `ok` or the
 * reason.
 */
export interface AlgorithmCase {
  readonly name: string;
  /** Arguments of `openssl genpkey` for the issuer's key. */
  readonly key: readonly string[];
  /** Arguments of `openssl x509 -req` for the signature. */
  readonly sign: readonly string[];
  readonly expected: 'ok' | 'weak-algorithm' | 'weak-key' | 'unsupported-algorithm';
}

/** DER, made for `printer.local` and valid from now for a month. */
export interface SignedLeaf {
  readonly leaf: Uint8Array;
  readonly anchor: Uint8Array;
}

const rsa = (bits: number, exponent = 65_537): string[] => [
  '-algorithm',
  'RSA',
  '-pkeyopt',
  `rsa_keygen_bits:${bits}`,
  '-pkeyopt',
  `rsa_keygen_pubexp:${exponent}`,
];
const ec = (curve: string): string[] => [
  '-algorithm',
  'EC',
  '-pkeyopt',
  `ec_paramgen_curve:${curve}`,
  '-pkeyopt',
  'ec_param_enc:named_curve',
];
const pss = (hash: string, salt: number | 'digest' = 'digest'): string[] => [
  `-${hash}`,
  '-sigopt',
  'rsa_padding_mode:pss',
  '-sigopt',
  `rsa_pss_saltlen:${salt}`,
  '-sigopt',
  `rsa_mgf1_md:${hash}`,
];

const HASHES = ['sha256', 'sha384', 'sha512'] as const;
const RSA_2048 = rsa(2048);
const RSA_PSS_2048 = ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'];
const row = (
  name: string,
  key: readonly string[],
  sign: readonly string[],
  expected: AlgorithmCase['expected'],
): AlgorithmCase => ({ name, key, sign, expected });

export const ALGORITHM_CASES: readonly AlgorithmCase[] = [
  ...HASHES.flatMap((hash) => [
    row(`RSA PKCS#1 v1.5, ${hash}`, RSA_2048, [`-${hash}`], 'ok'),
    row(`RSA-PSS, ${hash}`, RSA_2048, pss(hash), 'ok'),
    row(`RSA-PSS, ${hash}, key marked id-RSASSA-PSS`, RSA_PSS_2048, pss(hash), 'ok'),
    ...['P-256', 'P-384', 'P-521'].map((curve) => row(`ECDSA ${curve}, ${hash}`, ec(curve), [`-${hash}`], 'ok')),
  ]),
  row('RSA of 3072 bits', rsa(3072), ['-sha256'], 'ok'),
  row('RSA with exponent 3', rsa(2048, 3), ['-sha256'], 'ok'),
  row('RSA-PSS without salt', RSA_2048, pss('sha256', 0), 'ok'),
  row('RSA-PSS with a long salt', RSA_2048, pss('sha256', 100), 'ok'),
  row('Ed25519', ['-algorithm', 'ED25519'], [], 'ok'),
  row('RSA, SHA-1', RSA_2048, ['-sha1'], 'weak-algorithm'),
  row('RSA, MD5', RSA_2048, ['-md5'], 'weak-algorithm'),
  row('RSA-PSS, SHA-1', RSA_2048, pss('sha1'), 'weak-algorithm'),
  row('ECDSA, SHA-1', ec('P-256'), ['-sha1'], 'weak-algorithm'),
  row('RSA of 1024 bits', rsa(1024), ['-sha256'], 'weak-key'),
  row('RSA of 2047 bits', rsa(2047), ['-sha256'], 'weak-key'),
  row('ECDSA P-224', ec('secp224r1'), ['-sha256'], 'weak-key'),
  row('ECDSA P-192', ec('prime192v1'), ['-sha256'], 'weak-key'),
  row('ECDSA secp256k1', ec('secp256k1'), ['-sha256'], 'unsupported-algorithm'),
  row('ECDSA brainpoolP256r1', ec('brainpoolP256r1'), ['-sha256'], 'unsupported-algorithm'),
  row('ECDSA P-256, SHA-224', ec('P-256'), ['-sha224'], 'unsupported-algorithm'),
  row('ECDSA P-256, SHA3-256', ec('P-256'), ['-sha3-256'], 'unsupported-algorithm'),
  row('RSA, SHA-512/256', RSA_2048, ['-sha512-256'], 'unsupported-algorithm'),
  row('Ed448', ['-algorithm', 'ED448'], [], 'unsupported-algorithm'),
];

const CONFIG = `
[req]
distinguished_name = name
x509_extensions = authority
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[device]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:printer.local
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

let request: Record<'request', Uint8Array> | undefined;

/** Mints an anchor with such a key and a leaf that it signed so. */
export function mintSigned({ key: keyArguments, sign }: AlgorithmCase): SignedLeaf {
  const newKey = (of: readonly string[]): Uint8Array => openssl(['genpkey', ...of, '-out', 'out']);
  const self = (of: Uint8Array, ...more: readonly string[]): Uint8Array =>
    openssl(
      ['req', '-new', '-config', 'config', '-key', 'key', '-subj', '/CN=Home Gateway Root', '-out', 'out', ...more],
      { config: CONFIG, key: of },
    );
  request ??= { request: self(newKey(ec('P-256')), '-subj', '/CN=Printer') };
  const key = newKey(keyArguments);
  const anchor = self(key, '-x509', '-days', '30', ...sign);
  const leaf = openssl(
    [
      'x509',
      '-req',
      '-in',
      'request',
      '-CA',
      'anchor',
      '-CAkey',
      'key',
      '-days',
      '30',
      '-extfile',
      'config',
      '-extensions',
      'device',
      ...sign,
      '-outform',
      'DER',
      '-out',
      'out',
    ],
    { config: CONFIG, key, anchor, ...request },
  );
  return { leaf, anchor: openssl(['x509', '-in', 'anchor', '-outform', 'DER', '-out', 'out'], { anchor }) };
}
