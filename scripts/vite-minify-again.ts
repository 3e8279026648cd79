import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies a bundle once more, with Terser: after Vite's own minifier it still takes away some 2 %, mostly functions
 * and constants that are used once. Only for the background, which browsers parse anew for nearly every event.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'latchkey:minify-again',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          const { code } = await minify(part.code, {
            module: true,
            ecma: 2020,
            // Nothing here is called with `new` but classes, so functions that know no `this` may be arrows.
            compress: { passes: 2, keep_fargs: false, unsafe_arrows: true },
          });
          if (!code) this.error(`Terser made nothing of ${part.fileName}.`);
          part.code = code;
        }
      },
    },
  };
}
