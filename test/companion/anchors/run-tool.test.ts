import { expect, it } from 'vitest';
import { runTool } from '../../../companion/anchors/run-tool.ts';

const node = (script: string, input?: Uint8Array) => runTool(process.execPath, ['-e', script], input);

it('passes input in and output back when a program reads and prints', async () => {
  const ran = await node(
    'process.stdin.pipe(process.stdout); console.error("also"); process.exitCode = 3',
    Buffer.from('hello'),
  );
  expect(ran).toEqual({ code: 3, stdout: 'hello', stderr: 'also\n' });
});

it('kills a program when it never stops printing', async () => {
  const ran = await node('const more = () => process.stdout.write("x".repeat(65536), more); more()');
  expect(ran.code).toBeNull();
  expect(ran.stdout.length).toBeLessThanOrEqual(4_194_304);
});

it('succeeds when a program does not read its input', async () => {
  expect((await node('process.exit(0)', new Uint8Array(10_000_000))).code).toBe(0);
});

it('rejects when there is no such program', async () => {
  await expect(runTool('/no/such/program', [])).rejects.toThrow(/ENOENT/);
});

it('runs a program without terminal, shell and all but a few variables', async () => {
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
