/** Reads the outlines that figures are made from: `../shared/figures`, which stands beside the project where figures are made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pt, Ring } from './geometry.ts';

const folder = join(import.meta.dirname, '../../../shared/figures');

export const hasOutlines = (): boolean => existsSync(folder);

/** A polygon: its outer border first, then holes. */
export type Polygon = Ring[];

export interface Part {
  id: string;
  side: 'left' | 'right' | 'mid';
  kind: string;
  /** Muscle ids of the knowledge base that this outline serves, groups included. */
  ids: string[];
  /** Millimetres behind the foremost point of the view. */
  depth: number;
  whole: Polygon[];
  /** By layer: what is seen, and how much of the whole that is. */
  seen: Record<string, { polygons: Polygon[]; share: number; label: Pt }>;
  label?: Pt;
}

export interface View {
  id: string;
  size: Pt;
  /** Source coordinates of the crop's left and top, so that points can be carried between views of one direction. */
  left: number;
  top: number;
  layers: Record<string, { cutAway: string[]; shown: string[] }>;
  skin: Polygon[];
  bones: Part[];
  muscles: Part[];
  context: Part[];
}

type RawPolygon = number[][];
interface RawPart {
  id: string;
  side: string;
  kind: string;
  depth: number;
  clinical_ids?: string[];
  whole: RawPolygon[];
  label_whole?: [number, number];
  visible?: RawPolygon[];
  layers?: Record<string, { visible: RawPolygon[]; share: number; label: [number, number] }>;
}
interface RawView {
  id: string;
  size_mm: [number, number];
  projection: { right: number[]; box_mm: { right: [number, number]; up: [number, number] } };
  layers: { id: string; cut_away: string[]; shown: string[] }[];
  skin: RawPolygon[];
  bones: RawPart[];
  muscles: RawPart[];
  context: RawPart[];
}

const ring = (flat: number[]): Ring =>
  Array.from({ length: flat.length / 2 }, (_, i): Pt => [flat[2 * i]!, flat[2 * i + 1]!]);
const polygons = (raw: RawPolygon[] | undefined): Polygon[] => (raw ?? []).map((p) => p.map(ring));

function part(raw: RawPart, layers: string[]): Part {
  const seen: Part['seen'] = {};
  for (const [layer, v] of Object.entries(raw.layers ?? {})) {
    seen[layer] = { polygons: polygons(v.visible), share: v.share, label: v.label };
  }
  // A bone is seen alike in every layer.
  if (raw.visible) {
    const visible = polygons(raw.visible);
    for (const layer of layers) seen[layer] ??= { polygons: visible, share: 1, label: raw.label_whole! };
  }
  return {
    id: raw.id,
    side: raw.side as Part['side'],
    kind: raw.kind,
    ids: raw.clinical_ids ?? [],
    depth: raw.depth,
    whole: polygons(raw.whole),
    seen,
    ...(raw.label_whole ? { label: raw.label_whole } : {}),
  };
}

const views = new Map<string, View>();

/** One view, by id. Throws when the outlines are absent. */
export function readView(id: string): View {
  const known = views.get(id);
  if (known) return known;
  const raw = JSON.parse(readFileSync(join(folder, 'outlines', `${id}.json`), 'utf8')) as RawView;
  const layers = raw.layers.map((l) => l.id);
  const view: View = {
    id,
    size: raw.size_mm,
    left: raw.projection.box_mm.right[0],
    top: raw.projection.box_mm.up[1],
    layers: Object.fromEntries(raw.layers.map((l) => [l.id, { cutAway: l.cut_away, shown: l.shown }])),
    skin: polygons(raw.skin),
    bones: raw.bones.map((b) => part(b, layers)),
    muscles: raw.muscles.map((m) => part(m, layers)),
    context: raw.context.map((c) => part(c, layers)),
  };
  views.set(id, view);
  return view;
}
