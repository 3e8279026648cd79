import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { runHost } from './host/run.ts';
import { runRegister } from './register/command.ts';
import { unknownCommand, USAGE } from './register/words.ts';

/**
 * Runs one command.
 * @returns the exit code.
 */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'host': {
      // Browsers append arguments of their own: Chromium the caller's origin, Firefox the manifest's path and the
      // add-on's id.
      const { values } = parseArgs({
        args: rest,
        options: { hosts: { type: 'string' } },
        strict: false,
        allowPositionals: true,
      });
      return runHost({ hosts: typeof values.hosts === 'string' ? values.hosts : null });
    }
    case 'install':
    case 'uninstall':
    case 'doctor':
      return runRegister(command, rest);
    case '--version':
      console.log(version);
      return 0;
    case '--help':
      console.log(USAGE);
      return 0;
    default:
      console.error(command === undefined ? USAGE : `${unknownCommand(command)}\n\n${USAGE}`);
      return 2;
  }
}

// No top-level await: the single executable is CommonJS, which has none.
void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(
      error instanceof Error ? `latchkey-companion: ${error.message}` : 'latchkey-companion: it did not work',
    );
    process.exitCode = 1;
  },
);
