import * as pkijs from 'pkijs';
import type { Minted } from './mint.ts';

type Bytes = Pick<Minted, 'der'>;
const certificate = ({ der }: Bytes): pkijs.Certificate => pkijs.Certificate.fromBER(der as Uint8Array<ArrayBuffer>);
const STATUS = ['good', 'revoked', 'unknown'] as const;

/**
 * What PKI.js makes of an OCSP response, as its own examples use it: the status, where the response verifies below the
 * issuer.
 */
export async function ocspByPki(
  response: Uint8Array,
  about: Bytes,
  issuer: Bytes,
): Promise<'good' | 'revoked' | 'unknown' | 'refused'> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ crypto: globalThis.crypto as Crypto }));
  try {
    const { responseBytes } = pkijs.OCSPResponse.fromBER(response as Uint8Array<ArrayBuffer>);
    if (responseBytes === undefined) return 'refused';
    const basic = pkijs.BasicOCSPResponse.fromBER(
      responseBytes.response.valueBlock.valueHexView as Uint8Array<ArrayBuffer>,
    );
    if (!(await basic.verify({ trustedCerts: [certificate(issuer)] }))) return 'refused';
    const { isForCertificate, status } = await basic.getCertificateStatus(certificate(about), certificate(issuer));
    return isForCertificate ? STATUS[status as 0 | 1 | 2] : 'refused';
  } catch {
    return 'refused';
  }
}
