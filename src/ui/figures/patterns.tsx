/** Hatches that tell severity without colour, and the mask that lets a body run out of the picture. */
import { SEVERITIES, type Severity } from '../../knowledge/model.ts';
import type { FigureData } from './model.ts';

/** Lines of one 8 × 8 tile, in pixels on the screen. */
const TILES: Record<Severity, { d: string; turn: number; size: number }> = {
  avoid: { d: 'M0 0H7M0 0V7', turn: 45, size: 7 },
  serious: { d: 'M0 3H6', turn: -45, size: 6 },
  caution: { d: 'M2 4h3', turn: 0, size: 8 },
  technique: { d: 'M3 3h.01', turn: 45, size: 7 },
};

export function Defs({
  prefix,
  size: [w, h],
  fade,
  scale,
}: {
  prefix: string;
  size: FigureData['size'];
  fade: FigureData['fade'];
  scale: number;
}) {
  const depth = 0.1 * Math.min(w, h);
  const edges = {
    top: { x1: 0, y1: 0, x2: 0, y2: 1, x: 0, y: 0, width: w, height: depth },
    bottom: { x1: 0, y1: 1, x2: 0, y2: 0, x: 0, y: h - depth, width: w, height: depth },
    left: { x1: 0, y1: 0, x2: 1, y2: 0, x: 0, y: 0, width: depth, height: h },
    right: { x1: 1, y1: 0, x2: 0, y2: 0, x: w - depth, y: 0, width: depth, height: h },
  };
  return (
    <defs>
      {SEVERITIES.map((s) => (
        <pattern
          key={s}
          id={`${prefix}-${s}`}
          class={`fig-tile fig-${s}`}
          width={TILES[s].size}
          height={TILES[s].size}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${(1 / scale).toFixed(4)}) rotate(${TILES[s].turn})`}
        >
          <path d={TILES[s].d} />
        </pattern>
      ))}
      {fade.map((side) => {
        const { x1, y1, x2, y2 } = edges[side];
        return (
          <linearGradient key={side} id={`${prefix}-${side}`} x1={x1} y1={y1} x2={x2} y2={y2}>
            <stop offset={((20 + 0.06 * depth) / (20 + depth)).toFixed(3)} stop-color="#000" />
            <stop offset="1" stop-color="#000" stop-opacity="0" />
          </linearGradient>
        );
      })}
      <mask id={`${prefix}-fade`} maskUnits="userSpaceOnUse" x={-20} y={-20} width={w + 40} height={h + 40}>
        <rect x={-20} y={-20} width={w + 40} height={h + 40} fill="#fff" />
        {fade.map((side) => {
          const { x, y, width, height } = edges[side];
          const grow = {
            top: [0, -20, 0, 20],
            bottom: [0, 0, 0, 20],
            left: [-20, 0, 20, 0],
            right: [0, 0, 20, 0],
          }[side] as [number, number, number, number];
          return (
            <rect
              key={side}
              x={x + grow[0]}
              y={y + grow[1]}
              width={width + grow[2]}
              height={height + grow[3]}
              fill={`url(#${prefix}-${side})`}
            />
          );
        })}
      </mask>
    </defs>
  );
}
