import type { AnchorView } from '../../../../src/protocol/index.ts';
import { README } from '../../../words/anchor-kit.ts';
import { chromePolicy, firefoxPolicy, macosProfile } from './policies.ts';
import { linuxScript, windowsScript } from './scripts.ts';
import { strToU8, zipSync } from 'fflate';

type Pair = NonNullable<AnchorView['pair']>;

/** File name and text, for everything by which a scoped pair gets into a browser, and out again. */
export type KitFiles = Readonly<Record<string, string>>;

/** The names of the two certificates: they carry the pair's own digits, so that the files of two pairs never mix. */
export function certificateFiles({ label }: Pair): { readonly scopeRoot: string; readonly cross: string } {
  const tag = tagOf(label);
  return { scopeRoot: `latchkey-${tag}-1-trusted.crt`, cross: `latchkey-${tag}-2-intermediate.crt` };
}

export function kitFiles(pair: Pair): KitFiles {
  const names = certificateFiles(pair);
  return {
    'README.txt': README(pair.label, names),
    [names.scopeRoot]: pem(pair.scopeRoot),
    [names.cross]: pem(pair.cross),
    'linux.sh': linuxScript(pair.label, names),
    'windows.ps1': windowsScript(names),
    'macos.mobileconfig': macosProfile(pair, tagOf(pair.label)),
    'policy-chrome.json': chromePolicy(pair),
    'policy-edge.json': chromePolicy(pair),
    'policy-firefox.json': firefoxPolicy(names),
  };
}

/** The eight digits at the end of a label. */
const tagOf = (label: string): string => label.slice(-8);

export function pem(base64: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`;
}

/** One zip archive of text files. */
export function zip(files: KitFiles): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
