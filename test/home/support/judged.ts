import type { Home } from '../../../home/types.ts';
import { appraise } from '../../../src/core/appraisal/evidence.ts';
import type { Appraisal } from '../../../src/core/appraisal/types.ts';
import { examine } from '../../../src/core/examination/examine.ts';
import { parseOrigin } from '../../../src/core/net/host.ts';
import { observed } from '../../support/observations.ts';
import { appraisedAt, type Known, shownBy } from './appraised.ts';

/** What Latchkey makes of the first visit to a device of the home, with all that it shows about itself. */
export async function judgedAt(home: Home, id: string, known: Known): Promise<Appraisal> {
  const device = home.devices.find((each) => each.id === id);
  const origin = device && parseOrigin(`https://${device.host}:${device.port}/`);
  if (!origin) throw new Error(`no ${id}`);
  const [{ leaf }, seen] = [await shownBy(home, id), await appraisedAt(home, id, known)];
  const { gateways = [] } = known;
  const certificate = observed({ kind: 'certificate', leaf, others: [] } as const);
  const now = Date.now();
  const examination = await examine(certificate, { gateways }, now);
  if (!examination.ok) throw new Error(examination.reason);
  return appraise({
    observations: [observed({ kind: 'connection', ...origin, address: '127.0.0.1' } as const), certificate],
    examination,
    recollection: { device: null, keySeenAt: [] },
    evidence: { certificate: examination.examined.facts.sha256, seen },
    owners: gateways.map((gateway) => gateway.id),
    now,
  });
}
