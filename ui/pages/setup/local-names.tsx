import { allowOrigins } from '../../lib/browser.ts';
import { Note } from '../../components/note.tsx';
import { SETUP } from '../../words/setup.ts';

interface Props {
  readonly granted: readonly string[];
  readonly required: readonly string[];
  readonly refresh: () => Promise<void>;
}

/** Both browsers let a person take the local names away later; this offers them again. */
export function LocalNames({ granted, required, refresh }: Props) {
  const missing = required.filter((origin) => !granted.includes(origin));
  if (missing.length === 0) return null;
  return (
    <div class="card">
      <Note tone="warn">{SETUP.namesMissing}</Note>
      <button type="button" class="main" onClick={() => allowOrigins(missing).then(refresh)}>
        {SETUP.namesAllow}
      </button>
    </div>
  );
}
