/** Everything the first run says, one decision a screen. */
export const WELCOME = {
  back: 'Back',
  skip: 'Skip for now',
  start: {
    title: 'Know your own devices',
    lead:
      'Your printer, NAS and router can’t get the kind of certificate browsers trust. So your browser warns about ' +
      'all of them, yours and a fake alike. Latchkey tells them apart.',
    without: 'Without Latchkey, every device looks the same.',
    with: 'With Latchkey, you see which one your gateway confirms, or you saved.',
    privacy: 'Latchkey works only with local devices. It has no server and sends nothing to us.',
    go: 'Get started',
  },
  gateway: {
    title: 'Does something on your network issue certificates?',
    yes: 'Yes, or I run one',
    yesWhy: 'For example Caddy, step-ca, Proxmox, OPNsense or mkcert. Pair it once, and it confirms your devices.',
    no: 'No, or I’m not sure',
    noWhy:
      'Most people have none. Latchkey remembers each device the first time you say it’s yours, and warns you if it ' +
      'changes.',
    managed: 'Your organisation has already set this up. There’s nothing to do.',
    next: 'Continue',
  },
  access: {
    title: 'Which addresses do your devices use?',
    lead:
      'Names like printer.local already work. For addresses like 192.168.1.20, Latchkey asks you each time. Or allow ' +
      'all addresses of your network now.',
    ask: 'Ask me each time',
    next: 'Continue',
    chrome: 'One setting in Chrome',
    companion: 'Or use the companion, a small program on your computer.',
    companionLink: 'Show the companion',
  },
  open: {
    title: 'Open a device',
    lead: 'Type the address of a device, such as your printer or router. The Latchkey icon shows what it found.',
    address: 'Address of a device',
    placeholder: 'printer.local or 192.168.1.20',
    go: 'Open the device',
    bad: 'This isn’t an address. It should look like printer.local or 192.168.1.20.',
    mine: 'If you’re sure it’s your device, choose “It’s mine – remember it”. Latchkey warns you if it changes.',
    done: 'See your devices',
  },
} as const;

export const stepOf = (step: number, steps: number): string => `Step ${step} of ${steps}`;
