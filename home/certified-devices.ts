/** A lamp whose maker publishes what such lamps talk to (RFC 8520). */
export const LAMP = { maker: 'Warmhouse', model: 'Ceiling Lamp 4', serial: 'WH-020318' } as const;

/** Devices that someone certified in a way of their trade: Matter, MUD. */
export const CERTIFIED_DEVICES = [
  {
    id: 'bridge',
    title: 'Matter bridge',
    host: 'bridge.local',
    group: 'evidence',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'bridge.local' },
    matter: 'genuine',
    story: 'Shows that its maker was allowed to make it, and that it is in the fabric of an app.',
  },
  {
    id: 'twin',
    title: 'Pretended bridge',
    host: 'twin.local',
    group: 'evidence',
    expectedClass: 'U-S/S',
    identity: { by: 'itself', commonName: 'twin.local' },
    matter: 'copied',
    story: 'Shows copies of what the bridge shows, and a fabric of the same numbers that someone else made.',
  },
  {
    id: 'lamp',
    title: 'Ceiling lamp',
    host: 'lamp.local',
    group: 'evidence',
    expectedClass: 'U-U/S',
    identity: { by: 'identity', ...LAMP, mud: true },
    story:
      'Shows the list, signed by its maker, of what such lamps talk to, which its identity from the factory names.',
  },
] as const;
