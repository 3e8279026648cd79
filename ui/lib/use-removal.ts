import { useState } from 'preact/hooks';
import type { Fault, Reply, RequestName } from '../../src/protocol/index.ts';

/**
 * Something that can be removed and put back. Both ways go to the background; only its answer changes what is shown.
 */
export function useRemoval(): {
  readonly gone: boolean;
  readonly fault: Fault | null;
  readonly act: (
    asking: Promise<Reply<RequestName>>,
    then?: { readonly gone: boolean } | (() => Promise<void>),
  ) => Promise<void>;
} {
  const [gone, setGone] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  return {
    gone,
    fault,
    act: async (asking, then) => {
      const reply = await asking;
      setFault(reply.ok ? null : reply.fault);
      if (!reply.ok || then === undefined) return;
      if (typeof then === 'function') await then();
      else setGone(then.gone);
    },
  };
}
