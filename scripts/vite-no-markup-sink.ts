import type { Plugin } from 'vite';

/** Ways of turning text into markup. None of them may be in the pages that we ship. */
export const MARKUP_SINKS = /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write/;

// The branch of Preact's diff that writes `dangerouslySetInnerHTML`: `html ? (… el.innerHTML = html.__html …, vnode.__k
// = []) :`
const PREACT_BRANCH =
  /(\w+)\?\(\w+\|\|\w+&&\(\1\.__html==\w+\.__html\|\|\1\.__html==(\w+)\.innerHTML\)\|\|\(\2\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):/;

/** Compiles Preact's markup sink out, and fails the build when it is not found or when any other sink is left. */
export function noMarkupSink(): Plugin {
  return {
    name: 'latchkey:no-markup-sink',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js$/.test(id)) return null;
      if (!PREACT_BRANCH.test(code))
        this.error(`Preact's markup branch was not found in ${id}; look at it again after an update of Preact`);
      return { code: code.replace(PREACT_BRANCH, ''), map: null };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const sink = file.type === 'chunk' ? MARKUP_SINKS.exec(file.code)?.[0] : undefined;
        if (sink !== undefined) this.error(`${file.fileName} contains ${sink}`);
      }
    },
  };
}
