/** Products, their labelled uses, limits and doses; and that units never convert. */
import type { Condition, Dose, Facts, Maximum, Product } from '../knowledge/facts.ts';
import { PRODUCT_CODES, type Basis, type ProductCode } from '../knowledge/model.ts';
import { labelAmount, limitAmount, SCOPE_OF_DOSE, spanOf } from './amount.ts';
import { compose, type Candidate, type Frame } from './compose.ts';
import type { Option, Question, Refusal } from './model.ts';
import { isMuscle, type Relations } from './relations.ts';
import { linkTo, sayOf, sentences, statement } from './statement.ts';

/** Products by code. Where two share a code the one approved first stands for both. */
export function productsOf(facts: Facts): ReadonlyMap<ProductCode, Product> {
  const sold = Object.values(facts.entities)
    .flatMap((entity) => (entity.kind === 'product' && entity.code ? [entity] : []))
    .sort((one, other) => (other.first_approval ?? Infinity) - (one.first_approval ?? Infinity));
  return new Map(sold.map((product) => [product.code!, product]));
}

/** "Botox (onabotulinumtoxinA, ONA)". */
export const nameOf = ({ brands, generic, code }: Product): string =>
  `${brands[0] ?? generic} (${generic}, ${code})`;

const TOPICS = ['products'];

export function labelQuestions(relations: Relations): (Question | Refusal)[] {
  const { facts } = relations;
  const products = productsOf(facts);
  const conditions = Object.values(facts.entities).filter((entity) => entity.kind === 'condition');
  const doses = facts.doses.filter(isPlain);
  return [
    ...PRODUCT_CODES.flatMap((code, place) => {
      const [mine, other] = [
        products.get(code),
        products.get(PRODUCT_CODES[(place + 1) % PRODUCT_CODES.length]!),
      ];
      return mine && other ? [unitsQuestion(mine, other, facts)] : [];
    }),
    ...conditions.flatMap((condition) => usesOf(condition, products)),
    ...[...products.values()].flatMap((product) => labelledFor(product, conditions)),
    ...facts.maxima.flatMap((maximum) => {
      const product = products.get(maximum.product);
      return product && asks(maximum) ? [limitQuestion(maximum, product, facts)] : [];
    }),
    ...doses.flatMap((dose) => {
      const product = products.get(dose.product);
      return product ? [doseQuestion(dose, product, doses, relations)] : [];
    }),
  ];
}

/** A dose is known in units of one product and another is in hand. */
function unitsQuestion(inHand: Product, written: Product, facts: Facts): Question | Refusal {
  const id = `label/units/${written.code}/${inHand.code}`;
  const lines = [...facts.globalRules, ...facts.rules].filter((line) =>
    ['units-not-interchangeable', 'unit-conversion-warning'].includes(line.id),
  );
  if (lines.length === 0) return { id, reason: 'no line of the reference says that units do not convert' };
  const why = lines.map((line) => sayOf(line));
  const wrong = (name: string, text: string): Candidate => ({ id: name, text, why, nearness: 1 });
  return compose(
    {
      id,
      kind: 'label',
      ask: `A note gives a dose in units of ${nameOf(written)}. The vial in hand is ${nameOf(inHand)}. How many units are drawn up?`,
      topics: TOPICS,
      regions: [],
      link: linkTo('entry', inHand.id),
    },
    {
      id: 'look-up',
      text: `No number follows from the note: look up the label of ${inHand.brands[0] ?? inHand.generic}`,
      why,
    },
    [
      wrong('same', 'The same number of units'),
      wrong('ratio', 'The number in the note times a fixed ratio of the two products'),
      wrong('volume', 'As many units as fill the same volume'),
    ],
  );
}

