import { Advice } from '../../components/advice.tsx';
import { CheckList } from '../../components/check-list.tsx';
import type { Appraisal } from '../../lib/types.ts';
import { CLASSES } from '../../words/checks.ts';
import { POPUP } from '../../words/popup.ts';
import { CopyReport } from './copy-report.tsx';
import { certificateLines } from './report.ts';
import { Foreign } from '../../components/foreign.tsx';

/** The decision flow and the certificate, for those who want to see for themselves. */
export function Details({ appraisal }: { readonly appraisal: Appraisal }) {
  const { certificate, certificateClass } = appraisal;
  return (
    <details class="details">
      <summary>{POPUP.details}</summary>
      <h2>{POPUP.checks}</h2>
      <CheckList checks={appraisal.findings} />
      {certificate !== null && (
        <>
          <h2>{POPUP.certificate}</h2>
          {certificateClass !== null && (
            <p class="small">
              <code>{certificateClass}</code>: {CLASSES[certificateClass]}
            </p>
          )}
          <dl class="certificate">
            {certificateLines(certificate).map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <Foreign text={value} longest={4000} />
                </dd>
              </div>
            ))}
          </dl>
          <Advice remarks={appraisal.advice} />
        </>
      )}
      <CopyReport appraisal={appraisal} />
    </details>
  );
}
