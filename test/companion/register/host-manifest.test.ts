import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chromiumId, hostManifest } from '../../../companion/register/host-manifest.ts';

describe('the host manifest', () => {
  it('lets Latchkey alone in, in Chromium by the id that its key gives', () => {
    expect(hostManifest('chromium', '/x')).toEqual({
      name: 'org.local_device.latchkey',
      description: expect.any(String) as string,
      path: '/x',
      type: 'stdio',
      allowed_origins: ['chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/'],
    });
  });

  it('lets Latchkey alone in, in Firefox by the id in its manifest', () => {
    expect(hostManifest('firefox', '/x')).toMatchObject({ allowed_extensions: ['latchkey@local-device.org'] });
    expect(hostManifest('firefox', '/x')).not.toHaveProperty('allowed_origins');
  });

  it('has the same id as the README gives to organisations', () => {
    const key = (
      JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8')) as {
        '{chrome}': { key: string };
      }
    )['{chrome}'].key;
    expect(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')).toContain(`"${chromiumId(key)}"`);
  });
});
