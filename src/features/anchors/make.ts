import { fromBase64, parseHost, toBase64 } from '../../core/common.ts';
import { makeDeviceAnchor, makeGatewayAnchor } from '../../core/anchors/make-anchor.ts';
import { pairProblem } from '../../core/anchors/check-pair.ts';
import type { AnchorMaterial, MadeAnchor } from '../../protocol/index.ts';

/**
 * Makes a scoped pair of what the background has, in the form in which it keeps it. A browser is to trust it, so it is
 * looked at once more by nothing but its bytes.
 * @throws where what was made is no scoped pair.
 */
export async function makeAnchor(material: AnchorMaterial): Promise<MadeAnchor> {
  const now = Date.now();
  const made = await make(material, now);
  if (!made.ok) return made;
  const { scopeRoot, cross, ...rest } = made.pair;
  const problem = await pairProblem(scopeRoot, cross, now);
  if (problem) throw new Error(`makeAnchor: ${problem}`);
  return { ok: true, pair: { ...rest, scopeRoot: toBase64(scopeRoot), cross: toBase64(cross) } };
}

function make(material: AnchorMaterial, now: number): ReturnType<typeof makeGatewayAnchor> {
  if (material.of === 'gateway') return makeGatewayAnchor(bytes(material.root), material.scope, material.name, now);
  const host = parseHost(material.host);
  return host
    ? makeDeviceAnchor(bytes(material.leaf), host, material.name, now)
    : Promise.resolve({ ok: false, problem: 'unreadable' });
}

/** Nothing at all where it is no base64; no certificate can be read from that. */
const bytes = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();
