import { narrowScope } from '../scope/narrow-scope.ts';
import { fromBase64 } from '../encoding/bytes.ts';
import { readPem } from '../encoding/pem.ts';
import { areTooMuch } from '../gateways/material/limits.ts';
import { findRoot } from '../gateways/fit-root.ts';
import type { GatewayRoot, ManagedProblem, PairingProblem } from '../gateways/types.ts';

const MAX_BYTES = 2 * 1024 * 1024;
/** An organisation has a handful; a policy gone wrong must not keep every page waiting. */
export const MAX_MANAGED = 100;

/**
 * One entry of an organisation's policy (README, “Organisations”). Unknown members are left alone: a newer Latchkey
 * may know them.
 */
interface Entry {
  readonly name: string;
  readonly certificates: string;
  readonly names?: readonly string[];
  readonly addresses?: readonly string[];
}

/** By hand and without a schema library: every start of the background reads the policy, and carries what reads it. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, certificates, names, addresses } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    isText(name, 80) && name.trim() !== '' && isText(certificates, MAX_BYTES) && areTexts(names) && areTexts(addresses)
  );
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

const areTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length <= 500 && value.every((each) => isText(each, 300)));

export type ManagedRead =
  | {
      readonly ok: true;
      readonly gateway: GatewayRoot;
      /** Names and ranges that are not local, or beyond what the root may vouch for. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly problem: ManagedProblem };

/**
 * Reads one managed gateway. The organisation stands for the root's identity; everything else is checked as at pairing,
 * and the scope is never wider than pairing would give: `names` and `addresses` narrow it, a list that is missing
 * leaves it.
 * @param now milliseconds since the epoch.
 * @returns the gateway with what of its scope was refused, or the problem; never throws on bad input (docs/pairing.md).
 */
export async function readManaged(entry: unknown, now: number): Promise<ManagedRead> {
  if (!isEntry(entry)) return { ok: false, problem: 'malformed' };
  const { name, certificates, names, addresses } = entry;
  const ders = certificatesIn(certificates);
  if (typeof ders === 'string') return { ok: false, problem: ders };
  const found = ders.filter((der) => der !== null);
  const read = await findRoot(found, ders.length - found.length, now);
  if (!read.ok) return { ok: false, problem: read.problem };
  const { root, intermediates, scope: whole } = read.fit;
  const { scope: narrowed, refused } = narrowScope(whole, names ?? [], addresses ?? []);
  const scope = {
    names: names ? narrowed.names : whole.names,
    addresses: addresses ? narrowed.addresses : whole.addresses,
    until: whole.until,
  };
  if (scope.names.length + scope.addresses.length === 0) return { ok: false, problem: 'no-local-scope' };
  const gateway: GatewayRoot = {
    id: root.facts.spkiSha256,
    name: name.trim(),
    root: root.der,
    intermediates: intermediates.map(({ der }) => der),
    scope,
    pairedAt: 0,
    source: 'managed',
  };
  return { ok: true, gateway, leftOut: refused.map(({ text }) => text) };
}

/**
 * The certificates (DER) of an entry, null for each whose base64 is broken; or why there are none. It is a text of PEM
 * blocks, or base64 of one certificate: the background reads it with every start, and what else people bring to a
 * pairing (`readMaterial`) no policy holds. That takes a private key for a fault, too, wherever it says it is one.
 */
function certificatesIn(text: string): readonly (Uint8Array | null)[] | PairingProblem {
  if (text.trim() === '') return 'empty';
  if (text.includes('PRIVATE KEY-----')) return 'private-key';
  // Who writes a policy as text within a text writes line breaks so.
  const blocks = readPem(text.replace(/(\\r)?\\n/g, '\n'));
  const ders = blocks.filter(({ label }) => label.endsWith('CERTIFICATE')).map(({ bytes }) => bytes);
  if (blocks.length === 0) ders.push(fromBase64(text));
  if (ders.length === 0) return 'no-certificate';
  return areTooMuch(ders.filter((der) => der !== null)) ? 'too-large' : ders;
}
