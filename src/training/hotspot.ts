/** The same dangers, pointed at on a figure: a zone of an avoid set, or a muscle of one. */
import type { AvoidSet, Muscle } from '../knowledge/facts.ts';
import type { Region } from '../knowledge/model.ts';
import { compose, type Candidate } from './compose.ts';
import { askOf, gravest, notNamed, outside, topicsOf, whyNamed, type Danger } from './danger.ts';
import { standsFor, type FigureOutline, type OutlineShape } from './figures.ts';
import type { Option, Question, Refusal } from './model.ts';
import type { Nearness } from './neighbours.ts';
import { isMuscle, type Relations } from './relations.ts';
import { linkTo, sayOf, statement } from './statement.ts';

const idsOf = (shapes: readonly OutlineShape[]): string[] => [...new Set(shapes.map(({ id }) => id))];

/** Point at a muscle of the set. Each one that the figure shows is right. */
export function listHotspot(
  set: AvoidSet,
  figure: FigureOutline,
  dangers: readonly Danger[],
  near: Nearness,
  relations: Relations,
): Question | Refusal {
  const shapes = figure.shapes.filter(({ kind }) => kind !== 'zone');
  const shown = dangers.filter(
    (danger) => danger.set === set && shapes.some((shape) => standsFor(shape, danger.muscle.id)),
  );
  const right = shapes.filter((shape) => shown.some(({ muscle }) => standsFor(shape, muscle.id)));
  const muscles = relations.muscles.filter(({ id }) => shapes.some((shape) => shape.id === id));
  const wrong = muscles
    .filter((other) => shown.every((danger) => outside(danger, [other], relations).length === 1))
    .map((other): Candidate => ({
      id: other.id,
      text: other.name,
      why: [notNamed(other)],
      link: linkTo('entry', other.id),
      shapes: [other.id],
      nearness: Math.max(...shown.map(({ muscle }) => near(muscle, other))),
    }))
    .filter(({ nearness }) => nearness > 0);
  const regions = [...new Set(shown.map(({ muscle }) => muscle.region))];
  return compose(
    {
      id: `hotspot/${figure.id}/${set.id}/muscles`,
      kind: 'hotspot',
      figure: figure.id,
      ask: `Point at a muscle or gland that the reference lists under “${set.title}”.`,
      topics: topicsOf(set, regions),
      regions,
      link: linkTo('set', set.id),
    },
    {
      id: set.id,
      text: [...new Set(right.map(({ name }) => name))].join(', '),
      why: shown.flatMap((danger) => whyNamed(danger).slice(0, 1)),
      link: linkTo('set', set.id),
      shapes: idsOf(right),
    },
    wrong,
  );
}

/** Where is it? Its name is given, so any other muscle of the figure that is no kin of it is wrong. */
export function findHotspot(
  danger: Danger,
  figure: FigureOutline,
  near: Nearness,
  relations: Relations,
): Question | Refusal {
  const { muscle } = danger;
  const shapes = figure.shapes.filter(({ kind }) => kind !== 'zone');
  const right = idsOf(shapes.filter((shape) => standsFor(shape, muscle.id)));
  const kin = relations.kin(muscle.id);
  const wrong = idsOf(
    shapes.filter((shape) => !right.includes(shape.id) && !(shape.groups ?? []).some((id) => kin.has(id))),
  )
    .map((id) => relations.entity(id))
    .filter(isMuscle)
    .filter(({ id, cautions }) => !kin.has(id) && cautions.length > 0)
    .map((other) => ({ ...placed(other), nearness: near(muscle, other) }));
  return compose(
    {
      id: `find/${muscle.id}`,
      kind: 'hotspot',
      figure: figure.id,
      ask: `Listed under ${askOf(danger)}: ${muscle.name}. Point at it.`,
      topics: [...relations.setsNaming(muscle.id).map((id) => `set:${id}`), `region:${muscle.region}`],
      regions: [muscle.region],
      link: linkTo('entry', muscle.id),
    },
    {
      id: muscle.id,
      text: muscle.name,
      why: whyNamed(danger),
      link: linkTo('entry', muscle.id),
      shapes: right,
    },
    wrong,
  );
}

/** Where is this area of a set? It is named in words; wrong are areas that it does not touch, and such muscles that are not of the set. */
export function zoneHotspot(
  zone: OutlineShape,
  set: AvoidSet,
  figure: FigureOutline,
  relations: Relations,
): Question | Refusal {
  const beside = figure.shapes.filter(
    (shape) => shape.id !== zone.id && shape.name !== zone.name && !(zone.covers ?? []).includes(shape.id),
  );
  const areas = beside.flatMap((shape): Candidate[] => {
    const other = relations.facts.avoidSets.find(({ id }) => id === shape.set);
    if (!other) return [];
    const why = [statement(`That area is: ${shape.name}. ${other.say}`, other)];
    return [
      { id: shape.id, text: shape.name, why, link: linkTo('set', other.id), shapes: [shape.id], nearness: 2 },
    ];
  });
  const muscles = idsOf(beside.filter(({ kind }) => kind !== 'zone'))
    .map((id) => relations.entity(id))
    .filter(isMuscle)
    .filter(({ id, cautions }) => cautions.length > 0 && !relations.setsOf(id).has(set.id))
    .map((other) => ({ ...placed(other), nearness: 1 }));
  const regions = commonest(areaRegions(zone, relations), setRegions(set, relations));
  return compose(
    {
      id: `hotspot/${figure.id}/${zone.id.slice(zone.id.indexOf(':') + 1)}`,
      kind: 'hotspot',
      figure: figure.id,
      ask: `“${set.title}”: point at the area described as “${zone.name}”.`,
      topics: topicsOf(set, regions),
      regions,
      link: linkTo('set', set.id),
    },
    {
      id: zone.id,
      text: zone.name,
      why: [statement(set.say, set)],
      link: linkTo('set', set.id),
      shapes: [zone.id],
    },
    [...areas, ...muscles],
  );
}

/** A muscle of the figure that was pointed at wrongly. */
const placed = (other: Muscle): Omit<Option, 'right'> => ({
  id: other.id,
  text: other.name,
  why: [sayOf(gravest(other.cautions), `That is ${other.name}, of which the reference says`)],
  link: linkTo('entry', other.id),
  shapes: [other.id],
});

/** Regions of the muscles under a zone, and of those of a set. */
const areaRegions = ({ covers }: OutlineShape, { entity }: Relations): Region[] =>
  (covers ?? [])
    .map(entity)
    .filter(isMuscle)
    .map(({ region }) => region);
const setRegions = ({ members }: AvoidSet, { entity }: Relations): Region[] =>
  members
    .flatMap(({ muscles }) => muscles)
    .map(entity)
    .filter(isMuscle)
    .map(({ region }) => region);

/** The region of most muscles under the zone that is one of the set's too; else that of most of the set's muscles. */
function commonest(here: readonly Region[], ofSet: readonly Region[]): Region[] {
  const both = here.filter((region) => ofSet.includes(region));
  const pool = both.length > 0 ? both : ofSet;
  const count = (region: Region): number => pool.filter((other) => other === region).length;
  return [...new Set(pool)].sort((a, b) => count(b) - count(a)).slice(0, 1);
}
