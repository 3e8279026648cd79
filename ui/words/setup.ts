import setup from '../locales/en/setup.ftl';
import { message, phrase, texts } from './message.ts';
import { type Phrase, tame } from './phrase.ts';

/** Everything the settings page says, and what the first run shares with it. */
export const SETUP = texts(setup, [
  'title',
  'privacy',
  'welcome',
  'backup',
  'toolbar',
  'toolbarWhy',
  'gateway',
  'noGateway',
  'pair',
  'see',
  'looking',
  'lookingWhy',
  'namesMissing',
  'namesAllow',
  'network',
  'networkOwn',
  'networkHint',
  'networkBad',
  'allow',
  'denied',
  'allowed',
  'nothingAllowed',
  'revoke',
  'chrome',
  'chromeUnknown',
  'chromeSees',
]);

/** How to pin the button in Chrome, step by step. */
export const toolbarSteps = (): readonly string[] =>
  (['menu', 'pin'] as const).map((step) => message(setup, `toolbar-step-${step}`));

export const gatewayCount = (count: number): string => message(setup, 'gateways', { count });
export const networkText = (prefix: string): string => `${prefix}.x`;

/** @param range `*` for all addresses, else a host, or a network of `count` addresses. */
export function granted(range: string, count: number): Phrase {
  if (range === '*') return phrase(setup, 'everywhere');
  return count === 1 ? [{ foreign: tame(range) }] : phrase(setup, 'granted', { range, count });
}
export const revokeWhat = (range: string): string => message(setup, 'revoke-what', { range });
