import type { Oid } from '../src/core/x509/types.ts';
import { OID_SERVER_AUTH } from '../src/core/x509/usage.ts';
import { type CertificateAuthority, createRoot, issueSelfSigned } from './authority.ts';
import type { Validity } from './certificate-profile.ts';
import { enrol } from './est.ts';
import { type HomeGateway, GATEWAY_NAME } from './gateway.ts';
import { type TlsCredentials, newKeyPair } from './keys.ts';

/** Where a device has its certificate from, and what is wrong with it. */
export type DeviceIdentity =
  /** The gateway named it and signed. Without `names`: the host it is reached by. */
  | {
      readonly by: 'gateway';
      readonly names?: readonly string[];
      readonly usages?: readonly Oid[];
      readonly validity?: Validity;
      readonly through?: 'intermediate';
    }
  /** It signed for itself. */
  | { readonly by: 'itself'; readonly commonName: string }
  /** Key and self-signed certificate are part of a firmware image: every unit has the same. */
  | { readonly by: 'firmware'; readonly image: string }
  /** Its maker's own root signed; with `image`, once for all units. */
  | { readonly by: 'maker'; readonly maker: string; readonly image?: string }
  /** A root that has the gateway's name and another key. */
  | { readonly by: 'impostor' }
  | { readonly by: 'no-one' };

export interface Provisioner {
  /** The device's credentials: over `keys` where given, otherwise over new ones. null: it speaks plain http. */
  provision(
    device: { id: string; host: string; identity: DeviceIdentity },
    keys?: CryptoKeyPair,
  ): Promise<TlsCredentials | null>;
}

/** A new certificate is possible where the key is the device's own and its issuer is at hand. */
export function canChange({ by }: DeviceIdentity): boolean {
  return by === 'itself' || by === 'gateway';
}

/** @param est the gateway's EST base, over which devices really enrol. */
export function createProvisioner(gateway: HomeGateway, est: string): Provisioner {
  const makers = once((maker: string) =>
    createRoot([{ O: [`${maker} Appliances`] }, { CN: [`${maker} Device Root`] }]),
  );
  const impostor = createRoot(GATEWAY_NAME);
  const images = once(async (image: string, maker?: string) =>
    maker ? signedBy(await makers(maker), await newKeyPair(), image) : issueSelfSigned(await newKeyPair(), image, []),
  );

  return {
    async provision({ id, host, identity }, given) {
      const keys = given ?? (await newKeyPair());
      switch (identity.by) {
        case 'gateway': {
          const { names = [host], usages = [OID_SERVER_AUTH], validity = 'current', through = 'root' } = identity;
          const code = gateway.admit(id, { names, usages, validity, issuer: gateway.issuers[through] });
          return enrol(keys, { est, device: id, code });
        }
        case 'itself':
          return issueSelfSigned(keys, identity.commonName, [host]);
        case 'firmware':
          return images(identity.image);
        case 'maker':
          return identity.image
            ? images(identity.image, identity.maker)
            : signedBy(await makers(identity.maker), keys, host);
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

/** Made at the first call for a name, the same ever after. */
function once<A extends readonly [string, ...unknown[]], T>(
  make: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (...args) => {
    const known = made.get(args[0]) ?? make(...args);
    made.set(args[0], known);
    return known;
  };
}
