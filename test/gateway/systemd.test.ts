import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Booted, bootSystemd, canBoot } from './support/booted-systemd.ts';
import { startProgram } from './support/program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNIT = join(ROOT, 'deploy/gateway/latchkey-gateway.service');
const STATE = '/var/lib/private/latchkey-gateway';
const PASSPHRASE = 'four words make it';
const ACTIVE = 'systemctl is-active latchkey-gateway';
const PAGE = 'curl -sf --cacert $STATE/root.pem https://127.0.0.1:8443/root.pem'.replace('$STATE', STATE);

if (canBoot())
  describe('the unit, under a systemd that was booted for it', () => {
    const space = mkdtempSync(join(tmpdir(), 'latchkey-systemd-'));
    let system: Booted;
    let root: string;
    /** As its comment tells root to. */
    const gateway = (words: string, input = ''): string =>
      system.run(`cd /opt/latchkey; npm run --silent gateway -- ${words} --data ${STATE}`, input);
    const waiting = { timeout: 120_000, interval: 200 };
    const answers = (): Promise<string> => vi.waitFor(() => system.run(PAGE), waiting);
    /** What in the folder is not its owner's alone. */
    const strays = (): string =>
      system.run(`find ${STATE} ! -user $(stat -c %u ${STATE}) -o ! -group $(stat -c %g ${STATE}) -o -perm /077`);

    beforeAll(async () => {
      // The unit runs the bundle, which is made where it is not there or old.
      await startProgram([process.execPath, join(ROOT, 'gateway/start.mjs'), 'help'], tmpdir()).ended;
      system = await bootSystemd(space);
      await vi.waitFor(() => system.run('systemctl is-active basic.target'), waiting);
      system.run('systemctl start latchkey-gateway');
      root = await answers();
    });
    afterAll(async () => {
      await system.stop();
      rmSync(space, { recursive: true });
    });

    it('starts, says its set-up code in the journal, and shows its page', async () => {
      const code = "journalctl -u latchkey-gateway -o cat | grep 'page, good once: [A-Z2-9]'";
      await vi.waitFor(() => system.run(code), waiting);
      expect(system.run('curl -sk https://127.0.0.1:8443/')).toContain('Set up your gateway');
      expect(Number(system.run(`stat -c %u ${STATE}`))).toBeGreaterThan(60_000);
      expect(strays()).toBe('');
    });

    it('takes the commands of root, and issues', () => {
      expect(gateway('waiting')).toBe('No device waits.\n');
      gateway('issue printer --out /root');
      expect(system.run('openssl x509 -in /root/printer.home.arpa.crt -noout -subject')).toContain('printer');
      gateway('backup /root/home.backup', `${PASSPHRASE}\n`);
      expect(strays()).toBe('');
    });

    it('starts again by itself when it is killed, under the same root', async () => {
      const pid = system.run('systemctl show -P MainPID latchkey-gateway');
      system.run(`kill -9 ${pid}`);
      const another = `[ $(systemctl show -P MainPID latchkey-gateway) -gt ${pid.trim()} ]`;
      await vi.waitFor(() => system.run(another), waiting);
      expect(await answers()).toBe(root);
    });

    it('starts again after root encrypted its keys, with the passphrase as a credential', async () => {
      expect(() => gateway('passphrase', `${PASSPHRASE}\n`)).toThrow('Another gateway is using');
      system.run('systemctl stop latchkey-gateway');
      expect(gateway('clock-is-right')).toContain('for the time now');
      expect(gateway('passphrase', `${PASSPHRASE}\n`)).toContain('The keys are encrypted.');
      expect(strays()).toBe('');
      // Word for word as the unit tells it.
      const [, credential, option] = /^# {3}(LoadCredential=.*)$[^`]*`([^`]*)`/m.exec(readFileSync(UNIT, 'utf8')) ?? [];
      const unit = '/etc/systemd/system/latchkey-gateway.service';
      system.run(
        `cat >/etc/latchkey-gateway.passphrase; chmod 600 /etc/latchkey-gateway.passphrase`,
        `${PASSPHRASE}\n`,
      );
      system.run(`sed -i 's|^ExecStart=.*|& ${option}\\n${credential}|' ${unit}; systemctl daemon-reload`);
      system.run('systemctl start latchkey-gateway');
      expect(await answers()).toBe(root);
      expect(system.run(ACTIVE)).toBe('active\n');
      // Only root can read the file, also where the command goes on as another.
      system.run('systemctl stop latchkey-gateway');
      expect(gateway('passphrase remove --passphrase-file /etc/latchkey-gateway.passphrase')).toContain('any more');
    });

    it('runs what root restored into an empty folder', async () => {
      system.run(`rm -r ${STATE}/*`);
      expect(gateway('restore /root/home.backup', `${PASSPHRASE}\n`)).toContain('Restored as it was');
      expect(strays()).toBe('');
      system.run(`systemctl stop latchkey-gateway; rm -r ${STATE}`);
      expect(gateway('restore /root/home.backup', `${PASSPHRASE}\n`)).toContain('Restored as it was');
      system.run('systemctl start latchkey-gateway');
      expect(await answers()).toBe(root);
      expect(strays()).toBe('');
      expect(gateway('devices')).toContain('printer.home.arpa');
    });
  });
else
  it('was not run: only root can boot a systemd, and not in every container', () =>
    console.warn('test/gateway/systemd.test.ts was not run: only root can boot a systemd, and not in every container'));
