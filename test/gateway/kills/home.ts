import { X509Certificate } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { BACKDATE } from '../../../gateway/ca/authority.ts';

export const NAME = 'gateway.home.arpa';
export const PORT = 8443;

/** What clients of a gateway know, which is all that counts: what was said to none of them may be lost. */
export class Home {
  /** Whether the program runs, as far as anyone here knows; what fails while it does not is no fault. */
  isAlive = false;
  /** How often it was started. */
  life = 0;
  readonly folder: string;
  /** PEM. */
  root = '';
  readonly faults: string[] = [];
  /** Resolves with the first fault. */
  readonly failed: Promise<false>;
  #fail!: (value: false) => void;
  readonly counts: Record<string, number> = {};
  /** Certificates that a client has, base64 of DER by serial number. */
  readonly held = new Map<string, string>();
  /** Serial numbers that a client asked to have revoked, and those of which it heard that they are. */
  readonly asked = new Set<string>();
  readonly revoked = new Set<string>();
  /** Until when devices were revoked on the page, which revokes all that they hold; by name. */
  readonly #takenBack = new Map<string, number>();
  /** Cookies of browsers that were told that they are signed in. */
  readonly sessions = new Set<string>();
  /** Devices without a certificate that were put on the list. */
  readonly listed = new Set<string>();
  /** What a device answers at /.well-known/acme-challenge/, by token. */
  readonly proofs = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    this.failed = new Promise((resolve) => (this.#fail = resolve));
  }

  fault(what: string): void {
    this.#fail(false);
    if (this.faults.length < 50) this.faults.push(`life ${this.life}: ${what}`);
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  /**
   * Has the device revoked that holds this certificate, by someone who asks for that.
   * @param revoke resolves with whether they heard that it is.
   */
  async takeBack(serial: string, revoke: () => Promise<boolean>): Promise<void> {
    const { name } = this.#read(serial);
    this.#takenBack.set(name, Infinity);
    try {
      if (!(await revoke())) return;
      this.revoked.add(serial);
      this.count('revoked');
    } finally {
      this.#takenBack.set(name, Date.now());
    }
  }

  /** Whether anyone asked to have this revoked, so that it may be. */
  wasAsked(serial: string): boolean {
    if (this.asked.has(serial)) return true;
    const { name, issued } = this.#read(serial);
    return issued <= (this.#takenBack.get(name) ?? 0);
  }

  /** When a device of this name was last revoked on the page. */
  takenBackAt(name: string): number {
    return this.#takenBack.get(`DNS:${name}`) ?? 0;
  }

  #read(serial: string): { name: string; issued: number } {
    const { subjectAltName = '', validFrom } = new X509Certificate(Buffer.from(this.held.get(serial) ?? '', 'base64'));
    return { name: subjectAltName, issued: Date.parse(validFrom) + BACKDATE };
  }

  /**
   * A client got a certificate.
   * @param pem the leaf first.
   * @param key the public key that it asked to have certified, PEM; null where the gateway made it.
   */
  hold(how: string, pem: string, key: string | null): string {
    const { raw, serialNumber, publicKey } = new X509Certificate(pem);
    const serial = serialNumber.toLowerCase();
    const bytes = raw.toString('base64');
    const before = this.held.get(serial);
    if (before !== undefined && before !== bytes) this.fault(`serial number ${serial} twice`);
    if (key !== null && publicKey.export({ type: 'spki', format: 'pem' }) !== key)
      this.fault(`${serial} is over another key`);
    if (before === undefined) this.count(how);
    this.held.set(serial, bytes);
    return serial;
  }
}

export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Someone who asks the gateway for things again and again, and remembers over restarts what became of it. */
export interface Actor {
  readonly name: string;
  /** Does the next thing. @returns whether it got a certificate just now. */
  advance(): Promise<boolean>;
}

/** Lets someone ask until the gateway is killed. @param got is told of every certificate. */
export async function keepAsking(home: Home, actor: Actor, got: () => void): Promise<void> {
  while (home.isAlive) {
    try {
      if (await actor.advance()) got();
    } catch (error) {
      if (!home.isAlive) return;
      home.fault(`${actor.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      await pause(50);
    }
  }
}

/** One request by TLS, its answer read to the end. */
export function ask(
  home: Home,
  path: string,
  { headers = {}, body, cert, key }: { headers?: Record<string, string>; body?: string; cert?: string; key?: string },
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: PORT, path, servername: NAME, ca: home.root, agent: false as const };
    const credentials = cert === undefined ? {} : { cert, key };
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(
      { ...options, ...credentials, method, headers: { host: `${NAME}:${PORT}`, ...headers } },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('error', reject);
        got.on('end', () =>
          resolve({ status: got.statusCode ?? 0, headers: got.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
