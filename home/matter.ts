import { OID_SERVER_AUTH } from '../src/core/x509/certificate/usage.ts';
import { type CertificateAuthority, createRoot } from './authority.ts';
import { evidenceRoute, record, tokenFor } from './evidence.ts';
import type { Routes } from '../gateway/common/routes.ts';
import { createSigner, once, type Signer } from './makers.ts';
import type { JsonName, X509Certificate } from './x509.ts';
import { signCms } from './cms.ts';

const OID_CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
/** Attributes of subjects (Matter Core Specification, sections 6.2.2 and 6.5.6). */
const ATTRIBUTE = {
  node: '1.3.6.1.4.1.37244.1.1',
  root: '1.3.6.1.4.1.37244.1.4',
  fabric: '1.3.6.1.4.1.37244.1.5',
  vendor: '1.3.6.1.4.1.37244.2.1',
  product: '1.3.6.1.4.1.37244.2.2',
} as const;

/** A vendor for tests (section 2.5.2); an aggregator is what a bridge is. */
const PRODUCT = { vendorId: 0xfff1, productId: 0x8007, deviceType: 0x000e, certificateId: 'CSA00000HOME0000-26' };
const [VENDOR, MODEL] = ['Warmhouse', 'Bridge 2'];
const FABRIC = { root: 'CACACACA0000000A', fabric: 'FAB00000000000AA', node: 'DEDEDEDE000000B1' };

const hex = (id: number): string => id.toString(16).toUpperCase().padStart(4, '0');
const named = (attributes: Partial<Record<keyof typeof ATTRIBUTE, string>>): JsonName =>
  Object.entries(attributes).map(([name, value]) => ({
    [ATTRIBUTE[name as keyof typeof ATTRIBUTE]]: [value],
  }));

/** What Matter devices of this home are certified by. All of its keys are new. */
export interface MatterWorld {
  /** The root of those who attest devices (PAA). */
  readonly authority: X509Certificate;
  /** Who signs declarations of certification. */
  readonly declarationSigner: X509Certificate;
  /** Names of vendor and product, in JSON as the ledger has them. */
  readonly names: string;
  /** The root of the fabric that the app of this home's owner made. */
  readonly fabric: X509Certificate;
  /**
   * The evidence of a bridge (docs/device-evidence.md): who made it, and which fabric it is in.
   * @param kind `genuine`; `copied`: it shows the certificates of the genuine one, without the key of their maker, and
   *     a fabric of the same numbers that someone else made.
   * @param presented the certificate that it presents, whose key its fabric certifies.
   */
  bridge(kind: 'genuine' | 'copied', presented: () => X509Certificate | null): Routes;
}

/** Makes an authority, a device, a signer of declarations and two fabrics of one name. */
export async function createMatterWorld(): Promise<MatterWorld> {
  const vendor = { vendor: hex(PRODUCT.vendorId) };
  const authority = await createRoot([{ CN: ['Example Attestation Authority'] }, ...named(vendor)]);
  const intermediate = await authority.subordinate([{ CN: ['Example Attestation Intermediate'] }, ...named(vendor)]);
  const device = await createSigner(intermediate, [
    { CN: [`${VENDOR} ${MODEL}`] },
    ...named({ ...vendor, product: hex(PRODUCT.productId) }),
  ]);
  const alliance = await createRoot([{ CN: ['Example Alliance'] }]);
  const declarationSigner = await createSigner(alliance, [{ CN: ['Example Alliance Declarations'] }]);
  const fabrics = { genuine: await createFabric(), copied: await createFabric() };
  const declaration = declare(PRODUCT, declarationSigner);
  return {
    authority: authority.certificate,
    declarationSigner: declarationSigner.certificate,
    names: ledgerNames(),
    fabric: fabrics.genuine.certificate,
    bridge: (kind, presented) =>
      bridgeRoutes(
        { device, intermediate: intermediate.certificate, declaration },
        fabrics[kind],
        kind === 'genuine',
        presented,
      ),
  };
}

const createFabric = (): Promise<CertificateAuthority> =>
  createRoot(named({ root: FABRIC.root, fabric: FABRIC.fabric }));

interface Attestation {
  readonly device: Signer;
  readonly intermediate: X509Certificate;
  readonly declaration: Buffer;
}

function bridgeRoutes(
  { device, intermediate, declaration }: Attestation,
  fabric: CertificateAuthority,
  holdsKey: boolean,
  presented: () => X509Certificate | null,
): Routes {
  const certificate = ({ rawData }: X509Certificate) => record('application/pkix-cert', new Uint8Array(rawData));
  // A fabric certifies the key that a device made for it, so once for each key.
  const nodeFor = once((_key: string, publicKey: X509Certificate['publicKey']) =>
    fabric.issue(publicKey, {
      names: [],
      usages: [OID_CLIENT_AUTH, OID_SERVER_AUTH],
      validity: 'current',
      subject: named({ node: FABRIC.node, fabric: FABRIC.fabric }),
    }),
  );
  return evidenceRoute(presented, async (question) => {
    const { publicKey } = question.certificate;
    const node = await nodeFor(publicKey.toString('base64'), publicKey);
    return {
      matter: {
        dac: certificate(device.certificate),
        pai: certificate(intermediate),
        cd: record('application/cms', declaration),
        noc: certificate(node),
        rcac: certificate(fabric.certificate),
        ...(holdsKey && { token: await tokenFor(device, question) }),
      },
    };
  });
}

/** In the forms of the Distributed Compliance Ledger (`/dcl/vendorinfo/vendors`, `/dcl/model/models`). */
const ledgerNames = (): string =>
  JSON.stringify([
    { vendorInfo: [{ vendorID: PRODUCT.vendorId, vendorName: VENDOR }] },
    { model: [{ vid: PRODUCT.vendorId, pid: PRODUCT.productId, productName: MODEL }] },
  ]);

/** Types of elements in TLV (Matter Core Specification, appendix A.7), without a tag and with one of a context. */
const TYPE = { uint16: 0x05, structure: 0x15, text: 0x0c, array: 0x16, end: 0x18, tagged: 0x20 } as const;

const uint16 = (value: number): number[] => [value & 0xff, value >> 8];
const tagged = (tag: number, type: number, ...content: readonly number[]): number[] => [
  TYPE.tagged | type,
  tag,
  ...content,
];

/** What is certified: who made it, which product it is, and what kind of device. */
interface CertifiedProduct {
  readonly vendorId: number;
  readonly productId: number;
  readonly deviceType: number;
  /** Nineteen characters. */
  readonly certificateId: string;
}

/** The certification types of section 6.3.1. */
const OFFICIAL = 2;

/** A Certification Declaration (Matter Core Specification, section 6.3): TLV, in CMS. */
function declare({ vendorId, productId, deviceType, certificateId }: CertifiedProduct, signer: Signer): Buffer {
  const number = (tag: number, value: number): number[] => tagged(tag, TYPE.uint16, ...uint16(value));
  const text = Buffer.from(certificateId);
  const content = [
    TYPE.structure,
    ...number(0, 1), // the version of this format
    ...number(1, vendorId),
    ...tagged(2, TYPE.array, TYPE.uint16, ...uint16(productId), TYPE.end),
    ...number(3, deviceType),
    ...tagged(4, TYPE.text, text.length, ...text),
    ...number(5, 0), // security level
    ...number(6, 0), // security information
    ...number(7, 1), // the version of the declaration
    ...number(8, OFFICIAL),
    TYPE.end,
  ];
  return signCms(Buffer.from(content), signer, { content: 'inside', certificates: [] });
}
