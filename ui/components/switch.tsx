import { useEffect, useState } from 'preact/hooks';
import type { Answers, Fault, Reply, Request, RequestName } from '../../src/protocol/index.ts';
import { useReply } from '../lib/index.ts';

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => Promise<void>;
}

/** A setting that is on or off. Once a change was made, or was refused, the box shows what holds. */
export function Switch({ label, on, onTurn }: Props) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const turn = async (to: boolean) => {
    setWanted(to);
    await onTurn(to);
    setWanted(null);
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={wanted ?? on}
        onChange={({ currentTarget }) => void turn(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/**
 * A setting, as one request asks for it and another one turns it.
 * @param turn null where the person did not allow what the setting needs.
 */
export function useSetting<N extends RequestName>(
  name: N,
  request: Request<N>,
  turn: (on: boolean) => Promise<Reply<N> | null>,
) {
  const { asked } = useReply(name, request);
  const [view, setView] = useState<Answers[N] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const show = (reply: Reply<N>) => {
    if (reply.ok) setView(reply.value);
    setFault(reply.ok ? null : reply.fault);
  };
  useEffect(() => {
    if (asked.kind === 'answered') setView(asked.value);
    if (asked.kind === 'failed') setFault(asked.fault);
  }, [asked]);
  const onTurn = async (on: boolean) => {
    const reply = await turn(on);
    if (reply) show(reply);
  };
  return { view, fault, onTurn };
}
