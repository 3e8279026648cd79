import { buildGateway } from '../scripts/build-gateway.ts';
import { table } from './table.ts';
import { inOwnNetwork } from '../test/e2e/support/own-network.ts';
import { announce } from './announce.ts';
import type { Outcome } from './gateway-inside.ts';
import { ratio, spread } from './pair.ts';

const DEVICES = Number(process.env['LATCHKEY_DEVICES'] ?? 200);
const ROUNDS = 25;

/**
 * The bundled gateway's issuing by ACME beside Caddy's `acme_server`, from order to certificate by http-01, in turn;
 * 200 devices that renew at once; its memory and its start.
 */
export async function benchGateway(): Promise<void> {
  announce(`issuing ${String(ROUNDS)} times beside Caddy, then ${String(DEVICES)} renewals at once`);
  const hosts = ['127.0.0.1 gateway.home.arpa caddy.home.arpa', '127.0.0.3 other.home.arpa'];
  const outcome = await inOwnNetwork<Outcome>({ addresses: [], hosts }, [
    '../../../bench/gateway-inside.ts',
    await buildGateway(),
    String(DEVICES),
    String(ROUNDS),
  ]);
  const { pairs, renewed, idle, after, peak, firstStart, laterStart } = outcome;
  console.log(
    table(
      ['', 'measured', 'target'],
      [
        ['order to certificate, gateway', spread(pairs.gateway), ''],
        ['order to certificate, Caddy', spread(pairs.caddy), ''],
        ['gateway against Caddy, pair by pair', ratio(pairs.gateway, pairs.caddy), ''],
        [`${String(DEVICES)} renewals at once`, `${(renewed / 1000).toFixed(1)} s`, '≤ 60 s'],
        ['memory before the first order', `${idle.toFixed(0)} MiB`, ''],
        ['memory after all of them', `${after.toFixed(0)} MiB`, '≤ 120 MB'],
        ['the most memory it ever had', `${peak.toFixed(0)} MiB`, '≤ 120 MB'],
        ['first start to ready, with new keys', `${firstStart.toFixed(0)} ms`, '≤ 1 s'],
        ['later start to ready', `${laterStart.toFixed(0)} ms`, '≤ 1 s'],
      ],
    ),
  );
}
