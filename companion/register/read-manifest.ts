import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const shape = v.object({
  name: v.optional(v.unknown()),
  path: v.optional(v.unknown()),
  type: v.optional(v.unknown()),
  allowed_origins: v.optional(v.unknown()),
  allowed_extensions: v.optional(v.unknown()),
});

/** A host manifest as it lies there, whoever wrote it; `missing`; or `unreadable`: no rights, or no JSON object. */
export type ManifestThere =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly manifest: v.InferOutput<typeof shape> };

/** Reads what lies at a path. */
export async function readManifest(path: string): Promise<ManifestThere> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return {
      kind: ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'missing' : 'unreadable',
    };
  }
  try {
    return { kind: 'read', manifest: v.parse(shape, JSON.parse(text)) };
  } catch {
    return { kind: 'unreadable' };
  }
}
