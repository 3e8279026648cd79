import { toHex } from '../../src/core/encoding/bytes.ts';
import {
  appraiseMatterAttestation,
  type AttestationRevocation,
} from '../../src/core/evidence/matter/attestation/appraise.ts';
import { attestationListPlace } from '../../src/core/evidence/matter/attestation/list-place.ts';
import { readDeclaration } from '../../src/core/evidence/matter/attestation/declaration-envelope.ts';
import { judgeSignature, type KnownProduct } from '../../src/core/evidence/matter/attestation/judge-declaration.ts';
import { type AttestationParts, readMatterAttestation } from '../../src/core/evidence/matter/attestation/read.ts';
import {
  readAttestationAuthorities,
  readDeclarationSigners,
} from '../../src/core/evidence/matter/lists/certificates.ts';
import { idText } from '../../src/core/evidence/matter/product/product-id.ts';
import type { AppraisedEvidence } from '../../src/core/evidence/types.ts';
import { type Certificate, decodeCertificate } from '../../src/core/x509/certificate/certificate.ts';
import { EXTENSION, KEY_USAGE } from '../../src/core/x509/identifiers.ts';
import { sha256Hex } from '../../src/core/x509/keys/webcrypto.ts';
import { distributionPointsOf } from '../../src/core/x509/revocation/distribution-point.ts';
import { decodeCrls } from '../../src/core/x509/revocation/revocation.ts';
import { derOf } from './runner/material.ts';
import type { Judge, Judges, Outcome } from './types.ts';

/** The moment that "now" means in the folder. */
const NOW = Date.UTC(2026, 10, 20);

/** What a commissioner of the tests trusts, as the folder's README says. */
const AUTHORITIES = [
  'Chip-Development-PAA',
  'Chip-Test-PAA-FFF1',
  'Chip-Test-PAA-FFF2-ValInFuture',
  'Chip-Test-PAA-FFF2-ValInPast',
  'Chip-Test-PAA-NoVID',
].map((name) => `matter/anchors/${name}.pem`);
const DECLARATION_SIGNER = 'matter/anchors/CD-signer-test.pem';

type Read = (path: string) => Uint8Array;

interface Trust {
  readonly authorities: readonly Uint8Array[];
  readonly signers?: readonly Uint8Array[];
  readonly product?: KnownProduct;
  readonly revocation?: AttestationRevocation;
}

/** The appraisal, or null where the certificates cannot be read. */
async function appraise(parts: AttestationParts, trust: Trust): Promise<AppraisedEvidence | null> {
  const read = readMatterAttestation(parts);
  if (!read.ok) return null;
  const authorities = await readAttestationAuthorities(trust.authorities);
  const signers = await readDeclarationSigners(trust.signers ?? []);
  return appraiseMatterAttestation(read.value, {
    authorities: authorities.loaded.map(({ certificate }) => certificate),
    declarationSigners: signers.loaded.map(({ certificate }) => certificate),
    revocation: trust.revocation ?? { lists: [] },
    names: null,
    product: trust.product ?? null,
    heldKeys: [],
    now: NOW,
  });
}

/** A commissioner asks for the declaration, too: what it cannot tell there, it refuses. */
const isAccepted = ({ genuine, steps }: AppraisedEvidence): boolean =>
  genuine === 'proved' &&
  steps.every(({ code, answer }) => !code.startsWith('matter-declaration-') || answer === 'proved');

const attestation: Judge = async ({ files: [file = ''] }, read) => {
  const vector = JSON.parse(new TextDecoder().decode(read(file))) as Readonly<Record<string, unknown>>;
  const part = (key: string): Uint8Array => new Uint8Array(Buffer.from(String(vector[key]), 'hex'));
  const parts = { dac: part('dac_cert'), pai: part('pai_cert'), cd: part('certification_declaration') };
  const product = { vendorId: 0xfff1, productId: Number(vector.basic_info_pid) };
  const appraised = await appraise(parts, {
    authorities: AUTHORITIES.map(read),
    signers: [read(DECLARATION_SIGNER)],
    product,
  });
  const facts = {
    basicInfoPid: idText(product.productId),
    dac: keyFacts(parts.dac),
    pai: keyFacts(parts.pai),
    effective: appraised ? effective(appraised) : undefined,
  };
  return { valid: appraised !== null && isAccepted(appraised), facts };
};

