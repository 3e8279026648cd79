import type { TestModule, TestSuite } from 'vitest/node';

/** What `until`, `within` and puppeteer say when a state did not come about; no assertion says it. */
const WAITED_IN_VAIN = /^(Error: )*(Waited|No answer within) \d+ ms|^(\S+ )?[Tt]imed out|^Navigation timeout of \d+ ms/;

/** More files than these do not fail for the machine. */
const MOST_FILES = 3;

/** Of a file of tests: for each of its groups what failed, as messages in order. */
export type Failures = readonly (readonly string[])[];

/**
 * How often a file that failed is run again, alone, and has to pass each time. Once, where in each group the first
 * failure was that a state did not come about: what fails after that may follow from it, since a group is one walk
 * through the product. Three times, where an assertion failed first, since that may be a race of the product.
 */
export function timesAgain(groups: Failures): 0 | 1 | 3 {
  const first = groups.flatMap(([message]) => (message === undefined ? [] : [message]));
  if (first.length === 0) return 0;
  return first.every((message) => WAITED_IN_VAIN.test(message)) ? 1 : 3;
}

/** @returns the files to run again, and how often; none where there are so many that it is not the machine. */
export function filesToRunAgain(modules: readonly TestModule[]): ReadonlyMap<string, number> {
  const files = modules
    .map((each) => [each.moduleId, timesAgain(failuresOf(each))] as const)
    .filter(([, times]) => times > 0);
  return new Map(files.length > MOST_FILES ? [] : files);
}

function failuresOf(testModule: TestModule): Failures {
  const groups = testModule.children
    .array()
    .map((child) => (child.type === 'suite' ? errorsOf(child) : (child.result().errors ?? [])));
  return [testModule.errors(), ...groups].map((errors) => errors.map(({ message }) => message));
}

/** What failed in a group: what made it ready first, since nothing else of it runs then. */
function errorsOf(suite: TestSuite): readonly { readonly message: string }[] {
  const nested = [...suite.children.allSuites()].flatMap((each) => each.errors());
  const tests = [...suite.children.allTests()].flatMap((test) => test.result().errors ?? []);
  return [...suite.errors(), ...nested, ...tests];
}