/** Which product has a US label for the use, or, where most have, which has none? */
function usesOf(condition: Condition, products: ReadonlyMap<ProductCode, Product>): (Question | Refusal)[] {
  const { regulatory } = condition;
  if (!regulatory || regulatory.label.length === 0) return [];
  const labelled = [...new Set(regulatory.label.map(({ product }) => product))];
  const off = regulatory.off_label.filter((code) => !labelled.includes(code));
  const option = (code: ProductCode): Omit<Option, 'right'>[] => {
    const product = products.get(code);
    if (!product) return [];
    const why = [statement(standing(condition, code), regulatory)];
    return [{ id: code, text: nameOf(product), why, link: linkTo('entry', product.id) }];
  };
  const near = (codes: readonly ProductCode[]): Candidate[] =>
    codes.flatMap(option).map((candidate) => ({ ...candidate, nearness: 1 }));
  const frame = (id: string, ask: string): Frame => ({
    id,
    kind: 'label',
    ask,
    topics: TOPICS,
    regions: [],
    link: linkTo('entry', condition.id),
  });
  const ask = (
    codes: readonly ProductCode[],
    others: readonly ProductCode[],
    how: 'on' | 'off',
    words: string,
  ) =>
    codes
      .flatMap(option)
      .map((right) => compose(frame(`label/${how}/${condition.id}/${right.id}`, words), right, near(others)));
  if (off.length >= 2)
    return ask(labelled, off, 'on', `Which of these products has a US label for ${condition.name}?`);
  return ask(off, labelled, 'off', `Which of these products has no US label for ${condition.name}?`);
}

/** For which use does the product have a US label? Wrong are uses for which the reference calls it off label. */
function labelledFor(product: Product, conditions: readonly Condition[]): (Question | Refusal)[] {
  const code = product.code!;
  const on = conditions.filter(({ regulatory }) => regulatory?.label.some((line) => line.product === code));
  // A use that no product is labelled for may still come under a neighbouring indication.
  const groups = new Set(on.map(({ group }) => group));
  const off = conditions.filter(
    ({ regulatory, group }) =>
      regulatory?.off_label.includes(code) &&
      regulatory.label.every((line) => line.product !== code) &&
      (regulatory.label.length > 0 || !groups.has(group)),
  );
  const option = (condition: Condition): Omit<Option, 'right'> => ({
    id: condition.id,
    text: condition.name,
    why: [statement(standing(condition, code), condition.regulatory!)],
    link: linkTo('entry', condition.id),
  });
  return on.map((right) =>
    compose(
      {
        id: `label/for/${code}/${right.id}`,
        kind: 'label',
        ask: `For which of these does ${nameOf(product)} have a US label?`,
        topics: TOPICS,
        regions: [],
        link: linkTo('entry', product.id),
      },
      option(right),
      off.map((other) => {
        const labelled = other.regulatory!.label.length > 0;
        return { ...option(other), nearness: (other.group === right.group ? 1 : 0) + (labelled ? 2 : 0) };
      }),
    ),
  );
}

/** "ABO is off label in the US for chronic migraine. Only ONA." */
function standing({ name, regulatory }: Condition, code: ProductCode): string {
  const who = new Set(regulatory!.label.filter(({ product }) => product === code).map((line) => line.who));
  const words =
    who.size > 0
      ? `${code} is labelled in the US for ${name} (${[...who].join('; ')})`
      : `${code} is off label in the US for ${name}`;
  return sentences(words, regulatory!.note);
}

/** A limit with a figure, from a US label: others are shown in the reference and never asked. */
const asks = (maximum: Maximum): boolean =>
  maximum.rests_on === 'label' && maximum.jurisdiction === 'US' && limitAmount(maximum) !== '';

/** Nobody read it in the label or a copy of it: shown in the reference, marked so, and no right answer to a question. */
const isRecalled = ({ confirmed }: Basis): boolean => confirmed.level === 'none';
const RECALLED = 'the figure was recalled and not read, so it is no right answer';

const WHO = { adult: 'adult', child: 'child', any: 'any age' } as const;

