/** What the devices page says about devices that announce themselves. */
export const NETWORK = {
  title: 'On your network',
  lead:
    'Many devices say aloud who they are. Anybody on your network can say anything, so this proves nothing: it ' +
    'only helps you find their pages.',
  look: 'Look around',
  again: 'Look again',
  listening: 'Listening for a few seconds …',
  nothing: 'No device said anything. Some keep quiet, or are asleep.',
  deaf: 'The companion could not listen to a network. Perhaps this computer is connected to none.',
  noPage: 'It announces no page to open.',
} as const;
