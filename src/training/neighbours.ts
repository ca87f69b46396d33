/** Who stands beside whom: wrong options come from the neighbourhood, not from anywhere. */
import type { Muscle } from '../knowledge/facts.ts';
import type { Region } from '../knowledge/model.ts';
import type { FigureOutline } from './figures.ts';

/** How near two muscles stand to each other: the greater, the nearer; 0 for those that have nothing to do with each other. */
export type Nearness = (one: Muscle, other: Muscle) => number;

/** Regions of the body that border on each other. */
const BORDERS: readonly (readonly [Region, Region])[] = [
  ['scalp', 'face'], ['scalp', 'neck'], ['eye', 'face'], ['eye', 'scalp'], ['face', 'jaw'], ['face', 'gland'], ['face', 'neck'],
  ['jaw', 'gland'], ['jaw', 'tongue-pharynx-larynx'], ['jaw', 'neck'], ['gland', 'tongue-pharynx-larynx'], ['gland', 'neck'],
  ['tongue-pharynx-larynx', 'neck'], ['tongue-pharynx-larynx', 'face'], ['neck', 'shoulder'], ['neck', 'back'],
  ['neck', 'thorax'], ['shoulder', 'arm'], ['shoulder', 'back'], ['shoulder', 'thorax'], ['arm', 'forearm'],
  ['forearm', 'hand'], ['thorax', 'back'], ['thorax', 'abdomen'], ['abdomen', 'back'], ['abdomen', 'pelvis'], ['back', 'pelvis'],
  ['abdomen', 'hip'], ['back', 'hip'], ['pelvis', 'hip'], ['pelvis', 'thigh'], ['hip', 'thigh'], ['thigh', 'leg'], ['leg', 'foot'],
]; // prettier-ignore

const border = new Set(BORDERS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** The figure that shows a muscle best counts most, then its region, then a region that borders on it. */
export function nearnessOn(figures: readonly FigureOutline[]): Nearness {
  const best = new Map(figures.flatMap((figure) => figure.best.map((id) => [id, figure] as const)));
  const shown = new Map(figures.map(({ id, shapes }) => [id, new Set(shapes.map((shape) => shape.id))]));
  return (one, other) => {
    const figure = best.get(one.id);
    const together = figure !== undefined && shown.get(figure.id)!.has(other.id);
    // Glands of one region lie far apart: only a figure makes them neighbours.
    if (one.region === 'gland' || other.region === 'gland')
      return together ? 3 : one.region === other.region ? 1 : 0;
    if (one.region === other.region) return together ? 4 : 3;
    if (border.has(`${one.region} ${other.region}`)) return together ? 2 : 1;
    return 0;
  };
}
