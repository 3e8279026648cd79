import { parseArgs } from 'node:util';
import { runHost } from './host/run.ts';

const [command, ...rest] = process.argv.slice(2);

switch (command) {
  case 'host': {
    // Browsers append words of their own: Chromium the caller's origin, Firefox the manifest's path and the add-on's id.
    const { values } = parseArgs({ args: rest, options: { hosts: { type: 'string' } }, strict: false, allowPositionals: true });
    await runHost({ hosts: typeof values.hosts === 'string' ? values.hosts : null });
    break;
  }
  default:
    console.error('Usage: latchkey-companion host [--hosts FILE]');
    process.exitCode = 2;
}
