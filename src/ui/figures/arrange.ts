/** Fits a drawing and its labels into the room there is. Pixels, but for the drawing's own units. */
import type { Severity } from '../../knowledge/model.ts';
import { heightNeeded, layOut, type Label, type Room, type Wanted } from './labels.ts';
import { matches, type FigureData, type Point, type Shape } from './model.ts';

export interface Stage {
  width: number;
  height: number;
  /** The drawing's place and scale. */
  left: number;
  top: number;
  scale: number;
  labels: Label[];
  /** Where the text of the left column ends; the right column mirrors it. */
  edge: number;
  /** Where the leader lines of the left column bend; the right column mirrors it. */
  bend: number;
  line: number;
}

export interface Ask {
  data: FigureData;
  /** Shapes of the layers that are shown. */
  shapes: Shape[];
  lit: ReadonlySet<string>;
  tinted: Readonly<Record<string, Severity>>;
  width: number;
  /** The height wanted; more is taken when the labels need it. */
  height: number;
  /** Size of the text. */
  font: number;
}

export function arrange({ data, shapes, lit, tinted, width, height, font }: Ask): Stage {
  const [w, h] = data.size;
  const named = labelled(shapes, lit, tinted);
  const column = columnWidth(width, font, named);
  const scale = Math.min((width - 2 * column) / w, height / h);
  const left = (width - w * scale) / 2;
  const line = font * 1.22;
  const edge = left - font * 1.1;
  const bend = edge + line * 0.6;
  const chosen = column ? named : [];
  const room = (bottom: number, parting: number): Room => ({
    middle: left + w * scale * parting,
    top: 2,
    bottom,
    column: left - font * 2.2,
    character: font * 0.53,
    line,
    bend: { left: bend, right: width - bend },
  });
  const wanted = (top: number): Wanted[] =>
    chosen.map((s) => {
      const place = ([x, y]: Point): Point => [left + x * scale, top + y * scale];
      const ends = data.symmetric && !s.single ? [s.at!, [w - s.at![0], s.at![1]] as const] : [s.at!];
      const mark = severityOf(s, tinted) ? line : 0;
      return { id: s.id, name: s.name!, mark, ends: ends.map(place) };
    });
  const needed = (parting: number): number => heightNeeded(wanted(0), room(h * scale, parting)) + 4;
  const partings = data.symmetric ? [0.5] : partingsOf(chosen, w);
  const parting = partings.find((share) => needed(share) <= h * scale * MAY_GROW) ?? partings.at(-1)!;
  const tall = Math.ceil(Math.max(h * scale, needed(parting)));
  const top = (tall - h * scale) / 2;
  return {
    width,
    height: tall,
    left,
    top,
    scale,
    labels: layOut(wanted(top), room(tall - 2, parting)),
    edge,
    bend,
    line,
  };
}

/**
 * Beneath a width of some forty letters labels are left to the line under the picture and to the list, unless they are
 * as short as the letters of a question.
 */
function columnWidth(width: number, font: number, named: readonly Shape[]): number {
  if (width >= font * 38) return Math.min(font * 13, width * 0.24);
  return named.length > 0 && named.every(({ name }) => name!.length <= 2) ? font * 3.4 : 0;
}

/** One label for each id. With something lit, only that, what is at risk and the zones are labelled. */
function labelled(
  shapes: Shape[],
  lit: ReadonlySet<string>,
  tinted: Readonly<Record<string, Severity>>,
): Shape[] {
  const met = new Set<string>();
  return shapes.filter((s) => {
    if (!s.name || !s.at || met.has(s.id)) return false;
    if (lit.size && s.kind !== 'zone' && !matches(s, (id) => lit.has(id)) && !severityOf(s, tinted))
      return false;
    met.add(s.id);
    return true;
  });
}

/** A zone's own severity, else the one at which the shape is at risk. */
export function severityOf(s: Shape, tinted: Readonly<Record<string, Severity>>): Severity | undefined {
  const id = [s.id, ...(s.groups ?? [])].find((key) => tinted[key]);
  return s.severity ?? (id === undefined ? undefined : tinted[id]);
}

/** How much taller than the drawing two columns of short leader lines may be. */
const MAY_GROW = 1.08;

/**
 * Where to part left labels from right ones, as shares of the width: first near the middle, so that leader lines stay
 * short, then where both columns hold about as many.
 */
function partingsOf(chosen: Shape[], width: number): number[] {
  const shares = chosen.map((s) => s.at![0] / width).toSorted((a, b) => a - b);
  const even = shares[Math.floor(shares.length / 2)] ?? 0.5;
  return [0.1, 0.22].map((off) => Math.min(0.5 + off, Math.max(0.5 - off, even)));
}
