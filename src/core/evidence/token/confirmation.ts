import type { Json, JsonObject } from '../../encoding/json.ts';
import { readJwk } from '../../signed/jose/jwk.ts';
import type { Spki } from '../../x509/basics/index.ts';
import { bytesOf, type ClaimMap, type ClaimValue, isClaimMap } from './claim-values.ts';
import { TokenError } from './fault.ts';
import type { TokenConfirmation } from './types.ts';

/**
 * `cnf`: the certificate by its thumbprint (RFC 8705 section 3.1) or the key itself (RFC 7800 section 3.2).
 * @param coseKey the key that a token in CBOR holds there (RFC 8747 section 3.2), read; null where it holds none.
 * @throws TokenError where it is no such claim, or one that is known is malformed: it must not be passed over. Others
 * are (RFC 7800 section 3.1).
 */
export function readConfirmations(value: ClaimValue | undefined, coseKey: Spki | null): readonly TokenConfirmation[] {
  if (value === undefined) return [];
  if (!isClaimMap(value) || value.size === 0) throw new TokenError('token-confirmation-malformed');
  const named = [...value].flatMap(([name, each]) => readConfirmation(name, each) ?? []);
  return coseKey ? [...named, { kind: 'key', spki: coseKey }] : named;
}

function readConfirmation(name: string | number, value: ClaimValue): TokenConfirmation | null {
  switch (name) {
    case 'x5t#S256': {
      const sha256 = bytesOf(value);
      if (sha256?.length !== 32) throw new TokenError('token-confirmation-malformed');
      return { kind: 'certificate', sha256 };
    }
    case 'jwk': {
      const spki = isClaimMap(value) ? readJwk(membersOf(value)) : null;
      if (spki === null) throw new TokenError('token-confirmation-malformed');
      return { kind: 'key', spki };
    }
    default:
      return null;
  }
}

/** A JWK has text members only where they matter. */
const membersOf = (map: ClaimMap): JsonObject =>
  Object.fromEntries([...map].filter((entry): entry is [string, string & Json] => typeof entry[1] === 'string'));
