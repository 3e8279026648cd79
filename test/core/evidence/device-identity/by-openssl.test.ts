import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import type { MakerRoot } from '../../../../src/core/index.ts';
import { readPem } from '../../../../src/core/encoding/pem.ts';
import { mintIntermediate, type Minted, mintLeaf, NOW } from '../../../support/mint.ts';
import { makerOf, mintIdentity, mintMakerRoot } from '../../../support/mint-identity.ts';
import { openssl } from '../../../support/openssl.ts';

let root: Minted;
let below: Minted;
let device: Minted;
let acme: MakerRoot;
beforeAll(async () => {
  root = await mintMakerRoot();
  below = await mintIntermediate(root, { subject: 'O=Acme Ltd, CN=Acme Cameras' });
  device = await mintIdentity(below);
  acme = await makerOf(root.der);
});

async function appraise(bytes: Uint8Array, mediaType: string, presented: Uint8Array | null = null) {
  const grounds: EvidenceGrounds = {
    presented: presented && { leaf: presented, others: [] },
    host: { kind: 'dns', value: 'camera.local' },
    nonce: null,
    makers: [acme],
    gateways: [],
    off: [],
    now: NOW,
  };
  return (await appraiseArtefacts([{ place: 'well-known', mediaType, bytes }], grounds)).evidence;
}

/** Certs-only PKCS #7 as openssl writes it; openssl sorts nothing, so the order is given. */
const pkcs7 = (...certificates: readonly Minted[]): Uint8Array =>
  openssl(['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-outform', 'DER', '-out', 'out'], {
    'all.pem': certificates.map(({ pem }) => pem).join('\n'),
  });

describe('certificates in PKCS #7', () => {
  it('are a set: the identity is found wherever it stands', async () => {
    for (const order of [
      [device, below, root],
      [root, below, device],
    ])
      expect(await appraise(pkcs7(...order), 'application/pkcs7-mime; smime-type=certs-only')).toMatchObject([
        { genuine: 'proved', claims: { serial: 'A-0001' } },
      ]);
  });

  it('hold the identity whose key is the connection’s, where they hold several', async () => {
    const other = await mintIdentity(below, { subject: 'O=Acme Ltd, CN=Camera 7, 2.5.4.5=B-0002' });
    const tls = await mintLeaf(root, { keys: device.keys });
    const evidence = await appraise(pkcs7(other, below, device), 'application/pkcs7-mime', tls.der);
    expect(evidence).toMatchObject([{ binding: 'attests-key', claims: { serial: 'A-0001' } }]);
  });

  it('are none of ours where they name no device', async () => {
    expect(await appraise(pkcs7(below), 'application/pkcs7-mime')).toEqual([]);
  });
});

const CONFIG = `
[req]
distinguished_name = dn
x509_extensions = ext
prompt = no
[dn]
O = Acme Ltd
CN = Gate 3
serialNumber = SN-77
[ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
certificatePolicies = 2.23.133.11.1.1,2.23.133.11.1.2
subjectAltName = otherName:1.3.6.1.5.5.7.8.4;SEQUENCE:module,otherName:1.3.6.1.5.5.7.8.3;SEQUENCE:permanent
[module]
type = OID:2.23.133.1.2
serial = FORMAT:HEX,OCTETSTRING:00ff10
[permanent]
value = UTF8:a8d27fc07a8746e3
assigner = OID:2.23.133.12.1
`;

describe('an identity that openssl wrote', () => {
  it('is read as openssl was told to write it', async () => {
    const pem = openssl(
      [
        ['req', '-x509', '-config', 'config', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ['-keyout', '/dev/null', '-days', '30', '-out', 'out'],
      ].flat(),
      { config: CONFIG },
    );
    const [block] = readPem(new TextDecoder().decode(pem));
    expect(await appraise(block?.bytes ?? new Uint8Array(), 'application/pkix-cert')).toMatchObject([
      {
        genuine: 'cannot tell',
        binding: 'claimed',
        claims: {
          maker: 'Acme Ltd',
          model: 'Gate 3',
          serial: 'SN-77',
          more: {
            hardwareType: '2.23.133.1.2',
            hardwareSerial: '00ff10',
            permanentIdentifier: 'a8d27fc07a8746e3',
            permanentIdentifierAssigner: '2.23.133.12.1',
            policies: ['2.23.133.11.1.1', '2.23.133.11.1.2'],
          },
        },
      },
    ]);
  });
});
