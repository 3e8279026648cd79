/** Runs a file of NIST PKITS cases through validatePath, revocation required: `npm run pkits -- FILE`. */
import { readSuite } from './pkits/cases.ts';
import { runPkits } from './pkits/run.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Usage: npm run pkits -- FILE');
  process.exit(2);
}

const report = await runPkits(readSuite(file));
const names = (kind: string): string =>
  report.outcomes
    .filter((outcome) => outcome.kind === kind)
    .map(({ id, name, detail }) => `  ${id}  ${name}  (${detail})\n`)
    .join('');
const { cases, agree, falselyAccepted, refusedOnPurpose, otherwiseRefused, accepted, refused } = report;
console.log(`expected to be accepted: ${accepted.expected}, of these accepted: ${accepted.agree}`);
console.log(`expected to be refused: ${refused.expected}, of these refused: ${refused.agree}`);
if (refusedOnPurpose > 0) console.log(`\nrefused on purpose:\n${names('on purpose')}`);
if (otherwiseRefused > 0) console.log(`\nrefused, and should not be: ${otherwiseRefused}\n${names('falsely refused')}`);
if (falselyAccepted > 0) console.log(`\nfalsely accepted:\n${names('falsely accepted')}`);
console.log(
  `pkits: ${cases} cases, ${agree} agree, ${falselyAccepted} falsely accepted, ${refusedOnPurpose} refused on purpose`,
);
if (falselyAccepted + otherwiseRefused > 0) process.exitCode = 1;
