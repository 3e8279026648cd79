import { type CertificateAuthority, createRoot } from './authority.ts';
import { newKeyPair } from './keys.ts';
import type { Extension, JsonName, X509Certificate } from './x509.ts';

/** The root of a maker, by the first word of its name; the same one ever after. */
export type Makers = (maker: string) => Promise<CertificateAuthority>;

/** The maker as its certificates name it. */
export const organisation = (maker: string): string => `${maker} Appliances`;

/** Creates makers as devices ask for them. */
export const createMakers = (): Makers =>
  once((maker: string) => createRoot([{ O: [organisation(maker)] }, { CN: [`${maker} Device Root`] }]));

/** What a maker writes into the identity of one device. */
export interface DeviceOfMaker {
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
}

const OID_SERIAL_NUMBER = '2.5.4.5';

/**
 * An identity for one device (IDevID, IEEE 802.1AR section 8): its serial number stands in the subject.
 * @param hosts the names under which it serves with this certificate; none where it is no server's.
 * @param extensions what else the maker says in it.
 */
export function issueIdentity(
  root: CertificateAuthority,
  publicKey: CryptoKey,
  hosts: readonly string[],
  { maker, model, serial }: DeviceOfMaker,
  extensions: readonly Extension[] = [],
): Promise<X509Certificate> {
  const subject = [{ O: [organisation(maker)] }, { CN: [model] }, { [OID_SERIAL_NUMBER]: [serial] }];
  return root.issue(publicKey, { names: hosts, usages: null, validity: 'current', subject, extensions });
}

/** A key for signing messages, and the certificate that says whose it is. */
export interface Signer {
  readonly keys: CryptoKeyPair;
  readonly certificate: X509Certificate;
}

/** Has an authority certify a new key for signing messages. */
export async function createSigner(authority: CertificateAuthority, subject: JsonName): Promise<Signer> {
  const keys = await newKeyPair();
  const profile = { names: [], usages: null, validity: 'current', subject } as const;
  return { keys, certificate: await authority.issue(keys.publicKey, profile) };
}

/** The signer whose key a maker put into a device, for statements about it. */
export type Attester = Signer;

export const createAttester = (root: CertificateAuthority, maker: string): Promise<Attester> =>
  createSigner(root, [{ O: [organisation(maker)] }, { CN: ['Attestation Key'] }]);

/** Makes a thing at the first call with a name, and gives the same one ever after. */
export function once<A extends readonly [string, ...unknown[]], T>(
  make: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (...args) => {
    const known = made.get(args[0]) ?? make(...args);
    made.set(args[0], known);
    return known;
  };
}
