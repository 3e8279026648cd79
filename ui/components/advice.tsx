import { ADVICE, adviceTitle } from '../words/certificate.ts';
import type { ProfileRemark } from '../lib/index.ts';

/** What could be better about a certificate; nothing where all is well. */
export function Advice({ remarks }: { readonly remarks: readonly ProfileRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary>{adviceTitle()}</summary>
      <ul class="small advice">
        {remarks.map((remark) => (
          <li key={remark}>{ADVICE[remark]}</li>
        ))}
      </ul>
    </details>
  );
}
