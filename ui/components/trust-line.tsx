import type { Appraisal } from '../lib/index.ts';
import type { ComponentChildren } from 'preact';
import { TRUST_LINES, trustLineOf, type TrustLineKind } from '../words/trust-line.ts';

/** Drawings on a square of 24, with lines that take the colour of the verdict. */
const GLYPHS = {
  gateway: 'M4 13.5h16V20H4zM8 16.75h.01M12 13.5V10M6.7 6.2a7.5 7.5 0 0 1 10.6 0M9.2 8.7a4 4 0 0 1 5.6 0',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.8-4.6 3.8-6.8 8-6.8s7.2 2.2 8 6.8',
  device: 'M6 3.5h12A1.5 1.5 0 0 1 19.5 5v14a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 3.5z',
  light: 'M9 16.5h6',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c4 4 4 14 0 18-4-4-4-14 0-18z',
  window: 'M3.5 5h17v14h-17zM3.5 9h17',
  factory: 'M3 20V11l6 3.5V11l6 3.5V5h5v15z',
  tag: 'M3.5 12V4.5H11L20 13.5 12.5 21zM7.5 8.5h.01',
  stranger: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  question: 'M9.3 9.5a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.2 1-1.2 1.9M12 17h.01',
  openLock: 'M5.5 11h13v9.5h-13zM8 11V7.5a4 4 0 0 1 7.8-1.3',
  key: 'M8 15.5a3.5 3.5 0 1 1 3.3-4.6H20.5v3.6H18v-1.8h-2.2v1.8h-4.5A3.5 3.5 0 0 1 8 15.5zM7.5 12h.01',
  tick: 'M6.5 12.5l3.8 3.8 7.2-8',
  cross: 'M7 7l10 10M17 7L7 17',
  mark: 'M12 5.5v8M12 18h.01',
} as const;

const [LEFT, MIDDLE, RIGHT, HEIGHT] = [28, 160, 292, 26];

function Glyph({ name, at, small = false, filled = false }: GlyphProps) {
  const scale = small ? 0.75 : 1.25;
  return (
    <path
      class={filled ? 'filled' : undefined}
      d={GLYPHS[name]}
      transform={`translate(${at - 12 * scale} ${HEIGHT - 12 * scale}) scale(${scale})`}
    />
  );
}

interface GlyphProps {
  readonly name: keyof typeof GLYPHS;
  readonly at: number;
  readonly small?: boolean;
  readonly filled?: boolean;
}

const Line = ({ from = LEFT + 24, to = RIGHT - 24, ...rest }: { from?: number; to?: number; class?: string }) => (
  <path d={`M${from} ${HEIGHT}H${to}`} {...rest} />
);

/** A line that is there on both sides of what is in the middle of it. */
function Around({ children, gap = 18, ...rest }: { children: ComponentChildren; gap?: number; class?: string }) {
  return (
    <>
      <Line to={MIDDLE - gap} {...rest} />
      {children}
      <Line from={MIDDLE + gap} {...rest} />
    </>
  );
}

/** What is at the left end, and between it and the device. */
const DRAWINGS: Record<TrustLineKind, (saver: 'gateway' | 'person') => ComponentChildren> = {
  confirmed: () => (
    <>
      <Glyph name="gateway" at={LEFT} />
      <Around>
        <Glyph name="tick" at={MIDDLE} />
      </Around>
    </>
  ),
  remembered: () => (
    <>
      <Glyph name="person" at={LEFT} />
      <path class="dashed" d={`M${LEFT + 20} 18C110 -4 210 -4 ${RIGHT - 20} 18`} />
      <path class="dashed" d={`M${RIGHT - 20} 34C210 56 110 56 ${LEFT + 20} 34`} />
    </>
  ),
  new: () => (
    <>
      <Glyph name="stranger" at={LEFT} />
      <Glyph name="question" at={LEFT} />
      <Line class="dotted" />
    </>
  ),
  changed: (saver) => (
    <>
      <Glyph name={saver} at={LEFT} />
      <Line to={MIDDLE - 50} />
      <Glyph name="key" at={MIDDLE - 30} filled />
      <path d={`M${MIDDLE - 4} 38L${MIDDLE + 4} 14`} />
      <Glyph name="key" at={MIDDLE + 30} />
      <Line from={MIDDLE + 50} class="dotted" />
    </>
  ),
  broken: () => (
    <>
      <Glyph name="stranger" at={LEFT} />
      <Glyph name="question" at={LEFT} />
      <Around gap={26}>
        <Glyph name="cross" at={MIDDLE} />
      </Around>
    </>
  ),
  gap: () => (
    <>
      <Glyph name="stranger" at={LEFT} />
      <Glyph name="question" at={LEFT} />
      <Around gap={26} class="thin">
        <Glyph name="mark" at={MIDDLE} />
      </Around>
    </>
  ),
  plain: () => <Glyph name="openLock" at={MIDDLE} />,
  fog: () => (
    <>
      {[14, 26, 38].map((y, i) => (
        <path key={y} class="faint" d={`M${84 + 12 * i} ${y}c12 -8 24 8 36 0s24 8 36 0 24 8 36 0 24 8 36 0`} />
      ))}
    </>
  ),
  named: () => (
    <>
      <Glyph name="tag" at={LEFT} />
      <Around>
        <Glyph name="key" at={MIDDLE} />
      </Around>
    </>
  ),
  public: () => (
    <>
      <Glyph name="globe" at={LEFT} />
      <Line class="thin" />
    </>
  ),
  accepted: () => (
    <>
      <Glyph name="window" at={LEFT} />
      <Line class="thin" />
    </>
  ),
  maker: () => (
    <>
      <Glyph name="factory" at={LEFT} />
      <Line class="thin dotted" />
    </>
  ),
};

/** The verdict as one drawing with fixed places: at the left whoever confirms, at the right the device. */
export function TrustLine({ appraisal: { headline, device } }: { readonly appraisal: Appraisal }) {
  const line = trustLineOf(headline);
  return <Drawing line={line} says={TRUST_LINES[line]} saver={device?.pinned === 'gateway' ? 'gateway' : 'person'} />;
}

interface DrawingProps {
  readonly line: TrustLineKind;
  /** What it shows, for whoever does not see it. */
  readonly says: string;
  readonly saver?: 'gateway' | 'person';
}

/** One of the drawings, also where it is about no device in particular. */
export function Drawing({ line, says, saver = 'person' }: DrawingProps) {
  const known = line === 'confirmed' || line === 'remembered';
  return (
    <svg class="trust-line" data-line={line} viewBox="0 0 320 52" role="img" aria-label={says}>
      {DRAWINGS[line](saver)}
      <Glyph name="device" at={RIGHT} filled={known} />
      <g class={known ? 'inside' : undefined}>
        <Glyph name="light" at={RIGHT} />
      </g>
    </svg>
  );
}
