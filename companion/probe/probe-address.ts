import { connect as netConnect, isIP, type Socket } from 'node:net';
import { addressSpace } from '../../src/core/net/address-space.ts';
import { isOnOwnLink } from '../net/on-link.ts';
import { CONNECT_MS, type ProbeAnswer } from '../protocol/index.ts';
import { connectFault, ProbeError } from './faults.ts';
import { performHandshake } from './handshake.ts';

interface ProbeTarget {
  readonly address: string;
  readonly port: number;
  /** The name to send; null if the host is an address. */
  readonly servername: string | null;
}

/**
 * Asks one address which certificate it shows.
 * @param connected called once the device has accepted the connection.
 * @returns the answer, or why there is none, with the time it took in milliseconds.
 * @throws only the reason of an aborted `signal`.
 */
export async function probeAddress(
  { address, port, servername }: ProbeTarget,
  signal: AbortSignal,
  connected: () => void = () => undefined,
): Promise<ProbeAnswer> {
  const started = performance.now();
  const ms = (): number => Math.round((performance.now() - started) * 10) / 10;
  try {
    const socket = await connectNearby(address, port, signal);
    connected();
    const shown = await performHandshake(socket, servername, signal);
    return { address, ms: ms(), ...shown };
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    return { address, ms: ms(), outcome: error.fault };
  }
}

/**
 * Whether an address is loopback or on this network, be it only inside an on-link prefix of this computer. No other
 * address is ever contacted.
 */
export function isNear(address: string | undefined): boolean {
  if (address === undefined || isIP(address) === 0) return false;
  const space = addressSpace(address);
  return space === 'loopback' || space === 'local' || isOnOwnLink(address);
}

/**
 * Opens a TCP connection to an address nearby. It takes a literal, so that no name can lead elsewhere in between.
 * @throws ProbeError, or the reason of an aborted `signal`.
 */
export async function connectNearby(address: string, port: number, signal: AbortSignal): Promise<Socket> {
  if (!isNear(address)) throw new ProbeError('not-local');
  const socket = netConnect({ host: address, port, autoSelectFamily: false, noDelay: true });
  try {
    await connected(socket, signal);
    if (!isNear(socket.remoteAddress)) throw new ProbeError('not-local');
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

const connected = (socket: Socket, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(new ProbeError('connect-timeout'));
    }, CONNECT_MS);
    const calledOff = (): void => {
      finish(signal.reason as Error);
    };
    const failed = (error: Error): void => {
      finish(new ProbeError(connectFault(error)));
    };
    const finish = (error?: Error): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', calledOff);
      if (error) reject(error);
      else resolve();
    };
    signal.addEventListener('abort', calledOff, { once: true });
    // Stays attached: an error on a socket that no one wants any more must not end the process.
    socket.on('error', failed);
    socket.once('connect', () => {
      finish();
    });
  });
