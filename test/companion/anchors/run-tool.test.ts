import { expect, it } from 'vitest';
import { runTool } from '../../../companion/anchors/run-tool.ts';

const node = (script: string, input?: Uint8Array) => runTool(process.execPath, ['-e', script], input);

it('when a program reads and speaks, gives it the input and returns what it said', async () => {
  const ran = await node(
    'process.stdin.pipe(process.stdout); console.error("also"); process.exitCode = 3',
    Buffer.from('hello'),
  );
  expect(ran).toEqual({ code: 3, stdout: 'hello', stderr: 'also\n' });
});

it('when a program never stops speaking, ends it', async () => {
  const ran = await node('const more = () => process.stdout.write("x".repeat(65536), more); more()');
  expect(ran.code).toBeNull();
  expect(ran.stdout.length).toBeLessThanOrEqual(4_194_304);
});

it('when a program does not read its input, does not mind', async () => {
  expect((await node('process.exit(0)', new Uint8Array(10_000_000))).code).toBe(0);
});

it('when there is no such program, says so', async () => {
  await expect(runTool('/no/such/program', [])).rejects.toThrow(/ENOENT/);
});

it('when it runs, gives no terminal, no shell and no variables but a few', async () => {
  process.env['NSS_DEFAULT_DB_TYPE'] = 'dbm';
  const ran = await runTool(process.execPath, [
    '-p',
    'let tty = "none"; try { require("fs").openSync("/dev/tty"); tty = "one" } catch {} JSON.stringify([tty, ' +
      'process.argv[1], process.env.NSS_DEFAULT_DB_TYPE ?? null])',
    '$(id); "',
  ]).finally(() => {
    delete process.env['NSS_DEFAULT_DB_TYPE'];
  });
  expect(JSON.parse(ran.stdout)).toEqual(['none', '$(id); "', null]);
});
