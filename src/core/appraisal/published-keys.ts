import { isUnder } from '../net/host.ts';
import type { Host } from '../net/types.ts';
import type { Certificate } from '../x509/basics/index.ts';

/**
 * Services that give names to any local address, with a certificate of a public authority for all of them, and hand its
 * private key to whoever asks. Beside each, where it does so; looked at in November 2026.
 */
const SERVICES = [
  'traefik.me', // https://traefik.me/privkey.pem
  'my.local-ip.co', // http://local-ip.co/cert/server.key
  'local-ip.sh', // https://local-ip.sh/server.key
  'local-ip.medicmobile.org', // https://local-ip.medicmobile.org/key
  'localhost.direct', // https://github.com/Upinel/localhost.direct
] as const;

/**
 * The service that gave out the private key of the certificate for this name.
 * @returns the domain of the service; null where the name is of none of them, or where the certificate is not for all
 *     names of the service: that key may be the device's own.
 */
export function keyPublisher(host: Host, { known }: Certificate): string | null {
  if (host.kind !== 'dns') return null;
  const service = SERVICES.find((domain) => isUnder(host.value, domain));
  if (service === undefined) return null;
  const isForAll = (known.subjectAltName ?? []).some(
    (san) => san.kind === 'dns' && san.value.toLowerCase() === `*.${service}`,
  );
  return isForAll ? service : null;
}
