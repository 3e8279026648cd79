import { createHash } from 'node:crypto';
import type { Routes } from '../gateway/common/http.ts';
import type { X509Certificate } from './x509.ts';

/** Where a gateway is asked which key it expects of a name (draft-wing-settle-referee-01, section 4.1). */
const PATH = '/.well-known/referee/sha256/';

/** The certificate whose key is expected now; null where there is none. */
export type Expected = () => X509Certificate | null;

/**
 * The routes of a gateway that keeps a list of its devices' keys: the SHA-256 of the one that it expects, 32 bytes. It
 * does not know any other name.
 * @param expected by the name of the device.
 */
export const refereeRoutes = (expected: ReadonlyMap<string, Expected>): Routes =>
  Object.fromEntries(
    [...expected].map(([name, certificate]) => [
      `GET ${PATH}${name}`,
      () => {
        const shown = certificate();
        if (shown === null) return { status: 404 };
        const body = createHash('sha256').update(Buffer.from(shown.publicKey.rawData)).digest();
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
      },
    ]),
  );
