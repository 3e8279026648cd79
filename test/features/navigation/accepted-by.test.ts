import { granted, restartBrowser } from '../../support/extension-api.ts';
import { forgetRequests, leadTo, sent } from '../../support/own-requests.ts';
import '../../support/fresh-database.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation, PathFinding } from '../../../src/core/index.ts';
import { acceptedBy } from '../../../src/features/navigation/accepted-by.ts';
import { warningStands } from '../../../src/features/navigation/passed-warnings.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { mintRoot } from '../../support/mint.ts';
import { observed, paired, pageSighting } from '../../support/observations.ts';

let path: PathFinding;
let device: Server;
let url: string;

beforeEach(async () => {
  restartBrowser();
  forgetRequests();
  await freshDatabase();
  const gateway = paired(await mintRoot());
  await addGateway(gateway);
  path = { kind: 'to-gateway', gateway, path: [], revocation: 'no-list' };
  granted.add('*://*.local/*');
  leadTo.set('printer.local', '192.168.1.20');
  device = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => device.once('listening', resolve));
  url = `https://printer.local:${(device.address() as AddressInfo).port}/`;
});
afterEach(() => new Promise((resolve) => device.close(resolve)));

const page = (at = url, reason: 'flag-off' | 'missed' = 'flag-off'): Observation[] => [
  ...pageSighting({ url: at }),
  observed({ kind: 'unseen', reason }),
];
const gatewayIn = (seen: readonly Observation[] | null): unknown =>
  seen?.flatMap((each) => (each.kind === 'unseen' ? [each.accepts] : []))[0];

describe('acceptedBy', () => {
  it('says which gateway Chromium accepts for the page, and asks the page’s own host', async () => {
    expect(gatewayIn(await acceptedBy(page(), path))).toBe(path.kind === 'to-gateway' && path.gateway.id);
    expect(sent).toEqual([`HEAD ${url}`]);
  });

  it('says nothing where Chromium refuses what answers', async () => {
    await new Promise((resolve) => device.close(resolve));
    expect(await acceptedBy(page(), path)).toBeNull();
  });

  it('says nothing where a warning about that host may have been passed', async () => {
    await warningStands({ kind: 'dns', value: 'printer.local' }, 1);
    expect(await acceptedBy(page(), path)).toBeNull();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['no gateway vouches for it', () => acceptedBy(page(), { kind: 'self-signed' })],
    ['the page came over http', () => acceptedBy(page('http://printer.local/'), path)],
    ['its name does not look local', () => acceptedBy(page('https://printer.example.com/'), path)],
    ['the certificate is not hidden', () => acceptedBy(page(url, 'missed'), path)],
  ])('asks no one where %s', async (_, accepted) => {
    expect(await accepted()).toBeNull();
    expect(sent).toEqual([]);
  });
});
