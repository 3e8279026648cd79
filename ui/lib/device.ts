import type { Appraisal } from './types.ts';

type Place = Pick<Appraisal, 'host' | 'port'>;

/** `host:port`, with brackets around IPv6: the id under which a device is remembered. */
export function deviceId(appraisal: Appraisal): string {
  return appraisal.device?.id ?? `${hostText(appraisal)}:${appraisal.port}`;
}

/** The same of a host alone, without brackets. */
export const endpointId = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;

/** The host as a person reads it in the address bar. */
export function hostText({ host }: Place): string {
  return host.kind === 'ip' && host.value.includes(':') ? `[${host.value}]` : host.value;
}

/** The host with its port, where the port is not the usual one. */
export function addressText(appraisal: Appraisal): string {
  const usual = appraisal.scheme === 'https' ? 443 : 80;
  return appraisal.port === usual ? hostText(appraisal) : `${hostText(appraisal)}:${appraisal.port}`;
}

/** What the person calls the device; its host while it has no name. */
export function deviceName(appraisal: Appraisal): string {
  return appraisal.device?.label ?? hostText(appraisal);
}

/** The address of a remembered device for people: without the port that everyone leaves out. */
export function shownId(id: string): string {
  return id.replace(/:443$/, '');
}
