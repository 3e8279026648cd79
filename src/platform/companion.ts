import type { Runtime } from 'webextension-polyfill';
import { HOST_NAME, PROTOCOL } from '../../companion/protocol/limits.ts';
import type { CompanionRequest, CompanionRequestName } from '../../companion/protocol/requests.ts';
import type {
  CompanionAnswer,
  CompanionAnswers,
  CompanionProblem,
  CompanionReply,
} from '../../companion/protocol/types.ts';
import { api } from './api.ts';
import { companionAllowed } from './permissions.ts';

type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: CompanionProblem };

/** Longer than anything the companion takes its time for. */
const PATIENCE_MS = 15_000;
/** Where the system may ask the person for a password. */
const LONG_PATIENCE_MS = 150_000;
/** The companion, and with it Chromium's worker, stays for this long after the last question. */
const IDLE_MS = 60_000;

/** One companion that was started, and what it still owes. */
interface Line {
  readonly port: Runtime.Port;
  readonly waiting: Map<number, (reply: Reply) => void>;
  /** Its answer to hello, once it came. */
  greeted: Promise<Reply>;
}

let line: Line | null = null;
let lastId = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

/** Asks the companion, which is started where it does not run, and once more where it died. Never rejects. */
export async function askCompanion<N extends CompanionRequestName>(
  name: N,
  request: CompanionRequest<N>,
): Promise<CompanionAnswer<N>> {
  const first = await ask(name, request);
  const again = first.running && !first.reply.ok && first.reply.problem === 'not-working';
  return (again ? await ask(name, request) : first).reply as CompanionAnswer<N>;
}

/** Asks once. `running`: by a companion that had been started for someone else, and may have ended since. */
async function ask(name: string, request: unknown): Promise<{ readonly reply: Reply; readonly running: boolean }> {
  const problem = await unavailable();
  if (problem) return { reply: { ok: false, problem }, running: false };
  const running = line !== null;
  return { reply: await exchange(name, request), running };
}

/** Why no one can be asked; whoever still waits is told so as well. Null where the companion may be asked. */
async function unavailable(): Promise<CompanionProblem | null> {
  if (await companionAllowed()) return 'connectNative' in api.runtime ? null : 'not-yet';
  if (line) close(line, 'not-allowed');
  return 'not-allowed';
}

async function exchange(name: string, request: unknown): Promise<Reply> {
  const here = (line ??= open());
  const greeting = await here.greeted;
  if (greeting.ok) return send(here, name, request);
  close(here, greeting.problem);
  return greeting;
}

function open(): Line {
  const here: Line = {
    port: api.runtime.connectNative(HOST_NAME),
    waiting: new Map(),
    greeted: Promise.resolve({ ok: false, problem: 'not-working' }),
  };
  here.port.onMessage.addListener((message: unknown) => {
    const reply = message as CompanionReply;
    if (reply.id === null) return;
    here.waiting.get(reply.id)?.(reply.ok ? reply : { ok: false, problem: reply.fault });
  });
  here.port.onDisconnect.addListener((port) => close(here, problemOf(port)));
  here.greeted = send(here, 'hello', { protocol: PROTOCOL }).then(checkVersion);
  return here;
}

function checkVersion(reply: Reply): Reply {
  if (!reply.ok) return reply;
  const { protocol } = reply.value as CompanionAnswers['hello'];
  return protocol === PROTOCOL ? reply : { ok: false, problem: protocol < PROTOCOL ? 'older' : 'newer' };
}

function send({ port, waiting }: Line, name: string, request: unknown): Promise<Reply> {
  const id = ++lastId;
  return new Promise<Reply>((resolve) => {
    const patience = setTimeout(
      () => {
        settle({ ok: false, problem: 'timeout' });
        post(port, { cancel: id });
      },
      name.startsWith('anchors/') ? LONG_PATIENCE_MS : PATIENCE_MS,
    );
    const settle = (reply: Reply): void => {
      clearTimeout(patience);
      waiting.delete(id);
      resolve(reply);
      rest();
    };
    waiting.set(id, settle);
    // It may have ended while we waited for it to be greeted.
    if (!post(port, { id, name, request })) settle({ ok: false, problem: 'not-working' });
  });
}

/** @returns false where the companion has ended: browsers throw then. */
function post(port: Runtime.Port, message: object): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    return false;
  }
}

/** Lets the companion go when no one asked for a while. */
function rest(): void {
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (line?.waiting.size === 0) close(line, 'not-working');
  }, IDLE_MS);
}

function close(here: Line, problem: CompanionProblem): void {
  if (line === here) line = null;
  here.port.disconnect();
  for (const settle of [...here.waiting.values()]) settle({ ok: false, problem });
}

/** Browsers say in English only that they know no such companion. */
function problemOf(port: Runtime.Port): CompanionProblem {
  const { lastError } = api.runtime;
  const text = port.error?.message ?? lastError?.message ?? '';
  return /not found|No such native/i.test(text) ? 'not-installed' : 'not-working';
}
