import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompanionRequest, CompanionRequestName } from '../../../companion/protocol/requests.ts';
import type { CompanionAnswers, CompanionReply } from '../../../companion/protocol/types.ts';

const MAIN = fileURLToPath(new URL('../../../companion/main.ts', import.meta.url));

/** A companion that was asked one thing. */
export interface AskedHost<N extends CompanionRequestName> {
  readonly host: ChildProcess;
  /** Rejects where it gives no value, or ends before it answered. */
  readonly answer: Promise<CompanionAnswers[N]>;
}

/** Starts the companion as a browser of this home folder does, and asks one thing. It goes once it has answered. */
export function startHost<N extends CompanionRequestName>(
  home: string,
  name: N,
  request: CompanionRequest<N>,
  more: Readonly<Record<string, string>> = {},
): AskedHost<N> {
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', XDG_STATE_HOME: '', ...more };
  const host = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, 'host'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const body = Buffer.from(JSON.stringify({ id: 1, name, request }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  host.stdin.write(Buffer.concat([length, body]));
  const answered = async (): Promise<CompanionAnswers[N]> => {
    const chunks: Buffer[] = [];
    for await (const chunk of host.stdout) {
      chunks.push(chunk as Buffer);
      const all = Buffer.concat(chunks);
      if (all.length >= 4 && all.length >= 4 + all.readUInt32LE(0)) break;
    }
    host.stdin.end();
    if (chunks.length === 0) throw new Error('The companion ended without an answer');
    const reply = JSON.parse(Buffer.concat(chunks).subarray(4).toString()) as CompanionReply;
    if (!reply.ok) throw new Error(`The companion gives no value: ${reply.fault}`);
    return reply.value as CompanionAnswers[N];
  };
  return { host, answer: answered() };
}

/** Starts the companion as a browser of this home folder does, asks one thing, and lets it go. */
export function askHost<N extends CompanionRequestName>(
  home: string,
  name: N,
  request: CompanionRequest<N>,
): Promise<CompanionAnswers[N]> {
  return startHost(home, name, request).answer;
}
