import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHome } from '../../home/index.ts';
import type { Home } from '../../home/types.ts';
import { appraisedAt } from './support/appraised.ts';

let home: Home;
beforeAll(async () => {
  home = await startHome({ ports: 'ephemeral' });
});
afterAll(() => home.stop());

const appraised = (id: string) => appraisedAt(home, id);

describe('a device of the home that says who made it', () => {
  test('is proved by the identity that it presents when its maker is known', async () => {
    const [identity] = await appraised('gate');
    expect(identity).toMatchObject({
      kind: 'device-identity',
      genuine: 'proved',
      binding: 'this-connection',
      claims: { model: 'Gate Camera 7', serial: 'WH-004711' },
    });
  });

  test('is proved by a statement that names the certificate presented', async () => {
    const token = (await appraised('sensor')).find(({ kind }) => kind === 'token');
    expect(token).toMatchObject({ genuine: 'proved', binding: 'attests-key', claims: { model: 'Rain Sensor 3' } });
  });

  test('is found out when it passes on the statement of another', async () => {
    const token = (await appraised('relay')).find(({ kind }) => kind === 'token');
    expect(token?.steps).toContainEqual(
      expect.objectContaining({ code: 'token-for-another-certificate', answer: 'refuted' }),
    );
    expect(token?.binding).toBe('claimed');
  });

  test('is proved by a statement inside its certificate that names the certificate’s key', async () => {
    const token = (await appraised('mower')).find(({ kind }) => kind === 'token');
    expect(token).toMatchObject({
      genuine: 'proved',
      binding: 'this-connection',
      place: 'certificate',
      anchor: 'maker',
      claims: { model: 'Mower 1' },
    });
    const [unknown] = await appraisedAt(home, 'mower', { maker: false });
    expect(unknown).toMatchObject({ kind: 'token', genuine: 'cannot tell', anchor: null });
  });
});