const chain: Judge = async ({ files }, read) => {
  const { parts, authority } = chainIn(files, read);
  const appraised = await appraise(parts, { authorities: [authority] });
  return {
    valid: appraised?.genuine === 'proved',
    facts: {
      effective: appraised ? effective(appraised) : undefined,
      dacSha256: await sha256Hex(parts.dac),
      ...spans({ dac: parts.dac, pai: parts.pai, paa: authority }),
    },
  };
};

const revocation: Judge = async ({ files }, read) => {
  const { parts, authority } = chainIn(files, read);
  const [list = '', delegate = ''] = files.slice(3);
  const delegates = [certificateOf(derOf(read(delegate)))].filter((each) => each !== null);
  const lists = decodeCrls([read(list)]);
  const appraised = await appraise(parts, { authorities: [authority], revocation: { lists, delegates } });
  const step = appraised?.steps.find(({ code }) => code === 'matter-not-revoked');
  const revoked = (step?.params?.revoked ?? []) as readonly string[];
  return {
    valid: appraised?.genuine === 'proved',
    facts: {
      chainValid: appraised?.steps.find(({ code }) => code === 'matter-chain')?.answer === 'proved',
      revoked: { dac: revoked.includes('device'), pai: revoked.includes('intermediate') },
      effective: appraised ? effective(appraised) : undefined,
      dacSerial: serialText(parts.dac),
      paiSerial: serialText(parts.pai),
      crlRevokedSerials: lists.flatMap((each) => [...each.revoked.keys()].map((serial) => serial.toUpperCase())).sort(),
    },
  };
};

const declaration: Judge = async ({ files: [file = '', signer], expect: { facts } }, read): Promise<Outcome> => {
  const result = readDeclaration(read(file));
  if (!result.ok) return { valid: false, facts: {} };
  const given = signer ?? (typeof facts.signer === 'string' ? facts.signer : DECLARATION_SIGNER);
  const { loaded } = await readDeclarationSigners([read(given)]);
  const steps = await judgeSignature(
    result.value,
    loaded.map(({ certificate }) => certificate),
  );
  const { content } = result.value;
  const unsigned = steps.some(({ code, answer }) => code === 'matter-declaration-signature' && answer === 'refuted');
  return {
    valid: steps.every(({ answer }) => answer === 'proved'),
    facts: {
      format: content.formatVersion,
      vid: idText(content.vendorId),
      pids: content.productIds.map(idText),
      deviceType: content.deviceTypeId,
      certificateId: content.certificateId,
      securityLevel: content.securityLevel,
      securityInfo: content.securityInformation,
      versionNumber: content.versionNumber,
      certificationType: content.certificationType,
      dacOriginVid: content.dacOrigin ? idText(content.dacOrigin.vendorId) : null,
      dacOriginPid: content.dacOrigin ? idText(content.dacOrigin.productId) : null,
      signerSkid: toHex(result.value.signer),
      problem: unsigned ? 'signature' : undefined,
    },
  };
};

const authority: Judge = async ({ files: [file = ''] }, read): Promise<Outcome> => {
  const { loaded, refused } = await readAttestationAuthorities([read(file)]);
  const [only] = loaded;
  if (!only || loaded.length > 1) return { valid: false, facts: { ruleProblems: refused.map(({ code }) => code) } };
  const { known, extensions } = only.certificate;
  return {
    valid: true,
    facts: {
      vid: only.vendorId,
      sha256: only.sha256,
      skid: toHex(known.subjectKeyIdentifier ?? new Uint8Array()),
      akidPresent: known.authorityKeyIdentifier?.keyIdentifier !== undefined,
      selfSigned: only.certificate.selfIssued,
      ...dates(only.certificate),
      basicConstraints: {
        crit: extensions.get(EXTENSION.basicConstraints)?.critical,
        ca: known.basicConstraints?.ca,
        pathlen: known.basicConstraints?.pathLength ?? null,
      },
      keyUsage: Object.entries(KEY_USAGE).flatMap(([name, bit]) => (known.keyUsage?.has(bit) ? [name] : [])),
    },
  };
};

