import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Entry } from '../types.ts';

/**
 * The entries of a folder of vectors.
 * @throws where there is no manifest.json that is a JSON array. What an element looks like is not checked here.
 */
export function readManifest(folder: string): unknown[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (!Array.isArray(manifest)) throw new Error(`${folder}/manifest.json is not an array`);
  return manifest;
}

/** @returns the entry, or null where an element of the manifest has not the form of one. */
export function readEntry(element: unknown): Entry | null {
  if (!isRecord(element) || !isRecord(element.expect)) return null;
  const { files, kind, source, expect, notes } = element;
  const { valid = null, facts } = expect;
  if (!Array.isArray(files) || !files.every((file) => typeof file === 'string') || files.length === 0) return null;
  if (typeof kind !== 'string' || (typeof valid !== 'boolean' && valid !== null)) return null;
  return {
    files,
    kind,
    source: typeof source === 'string' ? source : '',
    expect: { valid, facts: isRecord(facts) ? facts : {} },
    notes: typeof notes === 'string' ? notes : '',
  };
}

/** Reads files of this folder and none outside it. */
export const readerOf =
  (folder: string) =>
  (path: string): Uint8Array => {
    const inside = normalize(path);
    if (inside.startsWith('..') || inside.startsWith('/')) throw new Error(`${path} is outside the folder`);
    return new Uint8Array(readFileSync(join(folder, inside)));
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
