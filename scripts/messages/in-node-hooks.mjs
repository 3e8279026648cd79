import { fileURLToPath } from 'node:url';
import { readRoom } from './compile.mjs';

/** @type {import('node:module').LoadHook} */
export function load(url, context, next) {
  if (!url.endsWith('.ftl')) return next(url, context);
  const source = `export default ${JSON.stringify(readRoom(fileURLToPath(url)))}`;
  return { format: 'module', source, shortCircuit: true };
}
