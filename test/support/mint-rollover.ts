import { DAY, mint, type MintOptions, type Minted, mintRoot, NOW } from './mint.ts';

/** The four certificates of a root that changes its key, as RFC 4210 section 4.4 names them. */
export interface Rollover {
  readonly oldWithOld: Minted;
  readonly oldWithNew: Minted;
  readonly newWithOld: Minted;
  readonly newWithNew: Minted;
}

/** All right unless told otherwise. */
export async function mintRollover(
  change: { root?: MintOptions; newWithNew?: MintOptions; newWithOld?: MintOptions } = {},
): Promise<Rollover> {
  const oldWithOld = await mintRoot({ notBefore: NOW - 300 * DAY, ...change.root });
  const newWithNew = await mintRoot({
    notBefore: NOW - DAY,
    subject: oldWithOld.subject,
    notAfter: NOW + 300 * DAY,
    ...change.newWithNew,
  });
  return {
    oldWithOld,
    newWithNew,
    oldWithNew: await mint({
      issuer: newWithNew,
      subject: oldWithOld.subject,
      keys: oldWithOld.keys,
      ca: true,
      notBefore: NOW - 300 * DAY,
    }),
    newWithOld: await mint({
      issuer: oldWithOld,
      subject: newWithNew.subject,
      keys: newWithNew.keys,
      ca: true,
      notBefore: NOW - DAY,
      ...change.newWithOld,
    }),
  };
}

export const pems = (...minted: readonly Minted[]): Uint8Array =>
  new TextEncoder().encode(minted.map(({ pem }) => pem).join('\n'));
