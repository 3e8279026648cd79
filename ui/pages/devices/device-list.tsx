import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeviceView, GatewayView, SinceSeen } from '../../../src/protocol/index.ts';
import { Drawing, Foreign, WELCOME_URL } from '../../components/index.ts';
import type { HeadlineKind } from '../../lib/index.ts';
import { GROUPINGS, LIST, ORDERS, STATUS_WORDS } from '../../words/device-list.ts';
import { DEVICES } from '../../words/devices.ts';
import { MARKS, TONES } from '../../words/marks.ts';
import { PAIRING } from '../../words/pairing.ts';
import { TRUST_LINES, type TrustLineKind } from '../../words/trust-line.ts';
import { DeviceRow } from './device-row.tsx';
import {
  countsOf,
  type Filter,
  firstOf,
  fits,
  type Group,
  type Grouping,
  groupsOf,
  listed,
  type Listed,
  type Order,
  sorted,
  type Status,
} from './grouping.ts';

interface Props {
  readonly devices: readonly DeviceView[];
  /** What changed since each was judged last; null where that cannot be known. */
  readonly since: Readonly<Record<string, SinceSeen>> | null;
  readonly gateways: readonly Pick<GatewayView, 'id' | 'name'>[];
  readonly again: () => Promise<void>;
}

/** From this many devices on, ways to search and to order them are worth their place; below, a picture is. */
const MANY = 8;
/** As many rows are drawn at first, and more with each press. */
const SHOWN = 200;

export function DeviceList({ devices, since, gateways, again }: Props) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter | null>(null);
  const [by, setBy] = useState<Grouping>('status');
  const [order, setOrder] = useState<Order>('name');
  const [most, setMost] = useState(SHOWN);
  const now = useMemo(() => Date.now(), [devices]);
  const all = useMemo(() => devices.map((device) => listed(device, since, now)), [devices, since, now]);
  const ordered = useMemo(() => sorted(all, order), [all, order]);
  const counts = useMemo(() => countsOf(all), [all]);
  if (devices.length === 0)
    return (
      <>
        <p class="empty">{DEVICES.noDevices}</p>
        <a class="button" href={`${WELCOME_URL}#open`}>
          {PAIRING.openDevice}
        </a>
      </>
    );
  const found = ordered.filter((each) => fits(each, filter, typed));
  const many = devices.length >= MANY;
  return (
    <>
      {!many && <MapStrip devices={ordered} />}
      {many && <Search typed={typed} onTyped={setTyped} />}
      {many && counts.length > 1 && <Filters counts={counts} total={all.length} chosen={filter} onChosen={setFilter} />}
      {many && (
        <div class="row">
          <Choice label={LIST.group} words={GROUPINGS} value={by} onChosen={setBy} />
          <Choice label={LIST.order} words={ORDERS} value={order} onChosen={setOrder} />
        </div>
      )}
      {found.length === 0 && (
        <p class="empty" role="status">
          {DEVICES.noneFound}
        </p>
      )}
      {firstOf(groupsOf(found, by, gateways), most).map((group) => (
        <section key={`${group.of} ${group.key ?? ''}`} class="group">
          <h3>
            <Title group={group} gateways={gateways} />
          </h3>
          <ul class="list">
            {group.devices.map((each) => (
              <DeviceRow key={each.device.id} listed={each} again={again} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + SHOWN)}>
          {LIST.next}
        </button>
      )}
    </>
  );
}

function Title({ group: { key, of }, gateways }: { readonly group: Group } & Pick<Props, 'gateways'>) {
  if (of === 'status') return <>{STATUS_WORDS[key as Status]}</>;
  if (of === 'network') return key === null ? <>{LIST.noNetwork}</> : <Foreign text={key} />;
  const gateway = gateways.find(({ id }) => id === key);
  return gateway === undefined ? <>{LIST.noGateway}</> : <Foreign text={gateway.name} />;
}

/** "/" leads to it from anywhere on the page, except out of a field. */
function Search({ typed, onTyped }: { readonly typed: string; readonly onTyped: (typed: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const writes = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);
  return (
    <div class="field">
      <label for="search">{DEVICES.search}</label>
      <input
        id="search"
        ref={field}
        type="search"
        placeholder={LIST.searchHint}
        aria-keyshortcuts="/"
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </div>
  );
}

interface FiltersProps {
  readonly counts: ReturnType<typeof countsOf>;
  readonly total: number;
  readonly chosen: Filter | null;
  readonly onChosen: (filter: Filter | null) => void;
}

/** What there is, with numbers; each narrows the list to itself. */
function Filters({ counts, total, chosen, onChosen }: FiltersProps) {
  const each = [{ filter: null, count: total }, ...counts];
  return (
    <div class="filters" role="group" aria-label={LIST.show}>
      {each.map(({ filter, count }) => (
        <button
          key={filter ?? 'all'}
          type="button"
          aria-pressed={filter === chosen}
          data-filter={filter ?? 'all'}
          onClick={() => onChosen(filter)}
        >
          {filter === null ? LIST.all : STATUS_WORDS[filter]} <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly words: Readonly<Record<K, string>>;
  readonly value: K;
  readonly onChosen: (value: K) => void;
}

function Choice<K extends string>({ label, words, value, onChosen }: ChoiceProps<K>) {
  return (
    <label class="choice">
      {label}{' '}
      <select value={value} onChange={(event) => onChosen(event.currentTarget.value as K)}>
        {(Object.keys(words) as K[]).map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

const LINES: Partial<Record<HeadlineKind, TrustLineKind>> = {
  confirmed: 'confirmed',
  remembered: 'remembered',
  new: 'new',
  danger: 'changed',
  caution: 'gap',
  plain: 'plain',
};

/** Every device in the list was seen before, so that none is new. */
const wordOf = (kind: HeadlineKind): string =>
  kind === 'cannot-tell' ? STATUS_WORDS.unsure : kind === 'new' ? STATUS_WORDS.new : MARKS[kind];

/** With few devices: how Latchkey knows them, one drawing a kind, which also explains the drawings of the popup. */
function MapStrip({ devices }: { readonly devices: readonly Listed[] }) {
  const kinds = [...new Set(devices.map(({ standing }) => standing.mark))];
  return (
    <ul class="map" aria-label={LIST.map}>
      {kinds.map((kind) => {
        const line = LINES[kind] ?? 'fog';
        return (
          <li key={kind} data-tone={TONES[kind]}>
            <Drawing line={line} says={TRUST_LINES[line]} />
            <p class="kind">{wordOf(kind)}</p>
            <p class="small">
              {devices
                .filter(({ standing }) => standing.mark === kind)
                .map(({ device, name }, i) => (
                  <span key={device.id}>
                    {i > 0 && ' · '}
                    <Foreign text={name} />
                  </span>
                ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
