/** An organisation's statements among our own, each marked as theirs. */
import { tipCaution } from '../compile/tips.ts';
import type { Facts } from '../facts.ts';
import { SEVERITIES, type Source, type Tip } from '../model.ts';
import type { Overlay } from './model.ts';

/** The facts with the organisation's statements in them. */
export function withOverlay(facts: Facts, { cautions, rules, sources }: Overlay): Facts {
  if (cautions.length + rules.length + sources.length === 0) return facts;
  const entities = { ...facts.entities };
  for (const { entity, ...own } of cautions) {
    const before = entities[entity];
    if (!before) continue;
    const { recognised_only: _, ...rest } = before;
    entities[entity] = { ...rest, cautions: [...before.cautions, own] };
  }
  return {
    ...facts,
    entities,
    rules: [...facts.rules, ...rules],
    sources: { ...facts.sources, ...Object.fromEntries(sources.map((source) => [source.id, source])) },
  };
}

/**
 * A first tooltip with the organisation's cautions in it, the most severe first.
 * @param names - short names of our own sources, by id
 */
export function tipWith(
  tip: Tip,
  { cautions, sources }: Overlay,
  names: Readonly<Record<string, string>>,
): Tip {
  const own = cautions.filter(({ entity }) => entity === tip.id);
  if (own.length === 0) return tip;
  const bibliography = new Map<string, Source>([
    ...Object.entries(names).map(([id, short]): [string, Source] => [
      id,
      { id, kind: 'other', short, citation: short },
    ]),
    ...sources.map((source): [string, Source] => [source.id, source]),
  ]);
  return {
    ...tip,
    cautions: [...tip.cautions, ...own.map((caution) => tipCaution(caution, bibliography))].sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    ),
  };
}
