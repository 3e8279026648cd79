// `npm start` and `npm test`: first everything they need, then the command itself, in this same process so that Ctrl-C
// reaches it.
import { setUp } from './setup.mjs';

const COMMANDS = { start: './start.ts', test: './test.ts' };

const [command, ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, command ?? '')) {
  console.error('Usage: node scripts/run.mjs start|test [arguments]');
  process.exitCode = 2;
} else if (!setUp(command, args)) {
  process.exitCode = 1;
} else {
  // Only now: setup may just have installed it.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./messages/in-node.mjs');
  process.argv.splice(2, 1);
  await import(COMMANDS[command]);
}
