/** The drawing itself: shapes in painting order, labels in two columns beside them. */
import type { ComponentChildren } from 'preact';
import type { Severity } from '../../knowledge/model.ts';
import { heightNeeded, layOut, type Label, type Room } from './labels.ts';
import { layerOf, matches, type FigureData, type Layer, type Shape } from './model.ts';
import { Defs } from './patterns.tsx';

export interface PictureProps {
  data: FigureData;
  /** Unique on the page: patterns and the mask are found by it. */
  prefix: string;
  /** Pixels: room across, height wanted, size of the text. */
  width: number;
  height: number;
  font: number;
  layers: ReadonlySet<Layer>;
  lit: ReadonlySet<string>;
  tinted: Readonly<Record<string, Severity>>;
  active: string | undefined;
  /** The one shape that Tab reaches; arrow keys move on. */
  stop: string | undefined;
  title: string;
  description: string;
  onPoint: (id: string | undefined) => void;
  onOpen: ((shape: Shape) => void) | undefined;
  onKey: (event: KeyboardEvent) => void;
}

const ICONIC = new Set(['skin', 'feature', 'bone', 'cartilage', 'fascia', 'eye', 'landmark']);

export function Picture(props: PictureProps) {
  const { data, prefix, layers, lit, tinted, title, description } = props;
  const [w, h] = data.size;
  const shapes = data.shapes.filter((s) => layers.has(layerOf(s)));
  const column = columnWidth(props.width, props.font);
  const scale = Math.min((props.width - 2 * column) / w, props.height / h);
  const left = (props.width - w * scale) / 2;
  const wanted = column ? labelled(shapes, lit, tinted) : [];
  const room: Room = {
    middle: left + w * scale * divide(wanted, w),
    top: 2,
    bottom: Math.max(props.height, h * scale) - 2,
    column: Math.max(column, left) - props.font * 1.4,
    character: props.font * 0.53,
    line: props.font * 1.22,
  };
  const place = ([x, y]: readonly [number, number]): [number, number] => [left + x * scale, top + y * scale];
  let top = 0;
  const asked = (): { id: string; name: string; ends: [number, number][] }[] =>
    wanted.map((s) => ({
      id: s.id,
      name: s.name!,
      ends: s.mirror ? [place(s.at!), place([w - s.at![0], s.at![1]])] : [place(s.at!)],
    }));
  const height = Math.ceil(Math.max(h * scale, heightNeeded(asked(), room) + 4));
  top = (height - h * scale) / 2;
  const labels = layOut(asked(), { ...room, bottom: height - 2 });
  const muted = lit.size > 0;
  const state = (s: Shape): string => {
    const on = matches(s, (id) => lit.has(id));
    return `fig-${s.kind}${s.tone ? ` fig-tone${s.tone}` : ''}${s.deep ? ' fig-deep' : ''}${on ? ' fig-lit' : ''}${
      muted && !on ? ' fig-mute' : ''
    }${props.active === s.id ? ' fig-active' : ''}`;
  };
  const seen = new Set<string>();
  return (
    <svg
      class="fig-svg"
      viewBox={`0 0 ${props.width} ${height}`}
      width={props.width}
      height={height}
      role="group"
      aria-label={title}
      aria-description={description}
      onKeyDown={props.onKey}
      onPointerLeave={() => props.onPoint(undefined)}
    >
      <Defs prefix={prefix} size={data.size} fade={data.fade} scale={scale} />
      <g
        transform={`translate(${round(left)} ${round(top)}) scale(${scale.toFixed(5)})`}
        mask={`url(#${prefix}-fade)`}
      >
        {shapes.map((s, i) => {
          const severity = s.severity ?? severityOf(s, tinted);
          const first = !seen.has(s.id);
          seen.add(s.id);
          return (
            <Reach
              key={`${s.id}.${i}`}
              shape={s}
              first={first && Boolean(s.name)}
              className={state(s)}
              {...props}
            >
              <Drawing
                shape={s}
                width={w}
                hatch={severity && `url(#${prefix}-${severity})`}
                severity={severity}
              />
            </Reach>
          );
        })}
      </g>
      <g class="fig-labels" aria-hidden="true">
        {labels.map((l) => (
          <Labelled
            key={l.id + l.side}
            label={l}
            column={left - props.font * 1.1}
            width={props.width}
            font={props.font}
            line={room.line}
            strong={props.active === l.id || lit.has(l.id)}
          />
        ))}
      </g>
    </svg>
  );
}

