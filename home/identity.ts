import type { Oid } from '../src/core/x509/types.ts';
import { OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import { type CertificateAuthority, createRoot, issueSelfSigned } from './authority.ts';
import { createAttester, type DeviceOfMaker, issueIdentity, type Makers, once, type Attester } from './makers.ts';
import type { Validity } from './certificate-profile.ts';
import type { HomeGateway } from './gateway.ts';
import { type TlsCredentials, newKeyPair } from './keys.ts';
import { Extension, type X509Certificate } from './x509.ts';
import { der, TAG } from './der.ts';
import { base64url, record, signToken } from './evidence.ts';

/** Where a device has its certificate from, and what is wrong with it. */
export type DeviceIdentity =
  /** Named and signed by the gateway. Without `names`: for the host it is reached by. */
  | {
      readonly by: 'gateway';
      readonly names?: readonly string[];
      readonly usages?: readonly Oid[];
      readonly validity?: Validity;
    }
  /** Signed by itself; with `states`, a statement about its key inside, signed by a key from its maker. */
  | {
      readonly by: 'itself';
      readonly commonName: string;
      readonly states?: Pick<DeviceOfMaker, 'maker' | 'model'>;
    }
  /** Key and self-signed certificate are part of a firmware image: every unit has the same. */
  | { readonly by: 'firmware'; readonly image: string }
  /** Signed by its maker's own root; with `image`, once for all units. */
  | { readonly by: 'maker'; readonly maker: string; readonly image?: string }
  /** An identity of its own (IDevID, IEEE 802.1AR) from its maker, which it also shows as its certificate for TLS. */
  | ({
      readonly by: 'identity';
      /** It names what its maker publishes of such devices. */
      readonly mud?: true;
    } & DeviceOfMaker)
  /** An identity from its maker, and a certificate for the same key that the gateway named and signed. */
  | ({ readonly by: 'onboarded'; readonly usages: readonly Oid[] } & DeviceOfMaker)
  /** Signed by a root that has the gateway's name and another key. */
  | { readonly by: 'impostor' }
  | { readonly by: 'no-one' };

/** Gives devices their certificates. */
export interface Provisioner {
  /** Gets credentials for a device, over `keys` if given, otherwise over new ones; null if it speaks plain http. */
  provision(device: { host: string; identity: DeviceIdentity }, keys?: CryptoKeyPair): Promise<TlsCredentials | null>;
}

/** Whether a device can get another certificate: the key must be its own, and its issuer at hand. */
export function canChange({ by }: DeviceIdentity): boolean {
  return by === 'itself' || by === 'gateway';
}

/**
 * Creates what gives devices their certificates.
 * @param makers the makers of this home's devices.
 * @param mud what identities say that name what their maker publishes.
 */
export function createProvisioner(gateway: HomeGateway, makers: Makers, mud: readonly Extension[]): Provisioner {
  const impostor = createRoot(gateway.root.subjectName);
  const images = once(async (image: string, maker?: string) =>
    maker ? signedBy(await makers(maker), await newKeyPair(), image) : issueSelfSigned(await newKeyPair(), image, []),
  );
  const identityFor = async (
    publicKey: CryptoKey,
    host: string,
    identity: Extract<DeviceIdentity, { by: 'identity' }>,
  ): Promise<X509Certificate> =>
    issueIdentity(await makers(identity.maker), publicKey, [host], identity, identity.mud ? mud : []);

  const statementFor = async (
    publicKey: CryptoKey,
    { maker, model }: Pick<DeviceOfMaker, 'maker' | 'model'>,
  ): Promise<Extension> => statementExtension(await createAttester(await makers(maker), maker), model, publicKey);

  return {
    async provision({ host, identity }, given) {
      const keys = given ?? (await newKeyPair());
      switch (identity.by) {
        case 'gateway': {
          const { names = [host], usages = [OID_SERVER_AUTH], validity = 'current' } = identity;
          return gateway.certify(keys, { names, usages, validity });
        }
        case 'itself': {
          const inside = identity.states ? [await statementFor(keys.publicKey, identity.states)] : [];
          return issueSelfSigned(keys, identity.commonName, [host], inside);
        }
        case 'firmware':
          return images(identity.image);
        case 'maker':
          return identity.image
            ? images(identity.image, identity.maker)
            : signedBy(await makers(identity.maker), keys, host);
        case 'identity':
          return { keys, chain: [await identityFor(keys.publicKey, host, identity)] };
        case 'onboarded': {
          const made = await issueIdentity(await makers(identity.maker), keys.publicKey, [], identity);
          const certified = { names: [host], usages: identity.usages, validity: 'current' } as const;
          return { ...(await gateway.certify(keys, certified)), identity: made };
        }
        case 'impostor':
          return signedBy(await impostor, keys, host);
        case 'no-one':
          return null;
      }
    },
  };
}

/** Servers of this kind send their root along with the leaf; it proves nothing. */
async function signedBy(authority: CertificateAuthority, keys: CryptoKeyPair, name: string): Promise<TlsCredentials> {
  const leaf = await authority.issue(keys.publicKey, { names: [name], usages: [OID_SERVER_AUTH], validity: 'current' });
  return { keys, chain: [leaf, authority.certificate] };
}

/** id-pe-cmw */
const OID_CMW = '1.3.6.1.5.5.7.1.35';

/**
 * A statement about a device for the certificate that it presents, whose key it names: a token (RFC 9711) in a wrapper
 * (RFC 9999 section 4.4).
 */
async function statementExtension(attester: Attester, model: string, key: CryptoKey): Promise<Extension> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  const token = await signToken(attester, { hwmodel: base64url(model), cnf: { jwk: { kty, crv, x, y } } });
  const wrapper = JSON.stringify(record('application/eat+jwt', token));
  return new Extension(OID_CMW, false, der(TAG.utf8, Buffer.from(wrapper)));
}
