import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One case of NIST's Public Key Interoperability Test Suite, all files DER. */
export interface PkitsCase {
  /** Section of the PKITS document. */
  readonly id: string;
  readonly name: string;
  readonly leaf: Uint8Array;
  readonly intermediates: readonly Uint8Array[];
  readonly anchor: Uint8Array;
  readonly crls: readonly Uint8Array[];
  readonly expected: 'SUCCESS' | 'FAILURE';
}

/** The suite as a file: cases name their certificates and lists, `files` holds them in base64. */
interface SuiteFile {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly leaf: string;
    readonly intermediates: readonly string[];
    readonly anchor: string;
    readonly crls: readonly string[];
    readonly expected: 'SUCCESS' | 'FAILURE';
  }[];
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a suite, gzipped or not. @throws Error where a case names a file that is not in it. */
export function readSuite(file: string | URL): PkitsCase[] {
  const bytes = readFileSync(file);
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const { cases, files } = JSON.parse(text.toString('utf8')) as SuiteFile;
  const load = (folder: 'certs' | 'crls') => (name: string) => {
    const content = files[`${folder}/${name}`] ?? files[name];
    if (content === undefined) throw new Error(`The suite does not hold ${folder}/${name}.`);
    return new Uint8Array(Buffer.from(content, 'base64'));
  };
  return cases.map((test) => ({
    ...test,
    leaf: load('certs')(test.leaf),
    intermediates: test.intermediates.map(load('certs')),
    anchor: load('certs')(test.anchor),
    crls: test.crls.map(load('crls')),
  }));
}