/** Shapes with a name can be pointed at, reached by key, and those with an entry opened. */
function Reach({
  shape,
  first,
  className,
  stop,
  onPoint,
  onOpen,
  children,
}: Pick<PictureProps, 'stop' | 'onPoint' | 'onOpen'> & {
  shape: Shape;
  first: boolean;
  className: string;
  children: ComponentChildren;
}) {
  if (!shape.name) return <g class={className}>{children}</g>;
  const opens = onOpen && (shape.opens ?? !shape.id.includes(':'));
  return (
    <g
      class={`${className}${opens ? ' fig-opens' : ''}`}
      data-shape={shape.id}
      {...(first
        ? {
            role: opens ? 'button' : 'img',
            'aria-label': shape.name,
            tabIndex: stop === shape.id ? 0 : -1,
            onFocus: () => onPoint(shape.id),
          }
        : { 'aria-hidden': 'true' as const })}
      onPointerEnter={() => onPoint(shape.id)}
      onClick={opens ? () => onOpen(shape) : undefined}
    >
      <title>{shape.name}</title>
      {children}
    </g>
  );
}

function Drawing({
  shape,
  width,
  hatch,
  severity,
}: {
  shape: Shape;
  width: number;
  hatch: string | undefined;
  severity: Severity | undefined;
}) {
  const one = (
    <>
      <path class="fig-body" d={shape.d} />
      {shape.fibres && <path class="fig-fibres" d={shape.fibres} />}
      {hatch && <path class={`fig-hatch fig-${severity!}`} d={shape.d} fill={hatch} />}
      {severity === 'avoid' && <path class="fig-inner" d={shape.d} />}
    </>
  );
  return shape.mirror ? (
    <>
      {one}
      <g transform={`matrix(-1 0 0 1 ${width} 0)`}>{one}</g>
    </>
  ) : (
    one
  );
}

function Labelled({
  label,
  column,
  width,
  font,
  line,
  strong,
}: {
  label: Label;
  column: number;
  width: number;
  font: number;
  line: number;
  strong: boolean;
}) {
  const right = label.side === 'right';
  const edge = right ? width - column : column;
  const elbow = edge + (right ? -1 : 1) * font * 0.7;
  const top = label.y - (label.lines.length * line) / 2 + line * 0.76;
  return (
    <g class={`fig-label${strong ? ' fig-strong' : ''}`}>
      <path
        d={`M${round(edge)} ${round(label.y)}H${round(elbow)}L${round(label.end[0])} ${round(label.end[1])}`}
      />
      <circle cx={round(label.end[0])} cy={round(label.end[1])} r="1.6" />
      {label.lines.map((text, i) => (
        <text
          key={text}
          x={round(edge + (right ? 4 : -4))}
          y={round(top + i * line)}
          text-anchor={right ? 'start' : 'end'}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Beneath this width labels are left to the line under the picture and to the list. */
const columnWidth = (width: number, font: number): number =>
  width < font * 38 ? 0 : Math.min(font * 13, width * 0.24);

function labelled(
  shapes: Shape[],
  lit: ReadonlySet<string>,
  tinted: Readonly<Record<string, Severity>>,
): Shape[] {
  const met = new Set<string>();
  return shapes.filter((s) => {
    if (!s.name || !s.at || met.has(s.id)) return false;
    const chosen =
      lit.size === 0 ||
      matches(s, (id) => lit.has(id)) ||
      severityOf(s, tinted) ||
      (s.kind === 'zone' && s.severity);
    if (!chosen) return false;
    met.add(s.id);
    return true;
  });
}

function severityOf(s: Shape, tinted: Readonly<Record<string, Severity>>): Severity | undefined {
  if (ICONIC.has(s.kind)) return undefined;
  const id = [s.id, ...(s.groups ?? [])].find((key) => tinted[key]);
  return id === undefined ? undefined : tinted[id];
}

/** Where to part left labels from right ones, as a share of the width: so that both columns hold about as many. */
function divide(wanted: Shape[], width: number): number {
  if (wanted.some((s) => s.mirror)) return 0.5;
  const shares = wanted.map((s) => s.at![0] / width).toSorted((a, b) => a - b);
  return Math.min(0.72, Math.max(0.28, shares[Math.floor(shares.length / 2)] ?? 0.5));
}

const round = (v: number): number => Math.round(v * 10) / 10;
