import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { parseHost } from '../../src/core/net/host.ts';

/** Where a passkey is made or used. */
export interface Site {
  /** The host name that it belongs to (RP ID, WebAuthn section 4). */
  readonly name: string;
  /** As in a URL, with its port: another program may have another port of the same name. */
  readonly host: string;
  /** `https://name:port` */
  readonly origin: string;
}

/**
 * The site that a page is open at, if that is a name: a passkey belongs to none but a name (WebAuthn section 5.1.3).
 * @param host as in a URL, with the port.
 */
export function siteOf(host: string): Site | null {
  const parsed = parseHost(new URL(`https://${host}`).hostname);
  return parsed?.kind === 'dns' ? { name: parsed.value, host, origin: `https://${host}` } : null;
}

/** What is kept of a passkey: nothing secret. */
export interface PublicHalf {
  /** COSE key in base64url. */
  readonly publicKey: string;
  /** How often it signed, where it counts; 0 otherwise. */
  readonly counter: number;
}

/** ES256, EdDSA and RS256 (RFC 9053, RFC 8812): what the authenticators of all systems make. */
export const ALGORITHMS: readonly number[] = [-7, -8, -257];
/** WebAuthn section 4: a credential's id is at most 1023 octets. */
const MAX_ID = 1364;

/** The checks are some megabytes of program, and most gateways never need them. */
const library = () => import('@simplewebauthn/server');

/** Whether a challenge is good; asked once, before any signature is looked at. */
type Spend = (challenge: string) => boolean;

/**
 * Checks a passkey that was just made (WebAuthn section 7.1).
 * @param text of the form; hostile.
 * @returns null where it is not good, whatever the reason: that would help no one but those who forge.
 */
export async function verifyMade(
  text: string,
  site: Site,
  spend: Spend,
): Promise<(PublicHalf & { id: string }) | null> {
  const response = read(text);
  if (!response || !(await hasNoStatement(response))) return null;
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: spend,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return id.length <= MAX_ID ? { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter } : null;
  } catch {
    return null;
  }
}

/**
 * Checks what a passkey signed (WebAuthn section 7.2).
 * @param text of the form; hostile.
 * @param find gives what is kept under an id.
 * @returns null where it is not good, also where its counter did not go up, as that of a copy would not.
 */
export async function verifyUse<T extends PublicHalf>(
  text: string,
  site: Site,
  spend: Spend,
  find: (id: string) => Promise<T | null>,
): Promise<{ readonly id: string; readonly counter: number; readonly found: T } | null> {
  const response = read(text);
  const id = response?.id;
  if (typeof id !== 'string' || id.length > MAX_ID) return null;
  const found = await find(id);
  if (!found) return null;
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: spend,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(found.publicKey, 'base64url')),
        counter: found.counter,
      },
    });
    return verified ? { id, counter: authenticationInfo.newCounter, found } : null;
  } catch {
    return null;
  }
}

/**
 * Whether it came without a statement of its maker's, as it was asked for. To check one, the library would ask
 * addresses that the statement names whether its certificates were revoked, and a gateway asks no one.
 */
async function hasNoStatement(response: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers');
  try {
    const { attestationObject } = response.response as { readonly attestationObject: string };
    return decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get('fmt') === 'none';
  } catch {
    return false;
  }
}

function read(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
