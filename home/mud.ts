import type { CertificateAuthority } from './authority.ts';
import { signCms } from './cms.ts';
import { der, TAG } from './der.ts';
import { evidenceRoute, record } from './evidence.ts';
import type { Routes } from '../gateway/common/routes.ts';
import { createSigner, type DeviceOfMaker, organisation } from './makers.ts';
import { Extension, type X509Certificate } from './x509.ts';

const OID_MUD_URL = '1.3.6.1.5.5.7.1.25';
const OID_MUD_SIGNER = '1.3.6.1.5.5.7.1.30';

/** What a maker publishes of one model: what such devices talk to (RFC 8520). */
export interface MudPublication {
  /** For the identity of each device: where the file is, and who signs it (section 11). */
  readonly extensions: readonly Extension[];
  readonly file: string;
  /** Detached (section 13.1). */
  readonly signature: Buffer;
}

/**
 * Writes and signs the file of a model.
 * @param root of the maker, which certifies a key for signing such files.
 * @param url where the file and, at `signatureUrl`, its signature will be.
 */
export async function publishMud(
  root: CertificateAuthority,
  { maker, model }: Pick<DeviceOfMaker, 'maker' | 'model'>,
  { url, signatureUrl }: { readonly url: string; readonly signatureUrl: string },
): Promise<MudPublication> {
  const signer = await createSigner(root, [{ O: [organisation(maker)] }, { CN: ['MUD Signer'] }]);
  const file = JSON.stringify(mudFile(organisation(maker), model, url, signatureUrl));
  const { certificate } = signer;
  return {
    extensions: [
      new Extension(OID_MUD_URL, false, der(TAG.ia5, Buffer.from(url))),
      new Extension(OID_MUD_SIGNER, false, certificate.subjectName.toArrayBuffer()),
    ],
    file,
    signature: signCms(Buffer.from(file), signer, { content: 'detached', certificates: [certificate] }),
  };
}

/** A device may show what its maker publishes itself, so that no one has to ask the maker. */
export const mudRoutes = ({ file, signature }: MudPublication, presented: () => X509Certificate | null): Routes =>
  evidenceRoute(presented, () =>
    Promise.resolve({
      mud: {
        file: record('application/mud+json', file),
        signature: record('application/pkcs7-signature', signature),
      },
    }),
  );

/** The lamp talks to its maker's service and to what controls it at home, and to no one else. */
function mudFile(maker: string, model: string, url: string, signatureUrl: string): object {
  const service = 'service.warmhouse.example';
  const list = (name: string, host: object) => ({
    name,
    type: 'ipv4-acl-type',
    aces: {
      ace: [
        { name: `${name}-service`, matches: { ipv4: host }, actions: { forwarding: 'accept' } },
        {
          name: `${name}-controller`,
          matches: { 'ietf-mud:mud': { 'my-controller': [null] } },
          actions: { forwarding: 'accept' },
        },
      ],
    },
  });
  const policy = (name: string) => ({ 'access-lists': { 'access-list': [{ name }] } });
  return {
    'ietf-mud:mud': {
      'mud-version': 1,
      'mud-url': url,
      'mud-signature': signatureUrl,
      'last-update': '2026-11-01T10:00:00Z',
      'cache-validity': 48,
      'is-supported': true,
      systeminfo: `${model} for the ceiling`,
      'mfg-name': maker,
      'model-name': model,
      'from-device-policy': policy('from-lamp'),
      'to-device-policy': policy('to-lamp'),
    },
    'ietf-access-control-list:acls': {
      acl: [
        list('from-lamp', { 'ietf-acldns:dst-dnsname': service }),
        list('to-lamp', { 'ietf-acldns:src-dnsname': service }),
      ],
    },
  };
}
