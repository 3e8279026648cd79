import type { ProbeAnswer } from '../protocol/types.ts';
import { connect } from './probe-address.ts';
import { shakeHands } from './handshake.ts';
import { ProbeError } from './probe-error.ts';

export interface Question {
  readonly address: string;
  readonly port: number;
  /** The name to ask for; null where the host is an address. */
  readonly servername: string | null;
}

/**
 * Asks one address what it shows; `connected` hears when it has taken the connection. Rejects only when it is called
 * off.
 */
export async function askAddress(
  { address, port, servername }: Question,
  signal: AbortSignal,
  connected: () => void = () => undefined,
): Promise<ProbeAnswer> {
  const started = performance.now();
  const ms = (): number => Math.round((performance.now() - started) * 10) / 10;
  try {
    const socket = await connect(address, port, signal);
    connected();
    const shown = await shakeHands(socket, servername, signal);
    return { address, ms: ms(), ...shown };
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    return { address, ms: ms(), outcome: error.fault };
  }
}
