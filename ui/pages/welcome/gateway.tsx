import { pageUrl } from '../../components/index.ts';
import { useReply } from '../../lib/index.ts';
import { WELCOME } from '../../words/welcome.ts';
import type { ScreenProps } from './start.tsx';

/** Whether anything issues certificates here. Without a gateway Latchkey is complete, too. */
export function Gateway({ next }: ScreenProps) {
  const { asked } = useReply('managed/list', {});
  const managed = asked.kind === 'answered' && asked.value.gateways.length > 0;
  const { yes, yesWhy, no, noWhy, managed: nothingToDo, next: onwards } = WELCOME.gateway;
  if (managed)
    return (
      <>
        <p class="lead">{nothingToDo}</p>
        <a class="button main" href={next}>
          {onwards}
        </a>
      </>
    );
  return (
    <ul class="answers">
      <li>
        <a href={`${pageUrl('pairing')}?first`} aria-describedby="yes-why">
          {yes}
        </a>
        <p id="yes-why">{yesWhy}</p>
      </li>
      <li>
        <a href={next} aria-describedby="no-why">
          {no}
        </a>
        <p id="no-why">{noWhy}</p>
      </li>
    </ul>
  );
}
