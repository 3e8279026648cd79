import type { MakerView } from '../../src/protocol/index.ts';
import { ask } from './ask.ts';
import { DAY, type Minted, type MintOptions, mintRoot } from './mint.ts';

/** Good now, by the real clock. */
export const GOOD_NOW: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 300 * DAY };

/** A maker's root; each has a key of its own under the same name. */
export const mintNamesake = (): Promise<Minted> => mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...GOOD_NOW });

export const base64 = ({ der }: Minted): string => Buffer.from(der).toString('base64');

/** Adds a maker from a file, as a person does. */
export async function addMaker(root: Minted, name = 'Example Ltd'): Promise<MakerView> {
  const read = await ask('maker/read', { from: 'file', file: base64(root) });
  if (!read.ok) throw new Error(read.problem);
  return ask('maker/add', { maker: read.maker.id, name });
}

export const makerNames = async (): Promise<readonly string[]> => (await ask('maker/list', {})).map(({ name }) => name);
