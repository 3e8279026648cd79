import type { Judgement } from './types.ts';

type Place = Pick<Judgement, 'host' | 'port'>;

/** `host:port`, with brackets around IPv6: the id under which a device is remembered. */
export function deviceId(judgement: Judgement): string {
  return judgement.device?.id ?? `${hostText(judgement)}:${judgement.port}`;
}

/** The host as a person reads it in the address bar. */
export function hostText({ host }: Place): string {
  return host.kind === 'ip' && host.value.includes(':') ? `[${host.value}]` : host.value;
}

/** The host with its port, where the port is not the usual one. */
export function addressText(judgement: Judgement): string {
  const usual = judgement.scheme === 'https' ? 443 : 80;
  return judgement.port === usual ? hostText(judgement) : `${hostText(judgement)}:${judgement.port}`;
}

/** What the person calls the device; its host while it has no name. */
export function deviceName(judgement: Judgement): string {
  return judgement.device?.label ?? hostText(judgement);
}

/** The address of a remembered device for people: without the port that everybody leaves out. */
export function shownId(id: string): string {
  return id.replace(/:443$/, '');
}
