import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeMdns, type MdnsEndpoint } from '../../../companion/mdns/mdns.ts';
import { makeResolver } from '../../../companion/resolve/resolve.ts';
import { LOOPBACK_LINK, privateEndpoint, responder } from '../../support/mdns-responder.ts';

const never = new AbortController().signal;
const a = (name: string, data: string) => ({ type: 'A', name, ttl: 120, data }) as const;
const aaaa = (name: string, data: string) => ({ type: 'AAAA', name, ttl: 120, data }) as const;

let endpoint: MdnsEndpoint;
const open: { close(): void }[] = [];
beforeEach(async () => {
  endpoint = await privateEndpoint();
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function device(answer: Parameters<typeof responder>[1]) {
  const made = await responder(endpoint, answer);
  open.push(made);
  return made;
}

/** Resolves with mDNS on loopback, and the real system beside it, which knows no such name. */
async function resolve(name: string) {
  const resolved = await makeResolver({ mdns: makeMdns({ links: () => [LOOPBACK_LINK], endpoint }) })(name, never);
  return 'addresses' in resolved ? resolved.addresses : resolved;
}

describe('asking mDNS for a name that a device knows', () => {
  it('gives its addresses and their source', async () => {
    await device((_, from, self) => {
      self.say([aaaa('latchkey-test.local', 'fd00::7'), a('latchkey-test.local', '192.168.1.7')], from);
    });
    expect(await resolve('Latchkey-Test.local.')).toEqual([
      { address: '192.168.1.7', by: 'mdns' },
      { address: 'fd00::7', by: 'mdns' },
    ]);
  });
  it('ignores case when the device writes the name in another', async () => {
    await device((_, from, self) => {
      self.say([a('LATCHKEY-test.Local', '192.168.1.7')], from);
    });
    expect(await resolve('latchkey-test.local')).toHaveLength(1);
  });
  it('waits a moment for the other family of addresses', async () => {
    await device((questions, from, self) => {
      if (from.port === endpoint.port || !questions.some(({ type }) => type === 'AAAA')) return;
      // Two packets, of which the first would do: a pause between them would race with that moment.
      self.say([a('latchkey-test.local', '192.168.1.7')], from);
      self.say([aaaa('latchkey-test.local', 'fd00::7')], from);
    });
    expect(await resolve('latchkey-test.local')).toHaveLength(2);
  });
  it('keeps the zone of a link-local address when there is no other', async () => {
    await device((_, from, self) => {
      self.say([aaaa('latchkey-test.local', 'fe80::7')], from);
    });
    expect(await resolve('latchkey-test.local')).toEqual([{ address: 'fe80::7%lo', by: 'mdns' }]);
  });
});

describe('asking mDNS when the question gets lost', () => {
  it('asks again, and no more after the answer', async () => {
    let rounds = 0;
    const printer = await device((_, from, self) => {
      if (from.port === endpoint.port) return;
      rounds++;
      if (rounds === 2) self.say([a('latchkey-test.local', '192.168.1.7')], from);
    });
    expect(await resolve('latchkey-test.local')).toHaveLength(1);
    expect(rounds).toBe(2);
    expect(printer.asked.slice(0, 2).map(({ name, type }) => [name, type])).toEqual([
      ['latchkey-test.local', 'A'],
      ['latchkey-test.local', 'AAAA'],
    ]);
  });
});

describe('asking mDNS among hostile devices', () => {
  it('ignores other names, loopback, multicast groups and withdrawn records', async () => {
    await device((_, from, self) => {
      self.say(
        [
          a('other.local', '192.168.1.66'),
          a('latchkey-test.local.evil.local', '192.168.1.67'),
          a('latchkey-test.local', '127.0.0.1'),
          a('latchkey-test.local', '224.0.0.251'),
          { ...a('latchkey-test.local', '192.168.1.68'), ttl: 0 },
          a('latchkey-test.local', '192.168.1.7'),
        ],
        from,
      );
    });
    expect(await resolve('latchkey-test.local')).toEqual([{ address: '192.168.1.7', by: 'mdns' }]);
  });
  it('gives no more addresses than are asked, those at home first', async () => {
    await device((_, from, self) => {
      self.say(
        [
          ...Array.from({ length: 9 }, (__, at) => a('latchkey-test.local', `8.8.8.${String(at)}`)),
          a('latchkey-test.local', '192.168.1.7'),
        ],
        from,
      );
    });
    const addresses = await resolve('latchkey-test.local');
    expect(addresses).toHaveLength(4);
    expect(addresses).toHaveProperty('[0].address', '192.168.1.7');
  });
  it('still answers when it is flooded', async () => {
    await device((_, from, self) => {
      for (let at = 0; at < 3000; at++) self.socket.send(Buffer.alloc(1400, at & 255), from.port, from.address);
      if (from.port !== endpoint.port) self.say([a('latchkey-test.local', '192.168.1.7')]);
    });
    expect(await resolve('latchkey-test.local')).toBeInstanceOf(Array);
  });
});

describe('asking mDNS for a name that was just found', () => {
  it('does not ask again, except when no one knew the name', async () => {
    const network = makeMdns({ links: () => [LOOPBACK_LINK], endpoint });
    const ask = makeResolver({ mdns: network });
    let known = false;
    const printer = await device((_, from, self) => {
      if (known) self.say([a('latchkey-test.local', '192.168.1.7')], from);
    });
    expect(await ask('latchkey-test.local', never)).toEqual({ addresses: [] });
    known = true;
    const found = { addresses: [{ address: '192.168.1.7', by: 'mdns' }] };
    expect(await ask('latchkey-test.local', never)).toEqual(found);
    const before = printer.asked.length;
    expect(await ask('Latchkey-test.local.', never)).toEqual(found);
    expect(printer.asked).toHaveLength(before);
    await ask('latchkey-test.local', never, true);
    expect(printer.asked.length, 'nothing earlier counts').toBeGreaterThan(before);
  });
});

describe('asking mDNS for a name outside .local', () => {
  it('does not ask the network', async () => {
    const printer = await device((_, from, self) => {
      self.say([a('nobody.invalid', '192.168.1.7')], from);
    });
    expect(await resolve('nobody.invalid')).toEqual([]);
    expect(printer.asked).toEqual([]);
  });
});
