import { broaderOf, cautionsFor } from '../broader.ts';
import type { Entity } from '../facts.ts';
import { SEVERITIES, type Caution, type Source, type Tip, type TipCaution } from '../model.ts';
import { tidy } from './tidy.ts';

/** What a patient has or takes. */
const OF_PATIENTS: ReadonlySet<Entity['kind']> = new Set<Entity['kind']>([
  'factor',
  'condition',
  'drug',
  'drug-class',
]);

/** The first tooltip of every entity, by id. */
export function tipsOf(
  entities: readonly Entity[],
  sources: ReadonlyMap<string, Source>,
): Record<string, Tip> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return Object.fromEntries(
    entities.map((entity) => [
      entity.id,
      tidy({
        id: entity.id,
        kind: entity.kind,
        name: entity.name,
        region: 'region' in entity ? entity.region : undefined,
        cautions: cautionsFor(entity, (id) => byId.get(id))
          .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
          .map((caution) => tipCaution(caution, sources)),
        members:
          'members' in entity && entity.members
            ? entity.members.map((id) => byId.get(id)?.name ?? id)
            : undefined,
        broader:
          OF_PATIENTS.has(entity.kind) && entity.broader
            ? broaderOf(entity, (id) => byId.get(id)).map(({ id }) => id)
            : undefined,
      }),
    ]),
  );
}

/** What a tooltip shows of a caution. */
export function tipCaution(caution: Caution, sources: ReadonlyMap<string, Source>): TipCaution {
  return tidy({
    id: caution.id,
    severity: caution.severity,
    harm: caution.harm,
    say: caution.say,
    do: caution.do,
    when: caution.when,
    sources: sourceNames(caution.sources, caution.section, sources),
    confirmed: caution.confirmed.level,
    reviewed: caution.review !== undefined,
    boxed: caution.boxed,
    organisation: caution.organisation,
  });
}

/** Short names with their year; a section is a section of the first source. */
function sourceNames(
  ids: readonly string[],
  section: string | undefined,
  sources: ReadonlyMap<string, Source>,
): string[] {
  return ids.map((id, index) => {
    const source = sources.get(id);
    if (!source) return id;
    const { short, year } = source;
    const name = year === undefined || short.includes(year) ? short : `${short} ${year}`;
    return section && index === 0 ? `${name}, ${section}` : name;
  });
}
