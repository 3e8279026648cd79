import type { LogEntry } from '../device/types.ts';
import type { AuditEntry, AuditInput, AuditSource, Decision } from './types.ts';

/**
 * Everything that was decided, and everything that changed, in one list: pairings, what the person said of devices,
 * what the guard did, what arrived from elsewhere. It is as long as the logs it is made of, which are bounded.
 * @returns the latest first; what has no date comes last.
 */
export function auditTrail({ devices, log, gateways, makers, decisions }: AuditInput): AuditEntry[] {
  const labels = new Map(devices.map(({ id, label }) => [id, label]));
  // What is noted last counts, and before it what a gateway is called that is not paired any more.
  const called = new Map([
    ...decisions.flatMap(({ name, details }) => (name === null ? [] : [[details['gateway'], name] as const])),
    ...gateways.map(({ id, name }) => [id, name] as const),
  ]);
  // That a device was forgotten is noted twice: with its name, and in its own log, which may be gone.
  const own = log.filter((entry) => entry.what !== 'forgotten' || !decisions.some(isForgettingOf(entry)));
  const entries: AuditEntry[] = [
    ...own.map(({ device, at, endpoint, what, ...details }) => {
      const gateway = 'gateway' in details ? called.get(details.gateway) : undefined;
      return {
        at,
        what,
        by: BY[what],
        name: labels.get(device) ?? endpoint,
        endpoint,
        ...(gateway !== undefined && { gateway }),
        details,
      };
    }),
    // What was noted when it was paired stays when it is unpaired, or paired again; an organisation's is noted nowhere.
    ...gateways
      .filter((gateway) => !decisions.some(isPairingOf(gateway)))
      .map(({ id, name, pairedAt, source }): AuditEntry => ({
        // An organisation's policy does not say since when.
        at: pairedAt === 0 ? null : pairedAt,
        what: 'gateway-paired',
        by: ARRIVED[source] ?? 'person',
        name,
        endpoint: null,
        details: { gateway: id, source },
      })),
    ...makers.map(({ name, addedAt, from }): AuditEntry => {
      return { at: addedAt, what: 'maker-added', by: 'person', name, endpoint: null, details: { from } };
    }),
    ...decisions.map((decision): AuditEntry => ({
      ...decision,
      by: ARRIVED[String(decision.details['source'])] ?? 'person',
      endpoint: null,
    })),
  ];
  // Of one moment, what was noted later is the later one.
  return entries.reverse().sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

const isForgettingOf =
  ({ device, at }: LogEntry) =>
  ({ what, details }: Decision): boolean =>
    what === 'forgotten' && details['device'] === device && details['at'] === at;

const isPairingOf =
  ({ id, pairedAt }: AuditInput['gateways'][number]) =>
  ({ what, details }: Decision): boolean =>
    (what === 'gateway-paired' || what === 'gateway-paired-again') &&
    details['gateway'] === id &&
    details['pairedAt'] === pairedAt;

const ARRIVED: Readonly<Record<string, AuditSource>> = { backup: 'backup', sync: 'sync', managed: 'policy' };

const BY: Readonly<Record<LogEntry['what'], AuditSource>> = {
  'first-seen': 'visit',
  'address-seen': 'visit',
  'key-seen': 'visit',
  'key-changed': 'visit',
  'moved-by-built-in-root': 'visit',
  'pinned-by-gateway': 'gateway',
  'renewed-by-gateway': 'gateway',
  'certificate-renewed': 'visit',
  'guard-held': 'guard',
  'https-unanswered': 'visit',
  'guard-opened': 'person',
  remembered: 'person',
  'key-accepted': 'person',
  renamed: 'person',
  forgotten: 'person',
  restored: 'person',
  joined: 'person',
  parted: 'person',
  'taken-from-backup': 'backup',
};
