import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { DoctorReport } from '../../../companion/register/doctor.ts';
import { builtCompanion, type Ended, runAt, temporaryFolder } from './built-companion.ts';

const NAME = 'org.local_device.latchkey.json';
export const OWN = '.local/share/latchkey-companion';
export const CHROMIUM = `.config/chromium/NativeMessagingHosts/${NAME}`;
export const FIREFOX = `.mozilla/native-messaging-hosts/${NAME}`;

/** Someone who has used Chromium and Firefox, at a terminal with the companion as it is built. */
export interface Person {
  readonly program: string;
  /** Beside the home folder, and gone with it. */
  readonly beside: string;
  readonly home: string;
  /** Another home folder, with browsers or with nothing in it. */
  moveTo(name: string, empty?: boolean): void;
  run(...args: readonly string[]): Promise<Ended>;
  doctor(): Promise<DoctorReport & { readonly code: number }>;
  at(path: string): string;
  read(path: string): Record<string, unknown>;
  /** Changes some fields of a JSON file. */
  change(path: string, fields: Record<string, unknown>): void;
  mode(path: string): string;
  /** All that lies in the home folder. */
  everything(): string[];
}

/** A new person for each test of a file. */
export function eachPerson(): Person {
  const built = temporaryFolder();
  let place: ReturnType<typeof temporaryFolder>;
  let program = '';
  let home = '';
  beforeAll(async () => {
    program = await builtCompanion(built.path);
  });
  afterAll(() => {
    built.remove();
  });
  beforeEach(() => {
    place = temporaryFolder();
    person.moveTo('home');
  });
  afterEach(() => {
    place.remove();
  });

  const person: Person = {
    get program() {
      return program;
    },
    get beside() {
      return place.path;
    },
    get home() {
      return home;
    },
    moveTo: (name, empty = false) => {
      home = join(place.path, name);
      for (const folder of empty ? ['.'] : ['.config/chromium', '.config/mozilla/firefox'])
        mkdirSync(join(home, folder), { recursive: true });
    },
    run: (...args) => runAt(home, process.execPath, [program, ...args]),
    doctor: async () => {
      const { code, said } = await person.run('doctor', '--json');
      return { ...(JSON.parse(said) as DoctorReport), code };
    },
    at: (path) => join(home, path),
    read: (path) => JSON.parse(readFileSync(person.at(path), 'utf8')) as Record<string, unknown>,
    change: (path, fields) => {
      writeFileSync(person.at(path), JSON.stringify({ ...person.read(path), ...fields }));
    },
    mode: (path) => (statSync(person.at(path)).mode & 0o777).toString(8),
    everything: () => readdirSync(home, { recursive: true }).map(String).sort(),
  };
  return person;
}
