/** One shape of a figure: how it is reached by pointer and key, and how it is painted. */
import type { ComponentChildren } from 'preact';
import type { Severity } from '../../knowledge/model.ts';
import { severityWord } from '../words.ts';
import { opens, type Shape } from './model.ts';

interface ReachProps {
  shape: Shape;
  severity: Severity | undefined;
  /** The first part of several of the same name: the others follow it silently. */
  first: boolean;
  look: string;
  /** Tab stops here. */
  stop: boolean;
  onPoint: (id: string | undefined) => void;
  onOpen: ((shape: Shape) => void) | undefined;
  children: ComponentChildren;
}

/** Shapes with a name can be pointed at and reached by key; those with an entry are buttons. */
export function Reach({ shape, severity, first, look, stop, onPoint, onOpen, children }: ReachProps) {
  if (!shape.name) return <g class={look}>{children}</g>;
  const open = onOpen && opens(shape) ? () => onOpen(shape) : undefined;
  const name = severity ? `${shape.name}, ${severityWord(severity)}` : shape.name;
  const reached = {
    role: open ? 'button' : 'img',
    'aria-label': name,
    tabindex: stop ? 0 : -1,
    onFocus: () => onPoint(shape.id),
  } as const;
  return (
    <g
      class={`${look}${open ? ' fig-opens' : ''}`}
      data-shape={shape.id}
      {...(first ? reached : { 'aria-hidden': 'true' as const })}
      onPointerEnter={() => onPoint(shape.id)}
      onClick={open}
    >
      <title>{name}</title>
      {children}
    </g>
  );
}

interface DrawingProps {
  shape: Shape;
  /** The figure's width, when the shape is drawn a second time in its midline. */
  mirror: number | undefined;
  severity: Severity | undefined;
  prefix: string;
}

export function Drawing({ shape, mirror, severity, prefix }: DrawingProps) {
  const once = (
    <>
      <path class="fig-body" d={shape.d} />
      {shape.fibres && <path class="fig-fibres" d={shape.fibres} />}
      {severity && (
        <path class={`fig-hatch fig-${severity}`} d={shape.d} fill={`url(#${prefix}-${severity})`} />
      )}
      {severity === 'avoid' && <path class="fig-inner" d={shape.d} />}
    </>
  );
  if (mirror === undefined) return once;
  return (
    <>
      {once}
      <g transform={`matrix(-1 0 0 1 ${mirror} 0)`}>{once}</g>
    </>
  );
}
