import { expect, it } from 'vitest';
import { readSuite } from '../../../../scripts/pkits/cases.ts';
import { runPkits } from '../../../../scripts/pkits/run.ts';

const suite = readSuite(new URL('../../../../../shared/pkits/pkits-dev.json.gz', import.meta.url));

/** docs/limbo.md says why. */
const ON_PURPOSE = {
  DSA: ['4.1.4'],
  'indirect list': ['4.14.24', '4.14.25', '4.14.29', '4.14.30', '4.14.33'],
  'delta list': ['4.15.2', '4.15.5'],
};

it('agrees with PKITS where revocation is required, but for what is refused on purpose', async () => {
  const report = await runPkits(suite);
  expect(report).toMatchObject({ cases: 104, agree: 96, falselyAccepted: 0, otherwiseRefused: 0 });
  const refused = report.outcomes.filter(({ kind }) => kind === 'on purpose');
  for (const [purpose, sections] of Object.entries(ON_PURPOSE))
    expect(refused.filter(({ detail }) => detail.startsWith(purpose)).map(({ id }) => id)).toEqual(
      sections.map((section) => `pkits::${section}`),
    );
});
