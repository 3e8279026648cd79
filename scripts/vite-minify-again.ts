import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * No function is called with `new` here but classes, so what is a function expression without a `this` may become an
 * arrow: "unsafe" says that Terser cannot know this. Nor does reading a property do anything here but read it.
 * Functions that are declared stand together, so that what is between them becomes one expression.
 */
const COMPRESS = { unsafe_arrows: true, pure_getters: true, hoist_funs: true, passes: 2 } as const;

/** Beginning anew with what it wrote gains more than as many passes over what it read. */
const ROUNDS = 3;

/**
 * Minifies a bundle once more, with Terser: after Vite's own minifier it still takes away some 3 %, mostly functions
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
          for (let round = 0; round < ROUNDS; round++) {
            const { code } = await minify(part.code, { module: true, ecma: 2020, compress: COMPRESS });
            if (!code) this.error(`Terser made nothing of ${part.fileName}.`);
            part.code = code;
          }
        }
      },
    },
  };
}
