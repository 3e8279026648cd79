import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { HttpAnswer } from '../../../../src/core/pairing/by-code/types.ts';
import { scheduleKeys } from '../../../../src/core/pairing/spake2plus/key-schedule.ts';
import { deriveScalars, toScalar } from '../../../../src/core/pairing/spake2plus/scalars.ts';
import { transcript } from '../../../../src/core/pairing/spake2plus/transcript.ts';
import type { Keys } from '../../../../src/core/pairing/spake2plus/types.ts';
import { registerVerifier, verifierPoints, verifierShare } from '../../../../src/core/pairing/spake2plus/verifier.ts';

export const CODE = '12345678';
export const ADDRESS = 'router.home.arpa:80';
export const CERTIFICATES = Buffer.from('certificates');
/** The fewest that are accepted: these tests are not about waiting. */
const ITERATIONS = 100_000;

export const answer = (message: unknown, status = 200): HttpAnswer => ({
  status,
  bytes: new TextEncoder().encode(typeof message === 'string' ? message : JSON.stringify(message)),
});

export interface ShareAnswer {
  readonly session: string;
  readonly share: string;
  readonly confirmation: string;
}

/** A gateway that keeps to docs/pairing-protocol.md; what a hostile one does instead, the tests do to its answers. */
export interface TestGateway {
  readonly offer: Readonly<Record<string, unknown>>;
  share(message: string): Promise<ShareAnswer>;
  /** @returns the certificates, once the client's confirmation fits. */
  confirm(message: string): { readonly certificates: string; readonly mac: string };
}

/** @param own what this gateway holds for its address and code, and says in its offer on top. */
export function testGateway(
  own: { readonly address?: string; readonly code?: string; readonly more?: object } = {},
): TestGateway {
  const salt = randomBytes(16);
  const offer = { versions: [1], salt: salt.toString('base64'), iterations: ITERATIONS, ...own.more };
  let agreed: { readonly keys: Keys; readonly shareV: Uint8Array } | null = null;
  return {
    offer,
    async share(message) {
      const shareP = new Uint8Array(Buffer.from((JSON.parse(message) as { share: string }).share, 'base64'));
      const scalars = await deriveScalars(Buffer.from(own.code ?? CODE), salt, ITERATIONS);
      const record = registerVerifier(scalars);
      const y = toScalar(new Uint8Array(randomBytes(40)));
      const shareV = verifierShare(record, y);
      const points = verifierPoints(record, y, shareP);
      if (!points) throw new Error('the client sent an invalid share');
      const context = Buffer.concat([
        Buffer.from('Latchkey pairing v1\0'),
        createHash('sha256').update(JSON.stringify(offer)).digest(),
      ]);
      const identities = {
        context,
        idProver: Buffer.from('latchkey'),
        idVerifier: Buffer.from(own.address ?? ADDRESS),
      };
      agreed = { keys: await scheduleKeys(transcript(identities, { shareP, shareV }, points, record.w0)), shareV };
      const confirmation = createHmac('sha256', agreed.keys.confirmV).update(shareP).digest('base64');
      return {
        session: randomBytes(16).toString('base64'),
        share: Buffer.from(shareV).toString('base64'),
        confirmation,
      };
    },
    confirm(message) {
      if (!agreed) throw new Error('the client confirmed before it sent a share');
      const { confirmation } = JSON.parse(message) as { confirmation: string };
      if (createHmac('sha256', agreed.keys.confirmP).update(agreed.shareV).digest('base64') !== confirmation)
        throw new Error("the client's confirmation does not fit");
      const key = Buffer.from(hkdfSync('sha256', agreed.keys.shared, '', 'Latchkey pairing v1 certificates', 32));
      return {
        certificates: CERTIFICATES.toString('base64'),
        mac: createHmac('sha256', key).update(CERTIFICATES).digest('base64'),
      };
    },
  };
}
