import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { encodeFrame, makeFrameReader } from '../companion/host/framing.ts';
import { MAX_REPLY_BYTES } from '../companion/protocol/limits.ts';
import type { CompanionRequest, CompanionRequestName } from '../companion/protocol/requests.ts';
import type { CompanionReply } from '../companion/protocol/types.ts';

/** The built companion, started as a browser does. */
export interface CompanionHost {
  ask<N extends CompanionRequestName>(name: N, request: CompanionRequest<N>): Promise<CompanionReply>;
  /** Megabytes that it holds now and held at most, as Linux counts them; null elsewhere. */
  memory(): { readonly now: number; readonly most: number } | null;
  stop(): Promise<void>;
}

export function startCompanion(file: string): CompanionHost {
  const child = spawn(process.execPath, [file, 'host', 'chrome-extension://dhgodbgniejidahlkdjocadmcohobfnn/'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number | null, (reply: CompanionReply) => void>();
  const ended = new Promise<never>((_, reject) => {
    child.on('exit', () => {
      reject(new Error('The companion has ended.'));
    });
  });
  ended.catch(() => {
    /* Told to whoever asks. */
  });
  const read = makeFrameReader(MAX_REPLY_BYTES);
  child.stdout.on('data', (chunk: Buffer) => {
    for (const message of read(chunk)) {
      const reply = JSON.parse(String(message)) as CompanionReply;
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    }
  });
  let id = 0;
  return {
    ask: (name, request) => {
      const answer = new Promise<CompanionReply>((resolve) => {
        waiting.set(++id, resolve);
      });
      child.stdin.write(encodeFrame(JSON.stringify({ id, name, request })));
      return Promise.race([answer, ended]);
    },
    memory: () =>
      process.platform === 'linux' ? { now: megabytes('VmRSS', child.pid), most: megabytes('VmHWM', child.pid) } : null,
    stop: async () => {
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}

function megabytes(field: string, pid = 0): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(
    readFileSync(`/proc/${String(pid)}/status`, 'utf8'),
  )?.[1];
  return (Number(kilobytes) * 1024) / 1_000_000;
}
