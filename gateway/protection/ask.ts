import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { checkLength, PassphraseError } from './key-protection.ts';

/** Where passphrases come from: a file, the terminal, or lines on the standard input. */
export interface Asker {
  /** One that exists. */
  known(question: string): Promise<string>;
  /** A new one; at a terminal it is typed twice. @throws PassphraseError where it is too short. */
  fresh(question: string): Promise<string>;
}

/**
 * @param file that holds a passphrase in its first line, instead of asking for one that exists. It is read at once, as
 *     this program may go on as a user who cannot read it.
 */
export async function createAsker(file: string | undefined): Promise<Asker> {
  const read = file === undefined ? null : readPassphrase(file);
  await read?.catch(() => undefined);
  let lines: AsyncIterator<string> | null = null;
  const ask = async (question: string): Promise<string> => {
    if (process.stdin.isTTY) return hidden(question);
    lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    return done === true ? '' : value;
  };
  return {
    known: (question) => read ?? ask(question),
    async fresh(question) {
      const typed = await ask(question);
      checkLength(typed);
      if (process.stdin.isTTY && (await ask('The same again: ')) !== typed)
        throw new PassphraseError('wrong', 'Those were two different ones. Nothing was changed.');
      return typed;
    },
  };
}

/** The first line of a file. @throws PassphraseError where it cannot be read. */
export async function readPassphrase(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? '';
  } catch {
    throw new PassphraseError('needed', `${file} cannot be read.`);
  }
}

/** Asks at the terminal, and shows nothing of what is typed. */
function hidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nothing, terminal: true });
  return new Promise((resolve, reject) => {
    const end = (done: () => void): void => {
      process.stderr.write('\n');
      reader.close();
      done();
    };
    reader.once('line', (line) => end(() => resolve(line)));
    reader.once('SIGINT', () => end(() => reject(new PassphraseError('needed', 'Nothing was changed.'))));
  });
}
