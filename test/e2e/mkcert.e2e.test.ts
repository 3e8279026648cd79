import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOpenssl } from '../home/support/openssl.ts';
import { startDriver } from './support/driver.ts';
import { endProgram } from './support/end-program.ts';
import { freePort } from './support/free-port.ts';
import { runNginx } from './support/nginx.ts';
import { pairByFile } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const NAME = 'nas.local';

describe.each(BROWSERS)('a device with a certificate of mkcert in %s', (name) => {
  let [folder, port]: [string, number] = ['', 0];
  let nginx: ChildProcess;
  let driver: Driver;
  beforeAll(async () => {
    [folder, port] = [await mkdtemp(join(tmpdir(), 'latchkey-mkcert-')), await freePort()];
    // With a folder of its own, and without -install, it changes nothing on this computer.
    await promisify(execFile)('mkcert', ['-cert-file', 'cert.pem', '-key-file', 'key.pem', NAME], {
      cwd: folder,
      env: { ...process.env, CAROOT: folder },
    });
    const server =
      `server { listen 127.0.0.1:${port} ssl; ssl_certificate cert.pem; ssl_certificate_key key.pem; return 200 ` +
      '"Hello"; }';
    [nginx, driver] = await Promise.all([runNginx(folder, server, port), startDriver(name, { names: [NAME] })]);
  });
  afterAll(async () => {
    await driver?.close();
    await endProgram(nginx);
    await rm(folder, { recursive: true, force: true });
  });

  it('is confirmed once its rootCA.pem is paired', async () => {
    const root = join(folder, 'rootCA.pem');
    const said = await runOpenssl(['x509', '-in', root, '-noout', '-fingerprint', '-sha256']);
    await pairByFile(driver, root, { digits: said.split('=')[1]?.trim() ?? '' });
    await visit(driver, `https://${NAME}:${port}/`);
    const { certificateClass } = await popupSays(driver, 'confirmed');
    expect(certificateClass).toBe('U-L/S');
  });
});
