/** What can be found: one document per page of the reference. */
import type { Caution, Kind, Severity, Term } from '../../src/knowledge/model.ts';
import type { Condition, Entity, Facts } from '../../src/knowledge/facts.ts';
import { levelOf } from '../reference/level.ts';
import { CODE_SYSTEMS } from '../reference/code-systems.ts';
import { harmTitle, headOf, under } from '../reference/titles.ts';
import { layNames } from './synonyms.ts';

/** The headings under which results stand, in no fixed order: the best match decides. */
export const GROUPS = [
  'muscle', 'condition', 'factor', 'drug', 'drug-class', 'product', 'procedure', 'set', 'complication', 'rule', 'warning',
] as const; // prettier-ignore
export type Group = (typeof GROUPS)[number];

/** What is shown of a page that was found. */
export interface Found {
  /** Address of the page: `entry/trapezius`. */
  place: string;
  group: Group;
  title: string;
  /** One quiet line under the title. */
  hint: string;
  severity?: Severity;
  /** Named here, with no statement of its own. */
  bare?: true;
}

export interface SearchDocument extends Found {
  /** Each name, code and brand in one piece. */
  names: string[];
  terms: string;
  harm: string;
  text: string;
}

export const foundOf = ({ place, group, title, hint, severity, bare }: SearchDocument): Found => ({
  place,
  group,
  title,
  hint,
  ...(severity && { severity }),
  ...(bare && { bare }),
});

const join = (parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n');

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
      return [entity.code, entity.brands.filter((brand) => brand !== entity.name).join(', ')]
        .filter(Boolean)
        .join(' · ');
    case 'drug-class':
      return harms || (entity.effect ?? '');
    case 'drug':
      return entity.classes.map(phrase).join(', ');
    case 'factor':
      return harms || phrase(entity.group);
    case 'procedure':
      return `${CODE_SYSTEMS.procedure} ${entity.code}`;
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

/** What the page of a product, or of a muscle or use for which doses are known, has beside its statements. */
function topicsOf(entity: Entity, { doses, entities }: Facts): string[] {
  if (entity.kind === 'product' && entity.code)
    return [
      'label indications doses dose units maximum limit dilution reconstitution storage vials excipients billing code',
      ...entity.indications.map((indication) => phrase(indication.condition)),
    ];
  const codes = new Set<string>(
    doses.flatMap(({ muscle, use, product }) => (muscle === entity.id || use === entity.id ? [product] : [])),
  );
  if (codes.size === 0) return [];
  const brands = Object.values(entities).flatMap((one) =>
    one.kind === 'product' && codes.has(one.code ?? '') ? one.brands : [],
  );
  return ['doses dose units maximum limit', ...codes, ...brands];
}

/** Kinds whose pages live by their own statements; a drug speaks through its class. */
const SPEAKING: readonly Kind[] = ['muscle', 'gland', 'condition', 'factor'];

function entityDocument(entity: Entity, facts: Facts): SearchDocument {
  const forms = [entity.name, ...entity.terms.map((term: Term) => term.text), ...codesOf(entity)];
  const brands = entity.kind === 'product' ? [entity.generic, ...entity.brands] : [];
  const place = `entry/${entity.id}`;
  const names = [...forms, ...brands, ...layNames(place)];
  const level = levelOf(entity, (id) => facts.entities[id]);
  return {
    place,
    group: entity.kind === 'gland' ? 'muscle' : entity.kind,
    title: entity.name,
    hint: hintOf(entity),
    ...(level !== 'none' && { severity: level }),
    ...(SPEAKING.includes(entity.kind) && entity.cautions.length === 0 && { bare: true }),
    names,
    terms: join(names),
    harm: join(entity.cautions.map((caution) => caution.harm)),
    text: join([...entity.cautions.map(proseOf), ...topicsOf(entity, facts)]),
  };
}

function statement(
  of: 'complication' | 'rule' | 'warning',
  title: string,
  caution: Caution,
  more: string[],
): SearchDocument {
  const place = `${of}/${caution.id}`;
  const names = [title, ...layNames(place)];
  return {
    place,
    group: of,
    title,
    hint: under(title, caution).harm ?? caution.say,
    severity: caution.severity,
    names,
    terms: join([...names, ...more]),
    harm: caution.harm,
    text: proseOf(caution),
  };
}

/** Every page that search can lead to. */
export function searchDocuments(facts: Facts): SearchDocument[] {
  const nameOf = (id: string): string => facts.entities[id]?.name ?? phrase(id);
  const shortFormsOf = (id: string): string =>
    join([
      nameOf(id),
      ...(facts.entities[id]?.terms ?? [])
        .filter(({ type }) => type === 'abbreviation')
        .map(({ text }) => text),
    ]);
  const sets = facts.avoidSets.map((set): SearchDocument => ({
    place: `set/${set.id}`,
    group: 'set',
    title: set.title,
    hint: set.say,
    severity: set.severity,
    names: [set.title, ...layNames(`set/${set.id}`)],
    terms: join([
      set.title,
      ...layNames(`set/${set.id}`),
      'avoid',
      'avoid set',
      phrase(set.id),
      ...set.members.flatMap((member) => member.muscles.map(nameOf)),
    ]),
    harm: join([...new Set(set.members.map((member) => member.harm))]),
    text: join([set.say, set.why, set.do, ...set.members.flatMap((member) => [member.zone, member.say])]),
  }));
  return [
    ...Object.values(facts.entities).map((entity) => entityDocument(entity, facts)),
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
        item.when_all.flatMap((group) =>
          group.any_of.map((ref) => shortFormsOf(ref.slice(ref.indexOf(':') + 1))),
        ),
      ),
    ),
    ...facts.labelWarnings.map((item) => statement('warning', headOf(item), item, item.symptoms ?? [])),
  ];
}
