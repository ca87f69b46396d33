/** The picture: shapes in painting order, labels beside them. */
import type { Severity } from '../../knowledge/model.ts';
import { LOOKS } from '../severity.ts';
import { arrange, severityOf, type Ask, type Stage } from './arrange.ts';
import type { Label } from './labels.ts';
import { layerOf, matches, type Layer, type Shape } from './model.ts';
import { Defs } from './patterns.tsx';
import { Drawing, Reach } from './shape.tsx';

export interface PictureProps extends Omit<Ask, 'shapes'> {
  /** Unique on the page: patterns and the mask are found by it. */
  prefix: string;
  layers: ReadonlySet<Layer>;
  /** The shape that is pointed at. */
  active: string | undefined;
  /** The one shape that Tab reaches; arrow keys move on. */
  stop: string | undefined;
  title: string;
  description: string;
  onPoint: (id: string | undefined) => void;
  onOpen: ((shape: Shape) => void) | undefined;
  onKey: (event: KeyboardEvent) => void;
}

export function Picture(props: PictureProps) {
  const { data, prefix, layers, lit, tinted, active } = props;
  const shapes = data.shapes.filter((s) => layers.has(layerOf(s)));
  const stage = arrange({ ...props, shapes });
  const met = new Set<string>();
  const firstOf = (s: Shape): boolean => Boolean(s.name) && !met.has(s.id) && Boolean(met.add(s.id));
  return (
    <svg
      class="fig-svg"
      viewBox={`0 0 ${stage.width} ${stage.height}`}
      width={stage.width}
      height={stage.height}
      role="group"
      aria-label={props.title}
      aria-description={props.description}
      onKeyDown={props.onKey}
      onPointerLeave={() => props.onPoint(undefined)}
    >
      <Defs prefix={prefix} size={data.size} fade={data.fade} scale={stage.scale} />
      <g
        transform={`translate(${round(stage.left)} ${round(stage.top)}) scale(${stage.scale.toFixed(5)})`}
        mask={`url(#${prefix}-fade)`}
      >
        {shapes.map((s, i) => {
          const severity = severityOf(s, tinted);
          return (
            <Reach
              key={`${s.id}.${i}`}
              shape={s}
              severity={severity}
              first={firstOf(s)}
              look={lookOf(s, lit, active)}
              stop={props.stop === s.id}
              onPoint={props.onPoint}
              onOpen={props.onOpen}
            >
              <Drawing
                shape={s}
                mirror={data.symmetric && !s.single ? data.size[0] : undefined}
                severity={severity}
                prefix={prefix}
              />
            </Reach>
          );
        })}
      </g>
      <g class="fig-labels" aria-hidden="true">
        {stage.labels.map((label) => {
          const shape = shapes.find((s) => s.id === label.id)!;
          const strong = active === label.id || matches(shape, (id) => lit.has(id));
          return (
            <Leader
              key={label.id + label.side}
              label={label}
              stage={stage}
              strong={strong}
              severity={severityOf(shape, tinted)}
            />
          );
        })}
      </g>
    </svg>
  );
}

function lookOf(s: Shape, lit: ReadonlySet<string>, active: string | undefined): string {
  const on = matches(s, (id) => lit.has(id));
  const words = [`fig-${s.kind}`, s.tone && `fig-tone${s.tone}`, s.deep && 'fig-deep', on && 'fig-lit'];
  return [...words, lit.size && !on && 'fig-mute', active === s.id && 'fig-active'].filter(Boolean).join(' ');
}

interface LeaderProps {
  label: Label;
  stage: Stage;
  strong: boolean;
  severity: Severity | undefined;
}

/** A label: the severity's shape where it has one, the text, the line to what it names. */
function Leader({ label, stage, strong, severity }: LeaderProps) {
  const right = label.side === 'right';
  const way = right ? 1 : -1;
  const [edge, bend] = right
    ? [stage.width - stage.edge, stage.width - stage.bend]
    : [stage.edge, stage.bend];
  const top = label.y - (label.lines.length * stage.line) / 2 + stage.line * 0.76;
  const mark = stage.line * 0.62;
  const text = edge + way * (severity ? mark + 6 : 4);
  return (
    <g class={`fig-label${strong ? ' fig-strong' : ''}${severity ? ` fig-${severity}` : ''}`}>
      <path
        class="fig-leader"
        d={`M${round(edge)} ${round(label.y)}H${round(bend)}L${round(label.end[0])} ${round(label.end[1])}`}
      />
      <circle cx={round(label.end[0])} cy={round(label.end[1])} r="1.6" />
      {severity && (
        <path
          class="fig-mark"
          d={LOOKS[severity].shape}
          transform={`translate(${round(right ? edge + 3 : edge - 3 - mark)} ${round(label.y - mark / 2)}) scale(${(mark / 12).toFixed(3)})`}
        />
      )}
      {label.lines.map((words, i) => (
        <text
          key={words}
          x={round(text)}
          y={round(top + i * stage.line)}
          text-anchor={right ? 'start' : 'end'}
        >
          {words}
        </text>
      ))}
    </g>
  );
}

const round = (v: number): number => Math.round(v * 10) / 10;
