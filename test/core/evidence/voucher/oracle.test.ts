import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64 } from '../../../../src/core/encoding/bytes.ts';
import { appraiseVoucher, type VoucherGrounds } from '../../../../src/core/evidence/voucher/appraise.ts';
import { readVoucher } from '../../../../src/core/evidence/voucher/read.ts';
import { readSignedData } from '../../../../src/core/signed/cms/read.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { KnownIssuers } from '../../../../src/core/x509/path/known-issuers.ts';
import { type MutantFate, tryMutants } from '../../../support/byte-mutants.ts';
import { asOpensslWants, CmsByOpenssl } from '../../../support/cms-by-openssl.ts';
import { DAY, KeyUsageFlags, mint, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { signCms } from '../../../support/sign-cms.ts';

const decode = ({ der }: Minted): Certificate => {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
};

let maker: Minted;
let openssl: CmsByOpenssl;
let grounds: VoucherGrounds;
let said: string;

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Maker Root' });
  const owner = await mintRoot();
  const subject = 'CN=Bulb,2.5.4.5=JADA123456789';
  const device = await mint({ issuer: maker, subject, usages: null, keyUsage: KeyUsageFlags.digitalSignature });
  const root = decode(maker);
  openssl = new CmsByOpenssl([maker]);
  grounds = {
    authorities: [{ id: 'maker', name: 'The maker', key: root.spki, certificate: root }],
    presented: { leaf: decode(device), others: [] },
    gateways: [{ id: 'home', name: 'Home', certificate: decode(owner), below: [] }],
    now: NOW,
  };
  said = JSON.stringify({
    'ietf-voucher:voucher': {
      'created-on': new Date(NOW - DAY).toISOString(),
      assertion: 'logged',
      'serial-number': 'JADA123456789',
      'pinned-domain-cert': toBase64(owner.der),
    },
  });
});
afterAll(() => {
  openssl.close();
});

// By the maker's own key and without certificates, which are not signed, and which openssl reads without using them.
it.each([
  ['the type of vouchers', ['-nodetach', '-nocerts', '-econtent_type', '1.2.840.113549.1.9.16.1.40']],
  ['plain data', ['-nodetach', '-nocerts', '-noattr']],
])('proves no owner where openssl refuses the changed voucher, or reads something else: %s', async (what, args) => {
  const known = new KnownIssuers();
  const message = signCms(said, maker, args);
  const honest = readVoucher(message);
  const fateOf = async (mutant: Uint8Array): Promise<MutantFate> => {
    const read = readVoucher(mutant);
    const { genuine, binding, anchor, steps } = await appraiseVoucher(read, grounds, known);
    const isProof = anchor === 'home' && genuine === 'proved' && binding === 'attests-key';
    if (!read.ok) {
      expect(isProof).toBe(false);
      return 'unreadable';
    }
    if (!isProof || steps.some(({ answer }) => answer === 'refuted')) return 'doubted';
    expect(read.value.content).toEqual(honest.ok && honest.value.content);
    // openssl refuses the whole for a further signer that it does not know, whose word does not count here.
    const signed = readSignedData(mutant);
    if (signed.ok && signed.value.signers.length > 1) return 'believed';
    expect(openssl.content(asOpensslWants(mutant))).toBe(Buffer.from(said).toString('hex'));
    return 'believed';
  };
  expect(await fateOf(message)).toBe('believed');
  const { doubted } = await tryMutants(`Voucher in CMS beside openssl, ${what}`, message, fateOf);
  expect(doubted).toBeGreaterThan(0);
});
