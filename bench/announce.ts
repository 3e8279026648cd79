/** Says on stderr what is being done, since some benches take minutes; the numbers go to stdout. */
export function announce(what: string): void {
  console.error(`  ${what} ...`);
}

/** The same for every twentieth round, which is about one line in ten seconds where a round is two page loads. */
export function sayRound(what: string, round: number, rounds: number): void {
  if (round % 20 === 0) announce(`${what}: ${String(round)} of ${String(rounds)} rounds`);
}
