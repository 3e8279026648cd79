import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { encodeFrame, makeFrameReader } from '../../../companion/host/framing.ts';
import { MAX_REPLY_BYTES } from '../../../companion/protocol/limits.ts';
import type { CompanionAnswers, CompanionReply } from '../../../companion/protocol/types.ts';

/**
 * Shell commands, each in a network of its own: `near` is where the companion runs, `far` is the device. Their cable is
 * `near` here and `far` there; `$NODE` is Node.
 */
interface Setup {
  readonly near: string;
  readonly far: string;
}

export interface NearCompanion {
  ask<N extends keyof CompanionAnswers>(name: N, request: object): Promise<CompanionAnswers[N]>;
  /** Closes the pipe as a browser does; gives the exit code, or that of a shell whose program was killed. */
  leave(): Promise<number | null>;
  /** Ends both computers, whatever runs on them. */
  close(): Promise<void>;
}

/**
 * Addresses hold as soon as they are given, and packets from anywhere are let through: they are the companion's to
 * judge.
 */
const PREPARE = `
for each in all default; do
  echo 0 >/proc/sys/net/ipv6/conf/$each/accept_dad
  echo 0 >/proc/sys/net/ipv4/conf/$each/rp_filter
done
ip link set lo up
plug() { ip link set "$1" addrgenmode none up; }
`;

const FAR = `${PREPARE}
until ip link show far >/dev/null 2>&1; do sleep 0.02; done
plug far
`;

/** The system's own /run is hidden, with whatever resolver has its socket there. */
const NEAR = `${PREPARE}
mount -t tmpfs none /run
unshare --net --mount sh -ec "$FAR" </dev/null >&2 &
until [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.02; done
ip link add near type veth peer name far netns $!
plug near
eval "$NEAR"
"$NODE" --import tsx companion/main.ts host
`;

/**
 * Two computers joined by a cable, the companion running on one. Needs root, or a system that lets everyone have
 * namespaces.
 */
export function twoComputers({ near, far }: Setup): NearCompanion {
  const program = spawn(
    'unshare',
    [
      ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
      '--net',
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      '--mount-proc',
      'sh',
      '-ec',
      NEAR,
    ],
    {
      env: {
        ...process.env,
        PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
        NODE: process.execPath,
        NEAR: near,
        FAR: FAR + far,
      },
    },
  );
  const ended = once(program, 'exit');
  let complaints = '';
  program.stderr.on('data', (text: Buffer) => {
    complaints = `${complaints}${text.toString()}`.slice(-4000);
  });
  program.stdin.on('error', () => undefined);

  const waiting = new Map<number, (reply: CompanionReply) => void>();
  const read = makeFrameReader(MAX_REPLY_BYTES);
  program.stdout.on('data', (chunk: Buffer) => {
    for (const message of read(chunk)) {
      const reply = JSON.parse(message.toString()) as CompanionReply;
      if (reply.id !== null) waiting.get(reply.id)?.(reply);
    }
  });

  let last = 0;
  return {
    ask: async <N extends keyof CompanionAnswers>(name: N, request: object) => {
      const id = ++last;
      const answer = new Promise<CompanionReply>((resolve) => {
        waiting.set(id, resolve);
      });
      program.stdin.write(encodeFrame(JSON.stringify({ id, name, request })));
      const reply = await Promise.race([answer, ended.then(() => null)]);
      if (reply?.ok !== true)
        throw new Error(
          `The companion on the near computer gave no answer to ${name}: ${JSON.stringify(reply)}\n${complaints}`,
        );
      return reply.value as CompanionAnswers[N];
    },
    leave: async () => {
      program.stdin.end();
      await ended;
      return program.exitCode;
    },
    close: () => end(program, ended),
  };
}

async function end(program: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (program.exitCode === null && program.signalCode === null) program.kill('SIGKILL');
  await ended;
}
