/** What the pairing page says of gateways that announce themselves on the network. */
export const NEARBY = {
  title: 'Gateways on your network',
  lead: 'Anyone on the network can announce a gateway. Before you pair one, you compare it with yours.',
  look: 'Find gateways',
  again: 'Search again',
  listening: 'Listening for a few seconds …',
  nothing: 'No gateway announced itself. Use one of the ways below.',
  deaf: 'The companion couldn’t listen to a network. Check that this computer is connected to one.',
  use: 'Check this gateway',
} as const;
