import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../../../scripts/limbo/cli.ts';
import { runLimbo } from '../../../../scripts/limbo/run.ts';

const folder = new URL('../../../../../shared/limbo/', import.meta.url);
const cases = readCases(new URL('limbo-dev.json.gz', folder).pathname);
const { classes } = JSON.parse(readFileSync(new URL('classes-dev.json', folder), 'utf8')) as {
  classes: Record<string, string>;
};

/**
 * Every class whose rules `home` keeps as `strict` does; cases without a class are BetterTLS, with expectations soft
 * and hard.
 */
const SAFETY = new Set(['safety', 'dos', 'crl', 'dn-constraints', 'email', undefined]);
/** docs/limbo.md gives the rule and the reason for each. */
const KNOWN = ['pathlen::validation-ignores-pathlen-in-leaf', 'rfc5280::ca-as-leaf', 'rfc5280::eku::ee-without-eku'];

describe('x509-limbo, the development part', () => {
  it('agrees under strict on all but the documented cases, with no false accept, crash or time-out', async () => {
    const { total, disagreements } = await runLimbo(cases, 'strict');
    expect(total).toMatchObject({ cases: 746, falseAccepts: 0, crashes: 0, timeOuts: 0 });
    expect(disagreements.map(({ id }) => id).sort()).toEqual(KNOWN);
  });

  it('agrees under home on every safety rule', async () => {
    const { total, disagreements } = await runLimbo(cases, 'home');
    expect(disagreements.filter(({ id }) => SAFETY.has(classes[id]))).toEqual([]);
    expect(total).toMatchObject({ falseRejects: 0, crashes: 0, timeOuts: 0 });
  });

  it('turns the rules that home lets pass into advice', async () => {
    const { disagreements } = await runLimbo(cases, 'home');
    const silent = disagreements.filter(({ reason }) => reason === 'advice: none').map(({ id }) => id);
    expect(silent).toEqual(['crl::crlnumber-missing']);
  });
});
