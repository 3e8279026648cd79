import type { Appraisal } from '../lib/index.ts';
import { CHAIN, chainOf } from '../words/chain.ts';
import { Foreign, Say } from './text.tsx';

/** The chain as a picture: from the root down to the device, with the link that fails marked by shape and word. */
export function Chain({ appraisal }: { readonly appraisal: Appraisal }) {
  const links = chainOf(appraisal);
  if (links.length === 0) return null;
  return (
    <>
      <h2>{CHAIN.title}</h2>
      <ol class="chain">
        {links.map(({ role, name, ends, failed }, i) => (
          <li key={i} data-link={i === 0 ? undefined : failed ? 'failed' : 'whole'}>
            {failed && <p class="failed">{CHAIN.failed}</p>}
            <p class="small">{role}</p>
            <p class="name">
              <Foreign text={name} longest={80} />
            </p>
            {ends !== null && (
              <p class="small">
                <Say phrase={ends} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {links.length === 1 && <p class="small">{CHAIN.alone}</p>}
    </>
  );
}
