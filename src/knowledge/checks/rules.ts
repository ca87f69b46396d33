import type { Check } from './model.ts';
import type { Content } from '../parts.ts';
import type { Problem } from '../problem.ts';
import { ENTITY_PARTS, namesOf } from '../references.ts';

type Knowledge = Parameters<Check>[0];

/** Factors that no chart is searched for, because the advisor works them out from the plan and its history. */
const WORKED_OUT = new Set(['risk:prior-bont-12-weeks', 'risk:bilateral-injection']);

/** Rules: what they ask for can be found in a chart, and each has charts that try it. */
export const checkRules: Check = (knowledge, options) => [
  ...takenIds(knowledge),
  ...checkAsked(knowledge, options),
  ...untried(knowledge),
];

/** What a rule asks for can be found in a chart. */
export const checkAsked: Check = (knowledge) => {
  const findable = findableIn(knowledge.content);
  return knowledge.content.rules.flatMap((rule) => neverFound(rule, findable, knowledge));
};

function untried({ content, locate }: Knowledge): Problem[] {
  const tried = new Set(content.ruleCases.map(({ rule }) => rule));
  return content.rules
    .filter(({ id }) => !tried.has(id))
    .map((rule) => ({
      ...locate(rule),
      entry: rule.id,
      message: 'no chart tries this rule',
      mend: 'add an entry to rule-cases/ with one chart that fires it and two near ones that do not',
    }));
}

/** A sign is found like an entity, so that no entity may bear its id. */
function takenIds({ content, locate }: Knowledge): Problem[] {
  const taken = new Set(
    ENTITY_PARTS.flatMap((part): { id: string; aliases: string[] }[] =>
      part === 'signs' ? [] : content[part],
    ).flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  return content.signs
    .filter(({ id }) => taken.has(id))
    .map((sign) => ({
      ...locate(sign),
      entry: sign.id,
      message: `the id "${sign.id}" is already taken by an entity`,
      mend: 'give the sign another id',
    }));
}

function neverFound(
  rule: Content['rules'][number],
  findable: (ref: string) => boolean,
  { locate }: Knowledge,
): Problem[] {
  const asked = rule.when_all.flatMap(({ any_of }, group) =>
    any_of.map((ref, index) => ({ ref, path: ['when_all', group, 'any_of', index] as const })),
  );
  return asked
    .filter(({ ref }) => !findable(ref))
    .map(({ ref, path }) => ({
      ...locate(rule, path),
      entry: rule.id,
      field: path.join('.'),
      message: `nothing in a chart can ever answer "${ref}"`,
      mend: 'give what it names a term, or ask for something that a chart can hold',
    }));
}

/** Whether a chart can hold what is asked for. Unknown references are another check's. */
function findableIn(content: Content): (ref: string) => boolean {
  const names = namesOf(content);
  const entities = new Map<string, { find?: false | undefined }>();
  for (const entry of content.muscles) entities.set(`muscle:${entry.id}`, entry);
  for (const entry of content.conditions) entities.set(`condition:${entry.id}`, entry);
  for (const entry of content.factors) entities.set(`risk:${entry.id}`, entry);
  for (const entry of [...content.drugClasses, ...content.drugs]) entities.set(`drug:${entry.id}`, entry);
  const regions = new Set(content.muscles.map(({ region }) => `region:${region}`));
  const silent = new Set(
    content.signs
      .filter(
        ({ worked_out, terms }) => !worked_out && Object.values(terms).every((forms) => forms.length === 0),
      )
      .map(({ of, id }) => `${of}:${id}`),
  );
  return (written) => {
    const ref = names.find('chart-word', written) ?? written;
    if (WORKED_OUT.has(ref)) return true;
    if (ref.startsWith('region:')) return regions.has(ref);
    return !silent.has(ref) && entities.get(ref)?.find !== false;
  };
}
