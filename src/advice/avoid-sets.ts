/** Muscles of the plan that a set says to leave alone, where this patient's own chart makes it matter: one finding a set. */
import type { AvoidCheck } from './facts.ts';
import { lineOf, listOf } from './line.ts';
import type { Evidence, Finding, Injection } from './model.ts';
import { distinct, placeOf, presenceOf, type Chart } from './presence.ts';

/** Most muscles and reasons that it names. */
const NAMED = 3;

/** A muscle of the set that is injected in a patient for whom that matters. */
interface Met {
  muscle: string;
  severity: string;
  harm: string | undefined;
  places: Evidence[];
  /** What of the set's circumstances the chart shows, by id. */
  reasons: Map<string, Evidence[]>;
}

export function avoidSets(chart: Chart): Finding[] {
  return chart.facts.avoid.flatMap((set) => {
    const met = metIn(chart, set);
    return met.length === 0 ? [] : [findingOf(chart, set, met)];
  });
}

function metIn(chart: Chart, set: AvoidCheck): Met[] {
  const isMinded = set.unless?.some((ref) => presenceOf(chart, ref)?.tentative === false);
  return set.members.flatMap(({ muscles, severity, harm, when }): Met[] => {
    if (isMinded && severity !== 'avoid') return [];
    const injections = chart.injections.filter(({ muscle }) => muscles.includes(muscle));
    if (injections.length === 0) return [];
    const reasons = new Map(when.map((id) => [id, reasonOf(chart, id)]));
    for (const [id, places] of reasons) if (places.length === 0) reasons.delete(id);
    if (reasons.size === 0) return [];
    return injections.flatMap((injection): Met[] => {
      const own = new Map(
        [...reasons].filter(
          ([, places]) => !places.every((place) => isOldOfOtherSide(chart, place, injection)),
        ),
      );
      if (own.size === 0) return [];
      return [{ muscle: injection.muscle, severity, harm, places: [placeOf(injection)], reasons: own }];
    });
  });
}

/** "Old left facial palsy" is no reason to leave the right side alone. */
function isOldOfOtherSide(chart: Chart, { document, start, end }: Evidence, { side }: Injection): boolean {
  const other = side === 'left' ? 'right' : side === 'right' ? 'left' : null;
  const named = (chart.documents[document]?.mentions ?? []).filter(
    (mention) => mention.start === start && mention.end === end,
  );
  return (
    other !== null && named.some((mention) => mention.assertion === 'historical' && mention.side === other)
  );
}

/** Harm first, then what of this chart brings it about, then the muscles. */
function findingOf(chart: Chart, set: AvoidCheck, met: readonly Met[]): Finding {
  const severity = met.some((one) => one.severity === 'avoid') ? 'avoid' : 'serious';
  const worst = met.find((one) => one.severity === severity) ?? met[0]!;
  const shown = new Map(met.flatMap(({ reasons }) => [...reasons]));
  const reasons = distinct([...shown.values()].flat());
  const patients = set.patients.filter(({ id }) => shown.has(id));
  const names = [...shown].flatMap(([id, places]) => namesAt(chart, id, places));
  const muscles = met.map(({ muscle }) => chart.facts.names[muscle] ?? muscle);
  const advice = patients.flatMap((patient) => patient.do ?? []);
  const say = sayOf(worst.harm ?? set.title, names, muscles, advice);
  const sources = [...new Set([...set.sources, ...patients.flatMap((patient) => patient.sources)])];
  const why = [...patients.map((patient) => patient.why), set.why].filter(Boolean).join(' ');
  return {
    rule: set.set,
    severity,
    say,
    ...(why ? { why } : {}),
    do: [set.say, ...advice.filter((one) => !say.includes(one)), set.do].filter(Boolean).join(' '),
    sources: sources.map((id) => chart.facts.sources[id] ?? id),
    evidence: distinct([...reasons, ...met.flatMap(({ places }) => places)]),
    reasons,
    ...(set.refines ? { refines: set.refines } : {}),
  };
}

/** As much of it as one line holds: harm and reason always, the muscles and what to do where there is room. */
function sayOf(
  harm: string,
  reasons: readonly string[],
  muscles: readonly string[],
  advice: readonly string[],
): string {
  const because = `${harm.charAt(0).toUpperCase()}${harm.slice(1)}. This chart: ${listOf(reasons, NAMED)}`;
  const injected = `${because}; injected: ${listOf(muscles, NAMED)}.`;
  return lineOf([advice.length > 0 ? `${injected} ${advice[0]!}` : injected, injected, `${because}.`]);
}

/** Where the chart shows a factor or condition for sure. */
function reasonOf(chart: Chart, id: string): Evidence[] {
  const presence = presenceOf(chart, `${chart.facts.kinds[id] === 'condition' ? 'condition' : 'risk'}:${id}`);
  return presence && !presence.tentative ? presence.evidence : [];
}

/** What the chart itself calls it ("Myotonic dystrophy"), where it names something less general. */
function namesAt(chart: Chart, id: string, places: readonly Evidence[]): string[] {
  const named = places.flatMap(({ document, start, end }) =>
    (chart.documents[document]?.mentions ?? [])
      .filter((mention) => mention.start === start && mention.end === end)
      .filter(({ entity }) => entity === id || chart.facts.above[entity]?.includes(id))
      .map(({ entity }) => chart.facts.names[entity] ?? entity),
  );
  return named.length > 0 ? named : [chart.facts.names[id] ?? id];
}
