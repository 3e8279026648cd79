import type { Certificate } from '../../certificate/certificate.ts';
import type { CertificateTime } from '../../der/der-time.ts';
import { publicKey } from '../../keys/spki.ts';
import type { Lint } from './lint.ts';

const MAX_SERIAL = 20;
/** The years that UTCTime can write, and then must. */
const UTC_FROM = Date.UTC(1950, 0);
const UTC_UNTIL = Date.UTC(2050, 0);
const RSA_SIGNATURES = /^1\.2\.840\.113549\.1\.1\.1[123]$/;

/** Octets of the number itself: the zero that keeps it positive does not count. */
const serialLength = ({ serial }: Certificate): number => (serial[0] === 0 ? serial.length - 1 : serial.length);

const usesWrongForm = ({ form, time }: CertificateTime): boolean =>
  form === 'generalized' && time >= UTC_FROM && time < UTC_UNTIL;

/** Not asked of anchors: they came by hand, old ones number themselves zero, and nobody looks them up by serial. */
const below =
  (broken: (certificate: Certificate) => boolean): Lint['broken'] =>
  (certificate, role) =>
    role !== 'anchor' && broken(certificate);

/**
 * RFC 5280 sections 4.1.2.1, 4.1.2.2, 4.1.2.5 and 4.1.2.8; Baseline Requirements 6.1.5 and 7.1.3.2; X.690 section 11.
 */
export const encodingLints: readonly Lint[] = [
  { code: 'version-not-3', broken: ({ version }) => version !== 3 },
  {
    code: 'serial-not-positive',
    broken: below(({ serial }) => (serial[0] ?? 0) >= 0x80 || serial.every((byte) => byte === 0)),
  },
  { code: 'serial-too-long', broken: below((certificate) => serialLength(certificate) > MAX_SERIAL) },
  {
    code: 'time-form',
    broken: below(({ notBefore, notAfter }) => usesWrongForm(notBefore) || usesWrongForm(notAfter)),
  },
  { code: 'encoded-default', broken: below(({ oddities }) => oddities.includes('encoded-default')) },
  { code: 'named-bits', broken: below(({ oddities }) => oddities.includes('named-bits')) },
  { code: 'aia-malformed', broken: ({ known }) => known.infoAccess === 'malformed' },
  {
    code: 'rsa-parameters-missing',
    broken: ({ outerAlgorithm }) => RSA_SIGNATURES.test(outerAlgorithm.oid) && outerAlgorithm.parameters === null,
  },
  {
    code: 'rsa-size-not-in-bytes',
    broken: ({ spki }) => {
      const key = publicKey(spki);
      return key.type === 'RSA' && key.bits % 8 !== 0;
    },
  },
];
