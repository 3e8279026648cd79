import type { Answer } from 'dns-packet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browseServices } from '../../../companion/browse/browse.ts';
import { makeMdns, type Mdns, type MdnsEndpoint } from '../../../companion/mdns/mdns.ts';
import { LOOPBACK_LINK, privateEndpoint, responder } from '../../support/mdns-responder.ts';
import { until } from '../../support/until.ts';

const never = new AbortController().signal;
const CAMERA = 'Camera no. 1._onvif._tcp.local';
/** What a camera with a kind of its own would answer, question by question. */
const CAMERA_SAYS: Record<string, Answer> = {
  'PTR _services._dns-sd._udp.local': {
    type: 'PTR',
    name: '_services._dns-sd._udp.local',
    ttl: 10,
    data: '_onvif._tcp.local',
  },
  'PTR _onvif._tcp.local': { type: 'PTR', name: '_onvif._tcp.local', ttl: 10, data: 'Cam._onvif._tcp.local' },
  'SRV Cam._onvif._tcp.local': {
    type: 'SRV',
    name: 'Cam._onvif._tcp.local',
    ttl: 10,
    data: { port: 443, target: 'cam.local' },
  },
  'TXT Cam._onvif._tcp.local': { type: 'TXT', name: 'Cam._onvif._tcp.local', ttl: 10, data: ['md=C1'] },
  'A cam.local': { type: 'A', name: 'cam.local', ttl: 10, data: '192.168.1.9' },
};

let endpoint: MdnsEndpoint;
let mdns: Mdns;
const open: { close(): void }[] = [];
beforeEach(async () => {
  endpoint = await privateEndpoint();
  mdns = makeMdns({ links: () => [LOOPBACK_LINK], endpoint });
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function device(answer: Parameters<typeof responder>[1]) {
  const made = await responder(endpoint, answer);
  open.push(made);
  return made;
}

describe('browsing for services', () => {
  it('asks on until everything is known when a device answers no more than it was asked', async () => {
    await device((questions, from, self) => {
      const answers = questions.flatMap(({ name, type }) => CAMERA_SAYS[`${type} ${name}`] ?? []);
      if (from.port !== endpoint.port && answers.length > 0) self.say(answers, from);
    });
    expect(await browseServices(mdns, 3, never)).toEqual({
      listened: true,
      services: [
        {
          name: 'Cam',
          type: '_onvif._tcp',
          host: 'cam.local',
          port: 443,
          addresses: ['192.168.1.9'],
          facts: { md: 'C1' },
        },
      ],
    });
  });
});

describe('browsing for services that stay silent', () => {
  it('stops asking when a device never answers', async () => {
    const camera = await device((questions, from, self) => {
      if (from.port !== endpoint.port && questions.some(({ name }) => name === '_http._tcp.local')) {
        self.say([{ type: 'PTR', name: '_http._tcp.local', ttl: 10, data: CAMERA.replace('_onvif', '_http') }], from);
      }
    });
    expect(await browseServices(mdns, 2.5, never)).toEqual({ listened: true, services: [] });
    // Three times, from both ports.
    expect(camera.asked.filter(({ type }) => type === 'SRV')).toHaveLength(6);
  });
});

describe('browsing an empty network', () => {
  it('says that it listened when no one answered', async () => {
    expect(await browseServices(mdns, 0.5, never)).toEqual({ listened: true, services: [] });
  });
  it('says that it could not listen when there is no socket', async () => {
    expect(await browseServices(makeMdns({ links: () => [], endpoint }), 10, never)).toEqual({
      listened: false,
      services: [],
    });
  });
});

describe('browsing that is aborted', () => {
  it('rejects and leaves the network alone when it is aborted', async () => {
    const controller = new AbortController();
    const printer = await device(() => undefined);
    const asked = browseServices(mdns, 10, controller.signal);
    await until(() => printer.asked.length > 0);
    controller.abort(new Error('no longer wanted'));
    await expect(asked).rejects.toThrow('no longer wanted');
    await expect(browseServices(mdns, 10, AbortSignal.abort())).rejects.toThrow();
  });
});
