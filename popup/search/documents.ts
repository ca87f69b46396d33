/** What can be found: one document per page of the reference. */
import { SEVERITIES, type Caution, type Severity, type Term } from '../../src/knowledge/model.ts';
import type { Condition, Entity, Facts } from '../../src/knowledge/facts.ts';
import { harmTitle, headOf } from '../reference/titles.ts';
import { DIVIDER } from './words.ts';

/** The headings under which results stand, in no fixed order: the best match decides. */
export const GROUPS = [
  'muscle', 'condition', 'factor', 'drug', 'drug-class', 'product', 'procedure', 'set', 'complication', 'rule', 'warning',
] as const; // prettier-ignore
export type Group = (typeof GROUPS)[number];

export interface SearchDocument {
  /** Address of the page: `entry/trapezius`. */
  id: string;
  group: Group;
  title: string;
  /** One quiet line under the title. */
  hint: string;
  severity?: Severity;
  /** Each term in one piece. */
  whole: string;
  name: string;
  terms: string;
  harm: string;
  text: string;
}

const join = (parts: (string | undefined)[]): string => parts.filter(Boolean).join(DIVIDER);

/** The gravest severity of some cautions. */
export const gravest = (cautions: readonly { severity: Severity }[]): Severity | undefined =>
  SEVERITIES.find((severity) => cautions.some((caution) => caution.severity === severity));

const phrase = (word: string): string => word.replaceAll('-', ' ');

function labelHint({ regulatory }: Condition): string {
  if (!regulatory) return '';
  const products = [...new Set(regulatory.label.map((label) => label.product))];
  return products.length > 0 ? `labelled: ${products.join(', ')}` : 'off-label for every product';
}

function hintOf(entity: Entity): string {
  const harms = [...new Set(entity.cautions.map((caution) => caution.harm))].slice(0, 2).join(' · ');
  switch (entity.kind) {
    case 'muscle':
    case 'gland':
      return [phrase(entity.region), harms].filter(Boolean).join(' · ');
    case 'condition':
      return labelHint(entity);
    case 'product':
      return [entity.code, entity.brands.join(', ')].filter(Boolean).join(' · ');
    case 'drug-class':
      return harms || (entity.effect ?? '');
    case 'drug':
      return entity.classes.map(phrase).join(', ');
    case 'factor':
      return harms || phrase(entity.group);
    case 'procedure':
      return entity.code;
  }
}

const codesOf = (entity: Entity): string[] =>
  entity.kind === 'condition' || entity.kind === 'factor'
    ? [...entity.icd10cm, ...(entity.icd10cm_related ?? [])]
    : entity.kind === 'product'
      ? entity.hcpcs.map((item) => item.code)
      : entity.kind === 'procedure'
        ? [entity.code]
        : [];

const proseOf = (caution: Caution): string => join([caution.say, caution.why, caution.do]);

function entityDocument(entity: Entity): SearchDocument {
  const forms = [entity.name, ...entity.terms.map((term: Term) => term.text), ...codesOf(entity)];
  const brands = entity.kind === 'product' ? [entity.generic, ...entity.brands] : [];
  const severity = ('severity' in entity && entity.severity) || gravest(entity.cautions);
  return {
    id: `entry/${entity.id}`,
    group: entity.kind === 'gland' ? 'muscle' : entity.kind,
    title: entity.name,
    hint: hintOf(entity),
    ...(severity && { severity }),
    whole: join([...forms, ...brands]),
    name: entity.name,
    terms: join([...forms, ...brands]),
    harm: join(entity.cautions.map((caution) => caution.harm)),
    text: join(entity.cautions.map(proseOf)),
  };
}

function statement(
  of: 'complication' | 'rule' | 'warning',
  title: string,
  caution: Caution,
  more: string[],
): SearchDocument {
  return {
    id: `${of}/${caution.id}`,
    group: of,
    title,
    hint: title === harmTitle(caution) ? caution.say : caution.harm,
    severity: caution.severity,
    whole: title,
    name: title,
    terms: join(more),
    harm: caution.harm,
    text: proseOf(caution),
  };
}

/** Every page that search can lead to. */
export function searchDocuments(facts: Facts): SearchDocument[] {
  const nameOf = (id: string): string => facts.entities[id]?.name ?? phrase(id);
  const sets = facts.avoidSets.map((set): SearchDocument => ({
    id: `set/${set.id}`,
    group: 'set',
    title: set.title,
    hint: set.say,
    severity: set.severity,
    whole: set.title,
    name: set.title,
    terms: join([
      'avoid',
      'avoid set',
      phrase(set.id),
      ...set.members.flatMap((member) => member.muscles.map(nameOf)),
    ]),
    harm: join([...new Set(set.members.map((member) => member.harm))]),
    text: join([set.say, set.why, set.do, ...set.members.flatMap((member) => [member.zone, member.say])]),
  }));
  return [
    ...Object.values(facts.entities).map(entityDocument),
    ...sets,
    ...facts.complications.map((item) =>
      statement('complication', harmTitle(item), item, [
        item.recognise ?? '',
        ...item.treat.flatMap((treat) => [treat.drug ?? '', ...treat.brands]),
      ]),
    ),
    ...facts.rules.map((item) =>
      statement(
        'rule',
        headOf(item),
        item,
        item.when_all.flatMap((group) => group.any_of.map((ref) => nameOf(ref.split(':')[1] ?? ''))),
      ),
    ),
    ...facts.labelWarnings.map((item) => statement('warning', headOf(item), item, item.symptoms ?? [])),
  ];
}