/** Addresses are longer than the SDK's buffer in one of the entries, which is nothing that a certificate says. */
const SDK_BUFFER = 100;

const listPlaces: Judge = async ({ files: [file = ''] }, read): Promise<Outcome> => {
  const der = derOf(read(file));
  const device = certificateOf(der);
  const place = device ? attestationListPlace(device) : null;
  const said =
    place === null ? 'CHIP_ERROR_NOT_FOUND (must be exactly one DP with one http/https URI)' : 'returns the URI';
  return {
    valid: null,
    facts: {
      sdkExtractSingleCdpUri: place !== null && place.length > SDK_BUFFER ? undefined : said,
      urisSeenByOpenssl: device ? distributionPointsOf(device).flatMap((point) => point.uris) : undefined,
    },
  };
};

function chainIn(files: readonly string[], read: Read): { parts: AttestationParts; authority: Uint8Array } {
  const [dac, pai, paa] = files.slice(0, 3).map((file) => derOf(read(file)));
  if (!dac || !pai || !paa) throw new Error('three files make a chain');
  return { parts: { dac, pai }, authority: paa };
}

/** Vendors and products as the chain was judged by them; nothing where its authority is unknown. */
function effective({ steps }: AppraisedEvidence): object | undefined {
  const of = (code: string) => steps.find((each) => each.code === code);
  if (of('matter-authority-known')?.answer !== 'proved') return undefined;
  const [vendor, product] = [of('matter-vendor')?.params, of('matter-product')?.params];
  return {
    dacVid: vendor?.device ?? null,
    dacPid: product?.device ?? null,
    paiVid: vendor?.intermediate ?? null,
    paiPid: product?.intermediate ?? null,
    paaVid: vendor?.authority ?? null,
  };
}

function certificateOf(der: Uint8Array): Certificate | null {
  const decoded = decodeCertificate(der);
  return decoded.ok ? decoded.value : null;
}

const timeText = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
const dates = ({ notBefore, notAfter }: Certificate) => ({
  notBefore: timeText(notBefore.time),
  notAfter: timeText(notAfter.time),
});

function keyFacts(der: Uint8Array): object | undefined {
  const certificate = certificateOf(der);
  if (!certificate) return undefined;
  const { authorityKeyIdentifier, subjectKeyIdentifier } = certificate.known;
  const identifier = (id: Uint8Array | undefined) => (id ? toHex(id) : null);
  return {
    ...dates(certificate),
    akid: identifier(authorityKeyIdentifier?.keyIdentifier),
    skid: identifier(subjectKeyIdentifier),
    serial: toHex(certificate.serial),
  };
}

/** `dacNotBefore`, `dacNotAfter` and so on. */
function spans(ders: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ders).flatMap(([name, der]) => {
      const certificate = certificateOf(der);
      if (!certificate) return [];
      const { notBefore, notAfter } = dates(certificate);
      return [
        [`${name}NotBefore`, notBefore],
        [`${name}NotAfter`, notAfter],
      ];
    }),
  );
}

function serialText(der: Uint8Array): string | undefined {
  const certificate = certificateOf(der);
  return certificate ? toHex(certificate.serial).toUpperCase() : undefined;
}

export const judges: Judges = {
  'matter-attestation': attestation,
  'matter-chain': chain,
  'matter-revocation': revocation,
  'matter-cd': declaration,
  'matter-paa': authority,
  'matter-dac-cdp': listPlaces,
};
