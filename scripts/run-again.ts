import type { TestModule, TestSuite } from 'vitest/node';

/** What `until`, `within` and puppeteer say when a state did not come about; no assertion says it. */
const WAITED_IN_VAIN = /^(Error: )*(Waited|No answer within) \d+ ms|^(\S+ )?[Tt]imed out|^Navigation timeout of \d+ ms/;

/** Projects whose tests wait for browsers (vitest.config.ts). */
const IN_BROWSERS: readonly string[] = ['e2e', 'gallery'];

/** More files than these do not fail for the machine. */
const MOST_FILES = 3;

/** Of a file of tests: its project, and for each of its groups what failed, as messages in order. */
export interface Failures {
  readonly project: string;
  readonly groups: readonly (readonly string[])[];
}

/**
 * Whether a file is to be run once more: it runs in browsers, and in each group the first failure was that a state did
 * not come about. What fails after that may follow from it, since a group is one walk through the product; a failed
 * assertion that comes first is never tried again.
 */
export function waitedInVain({ project, groups }: Failures): boolean {
  const first = groups.flatMap(([message]) => (message === undefined ? [] : [message]));
  return IN_BROWSERS.includes(project) && first.length > 0 && first.every((message) => WAITED_IN_VAIN.test(message));
}

/** @returns the files to run once more; none where there are so many that it is not the machine. */
export function filesToRunAgain(modules: readonly TestModule[]): readonly string[] {
  const files = modules.filter((each) => waitedInVain(failuresOf(each))).map(({ moduleId }) => moduleId);
  return files.length > MOST_FILES ? [] : files;
}

function failuresOf(testModule: TestModule): Failures {
  const groups = testModule.children
    .array()
    .map((child) => (child.type === 'suite' ? errorsOf(child) : (child.result().errors ?? [])));
  const all = [testModule.errors(), ...groups].map((errors) => errors.map(({ message }) => message));
  return { project: testModule.project.name, groups: all };
}

/** What failed in a group: what made it ready first, since nothing else of it runs then. */
function errorsOf(suite: TestSuite): readonly { readonly message: string }[] {
  const nested = [...suite.children.allSuites()].flatMap((each) => each.errors());
  const tests = [...suite.children.allTests()].flatMap((test) => test.result().errors ?? []);
  return [...suite.errors(), ...nested, ...tests];
}
