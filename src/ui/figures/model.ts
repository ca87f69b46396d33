/** What a figure holds once it is drawn: the shape of `data/*.json` and of `catalogue.json`. */
import type { Severity } from '../../knowledge/model.ts';

/** What can be shown or hidden together, in the order in which it is painted. */
export const LAYERS = ['surface', 'muscles', 'vessels', 'zones', 'sites'] as const;
export type Layer = (typeof LAYERS)[number];

export const SHAPE_KINDS = [
  'skin', 'feature', 'bone', 'cartilage', 'fascia', 'eye', 'organ', 'muscle', 'gland', 'artery', 'vein', 'nerve',
  'pleura', 'zone', 'landmark', 'site',
] as const; // prettier-ignore
export type ShapeKind = (typeof SHAPE_KINDS)[number];

/** A point of the drawing, in units of `FigureData.size`. */
export type Point = readonly [x: number, y: number];

/**
 * `along` the length of the shape, gathering where it narrows; parallel at an angle in degrees, clockwise from
 * pointing right; or fanning out from a point.
 */
export type Grain = 'along' | number | Point;

export interface Shape {
  /** A muscle or gland id of the knowledge base, or `kind:name` for anything else, e.g. `nerve:sciatic-nerve`. */
  id: string;
  kind: ShapeKind;
  /** Absent for what only frames the picture: skin, brows, lips. */
  name?: string;
  /** Path data, relative commands, whole numbers. */
  d: string;
  /** Path data of the fibre lines, where they are drawn by hand. */
  fibres?: string;
  /** How the fibres of any other muscle run: they are reckoned from this when it is shown. */
  grain?: Grain;
  /** The label's leader line ends here. */
  at?: Point;
  /** In a symmetrical figure: drawn once, where all else is drawn a second time, mirrored in the midline. */
  single?: true;
  /** Lies beneath what is drawn over it: dashed outline, see-through. */
  deep?: true;
  /** Alternative muscle tint, so that neighbours part; 3: a tendon. */
  tone?: 1 | 2 | 3;
  /** Other ids that light it: the groups to which it belongs. */
  groups?: string[];
  /** A zone's severity. */
  severity?: Severity;
  /** What a zone or an injection site leads to: the id of an avoid set or a condition. */
  opens?: string;
}

export interface FigureData {
  id: string;
  size: readonly [width: number, height: number];
  /** Edges at which the body runs on: the drawing fades out there. */
  fade: ('top' | 'right' | 'bottom' | 'left')[];
  /** Left and right are alike: a shape is drawn on the left and mirrored, unless it is `single`. */
  symmetric?: true;
  /** Painted in this order. */
  shapes: Shape[];
}

/** As stored: without what the catalogue or the outline tells, and `muscle` for a shape that names no kind. */
export interface StoredFigure extends Omit<FigureData, 'shapes'> {
  shapes: (Omit<Shape, 'kind' | 'name'> & { kind?: ShapeKind; name?: string })[];
}

/** What is known of a figure before its drawing is loaded. */
export interface FigureEntry {
  id: string;
  title: string;
  /** One or two sentences for those who do not see it. */
  description: string;
  /** Figures of the same part share a family; `depth` tells them apart ("Superficial", "Deep"). */
  family: string;
  depth: string;
  layers: Layer[];
  /** Ids of the muscles, glands and groups it shows. */
  shows: string[];
  /** Avoid sets with a zone here. */
  sets: string[];
}

/** `data/catalogue.json`. What a figure shows is told once, by `best`. */
export interface Catalogue {
  figures: Omit<FigureEntry, 'shows'>[];
  /** By muscle, gland or group id: places in `figures` that show it, the best first. */
  best: Record<string, number[]>;
  /** Names of muscles and glands; a drawing names only what is not here. */
  names: Record<string, string>;
  /** By muscle or gland id: the groups that light it. */
  groups: Record<string, string[]>;
}

const VESSELS: ReadonlySet<ShapeKind> = new Set(['artery', 'vein', 'nerve', 'pleura']);

/** The layer a shape is shown and hidden with. Bones and organs frame the muscles and stay with them. */
export function layerOf({ kind }: Shape): Layer {
  if (kind === 'zone') return 'zones';
  if (kind === 'site') return 'sites';
  if (kind === 'landmark' || kind === 'skin' || kind === 'feature') return 'surface';
  return VESSELS.has(kind) ? 'vessels' : 'muscles';
}

/** Does the shape go by one of these ids: its own or a group's? */
export const matches = (shape: Shape, has: (id: string) => boolean): boolean =>
  has(shape.id) || (shape.groups ?? []).some(has);

/** Does a click on the shape lead anywhere: to its own entry, or to what it `opens`? */
export const opens = (shape: Shape): boolean => shape.opens !== undefined || !shape.id.includes(':');
