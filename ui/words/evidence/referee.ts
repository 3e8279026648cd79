import type { RefereeProblem } from '../../../src/protocol/index.ts';
import type { StepTable } from './step-words.ts';

/** The steps of a referee: what a paired gateway says about a name. */
export const REFEREE_STEPS: StepTable = {
  'referee-confirmed': 'The answer came from your gateway.',
  'referee-not-confirmed': 'Latchkey could not check that the answer came from your gateway.',
  'referee-out-of-scope': 'The name is outside what this gateway covers.',
  'referee-name-unknown': 'Your gateway does not know this name.',
  'referee-answer-unusable': 'The answer of your gateway could not be read.',
  'referee-key-not-seen': 'Latchkey did not see the key that it could be compared with.',
  'referee-key-matches': 'The device’s key is the one that your gateway expects for this name.',
  'referee-key-renewed': 'Your gateway expects a newer key than the last time.',
  'referee-key-differs': 'The device’s key is different from the one that your gateway expects for this name.',
  'referee-key-of-other-port':
    'Your gateway expects a different key for this name, but may mean the main service there and not this port.',
  'referee-key-taken-back': 'The device shows a key that your gateway no longer accepts for this name.',
};

/** What the devices page says about asking a gateway. */
export const REFEREE = {
  title: 'Ask this gateway about keys',
  why:
    'Some gateways keep a list of the keys of your devices, also of those that signed their own certificates. ' +
    'Latchkey can ask for the key of a device when you open the popup on its page. The gateway then learns which ' +
    'device you look at. Few gateways can do this.',
  address: 'https address of the gateway',
  ask: 'Ask it from now on',
  stop: 'Stop asking it',
  busy: 'Asking …',
  saved: 'Saved. What answers there proved to be this gateway.',
  stopped: 'Latchkey asks this gateway no more.',
} as const;

/** Why an address was not taken, or why what answers there cannot be believed yet. */
export const REFEREE_PROBLEMS: Record<RefereeProblem, string> = {
  'bad-url': 'This is not an https address. It looks like router.home.arpa or https://192.168.1.1:8443.',
  'not-http': 'This is not an https address. It looks like router.home.arpa or https://192.168.1.1:8443.',
  'not-local': 'This address is not at home, so Latchkey does not ask there.',
  'no-permission': 'Your browser did not allow it, so no one was asked. Press the button again and allow it.',
  'leads-outside': 'Saved, but this name leads to an address on the Internet now, so no one is believed there.',
  'address-unseen': 'Saved, but your browser does not say which address answers, so no one is believed there.',
  unreachable:
    'Saved, but no one answered there, or your browser refused the certificate. Where it warns about your gateway, ' +
    'stop that warning first.',
  'bad-status': 'Saved, but what answered there was no such answer.',
  redirected: 'Saved, but what answered there sends elsewhere, which Latchkey does not follow.',
  'connection-unseen':
    'Saved, but your browser does not show Latchkey who answers, so no one is asked. The page “Settings” ' +
    'says what to do.',
  'not-confirmed': 'Saved, but what answers there does not prove to be this gateway, so it is not believed.',
};