function limitQuestion(maximum: Maximum, product: Product, facts: Facts): Question | Refusal {
  const use = maximum.use === undefined ? undefined : facts.entities[maximum.use]?.name;
  const id = `label/limit/${maximum.id}`;
  if (isRecalled(maximum)) return { id, reason: RECALLED };
  const same = facts.maxima.filter(
    (other) =>
      other.id !== maximum.id &&
      asks(other) &&
      other.product === maximum.product &&
      scopeKey(other) === scopeKey(maximum),
  );
  if (same.some((other) => limitAmount(other) !== limitAmount(maximum)))
    return {
      id,
      reason: `another limit holds for the same scope: ${same.map((other) => other.id).join(', ')}`,
    };
  const wrong = facts.maxima
    .filter((other) => asks(other) && other.product === maximum.product && differs(maximum, other))
    .map((other): Candidate => ({
      id: other.id,
      text: limitAmount(other),
      why: [statement(sentences(`That is another limit. ${other.text}`, other.note), other)],
      nearness:
        (other.who === maximum.who ? 2 : 0) +
        (other.per === maximum.per ? 1 : 0) +
        (other.use === maximum.use ? 1 : 0),
    }));
  return compose(
    {
      id,
      kind: 'label',
      ask: `${nameOf(product)}, US label, ${[WHO[maximum.who], use].filter(Boolean).join(', ')}: which limit does the reference give (${[maximum.scope, spanOf(maximum)].filter(Boolean).join('; ')})?`,
      topics: TOPICS,
      regions: [],
      link: linkTo('entry', product.id),
    },
    {
      id: maximum.id,
      text: limitAmount(maximum),
      why: [statement(sentences(maximum.text, maximum.note), maximum)],
    },
    wrong,
  );
}

/** Another kind of figure, or the same number of units with and without a limit by weight, is no fair wrong option. */
const differs = (one: Maximum, other: Maximum): boolean =>
  (one.ml === undefined) === (other.ml === undefined) &&
  (one.units !== other.units || (one.units_per_kg === undefined) === (other.units_per_kg === undefined));

const scopeKey = ({ who, area, use, muscle, per, weeks, scope }: Maximum): string =>
  [who, area, use, muscle, per, weeks, scope].join('|');

const isPlain = (dose: Dose): boolean =>
  dose.rests_on === 'label' &&
  dose.jurisdiction === 'US' &&
  dose.muscle !== undefined &&
  dose.part === undefined &&
  dose.weight === undefined;

const tableKey = ({ product, use, age_group: age, per }: Dose): string => [product, use, age, per].join('|');

function doseQuestion(
  dose: Dose,
  product: Product,
  doses: readonly Dose[],
  { entity }: Relations,
): Question | Refusal {
  const id = `label/dose/${dose.id}`;
  const muscle = entity(dose.muscle!);
  const use = entity(dose.use);
  if (isRecalled(dose)) return { id, reason: RECALLED };
  if (!muscle || !use) return { id, reason: 'the muscle or the use has no entry' };
  const key = tableKey(dose);
  const table = doses.filter((row) => row.product === dose.product && tableKey(row) === key);
  if (table.filter((row) => row.muscle === dose.muscle).length > 1)
    return { id, reason: 'the same label gives this muscle more than one dose for this use' };
  // The table of the use first; where it holds too few other amounts, those of the product's other uses.
  const rows = doses.filter((row) => row.product === dose.product && row.per === dose.per);
  const wrong = rows.flatMap((row): Candidate[] => {
    const other = entity(row.muscle!);
    if (!other || row.muscle === dose.muscle) return [];
    const what = row.use === dose.use ? other.name : `${other.name}, ${entity(row.use)?.name ?? row.use}`;
    const why = [statement(sentences(`That is the amount for ${what}: ${labelAmount(row)}`, row.note), row)];
    const nearness = (table.includes(row) ? 2 : 0) + (row.age_group === dose.age_group ? 1 : 0);
    return [{ id: row.id, text: labelAmount(row), why, link: linkTo('entry', other.id), nearness }];
  });
  return compose(
    {
      id,
      kind: 'label',
      ask: `${nameOf(product)}, US label, ${use.name}${dose.age_group === 'any' ? '' : `, ${dose.age_group}`}: how much does it give for ${muscle.name} (${SCOPE_OF_DOSE[dose.per]})?`,
      topics: [...TOPICS, ...(isMuscle(muscle) ? [`region:${muscle.region}`] : [])],
      regions: isMuscle(muscle) ? [muscle.region] : [],
      link: linkTo('entry', muscle.id),
    },
    {
      id: dose.id,
      text: labelAmount(dose),
      why: [
        statement(
          sentences(
            `${muscle.name}, ${use.name}: ${labelAmount(dose)}, ${SCOPE_OF_DOSE[dose.per]}`,
            dose.note,
          ),
          dose,
        ),
      ],
      link: linkTo('entry', muscle.id),
    },
    wrong,
  );
}
