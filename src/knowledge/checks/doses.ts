import type { Check } from './model.ts';
import type { Content } from '../parts.ts';
import type { Problem } from '../problem.ts';
import { namesOf } from '../references.ts';

type Figure = Content['doses'][number] | Content['maxima'][number];

/** Doses and limits: ranges that run upwards, one row for one thing, and no label of one country in the table of another. */
export const checkDoses: Check = (knowledge) => {
  const { doses, maxima } = knowledge.content;
  return [
    ...doses.flatMap((dose) => rangeProblems(dose, knowledge)),
    ...doses.flatMap((dose) => fileProblems(dose, knowledge)),
    ...doubles(doses, knowledge),
    ...[...doses, ...maxima].flatMap((figure) => countryProblems(figure, knowledge)),
    ...maxima.flatMap((maximum) => periodProblems(maximum, knowledge)),
  ];
};

type Knowledge = Parameters<Check>[0];

function rangeProblems(dose: Content['doses'][number], { locate }: Knowledge): Problem[] {
  const ranges: [string, { low: number; high?: number | undefined } | undefined][] = [
    ['high', dose],
    ['sites', dose.sites],
    ['weight', dose.weight],
  ];
  return ranges.flatMap(([field, range]): Problem[] =>
    range?.high === undefined || range.low <= range.high
      ? []
      : [
          {
            ...locate(dose, [field]),
            entry: dose.id,
            field,
            message: `the low end (${range.low}) is above the high end (${range.high})`,
            mend: 'write the lower figure as low and the higher as high',
          },
        ],
  );
}

/** `doses/ona.yaml` holds ONA alone, so that a row pasted into the wrong file is seen. */
function fileProblems(dose: Content['doses'][number], { locate }: Knowledge): Problem[] {
  const { file } = locate(dose);
  const expected = `doses/${dose.product.toLowerCase()}.yaml`;
  if (file === expected) return [];
  return [
    {
      ...locate(dose, ['product']),
      entry: dose.id,
      field: 'product',
      message: `a dose of ${dose.product} stands in ${file}`,
      mend: `move it to ${expected}, or mend the product`,
    },
  ];
}

function doubles(doses: Content['doses'], { locate }: Knowledge): Problem[] {
  const rows = new Map<string, Content['doses'][number]>();
  return doses.flatMap((dose): Problem[] => {
    const { product, use, age_group, weight, muscle, part, jurisdiction, rests_on, sources } = dose;
    const who = [age_group, weight?.low];
    const basis = rests_on === 'label' ? [rests_on, jurisdiction] : [rests_on, ...sources];
    const key = [product, use, ...who, muscle, part, ...basis].join(' ');
    const other = rows.get(key);
    if (!other) {
      rows.set(key, dose);
      return [];
    }
    const { file, line } = locate(other);
    return [
      {
        ...locate(dose),
        entry: dose.id,
        message: `${other.id} (${file}:${line}) is a dose for the same product, use, patient and muscle`,
        mend: 'make them one row with all sources; where they disagree keep the safer figure and list both in docs/content-questions.md',
      },
    ];
  });
}

/** A labelled figure names the country of its label and cites that label, no other country's. */
function countryProblems(figure: Figure, { content, locate }: Knowledge): Problem[] {
  const names = namesOf(content);
  const byId = new Map(content.sources.map((source) => [source.id, source]));
  const at = { ...locate(figure, ['jurisdiction']), entry: figure.id, field: 'jurisdiction' };
  if (figure.rests_on !== 'label') {
    return figure.jurisdiction === undefined
      ? []
      : [
          {
            ...at,
            message: `a figure that rests on ${figure.rests_on} is no label's`,
            mend: 'take the jurisdiction out',
          },
        ];
  }
  if (figure.jurisdiction === undefined) {
    return [
      {
        ...at,
        message: 'the country of the label is missing',
        mend: 'add jurisdiction: US, EU, SG or other',
      },
    ];
  }
  const labels = figure.sources.flatMap((id) => {
    const source = byId.get(names.find('source', id) ?? id);
    return source?.kind === 'label' ? [{ id, country: source.jurisdiction }] : [];
  });
  const foreign = labels.find(({ country }) => country !== undefined && country !== figure.jurisdiction);
  if (foreign) {
    return [
      {
        ...at,
        message: `${foreign.id} is a ${foreign.country} label, and the figure stands in the ${figure.jurisdiction} table`,
        mend: `give each country its own row, or cite the ${figure.jurisdiction} label`,
      },
    ];
  }
  return labels.length > 0
    ? []
    : [{ ...at, message: 'no label is cited for a labelled figure', mend: 'cite the label, or write rests_on: practice, trial or guideline' }]; // prettier-ignore
}

function periodProblems(maximum: Content['maxima'][number], { locate }: Knowledge): Problem[] {
  if (maximum.per !== 'period' || maximum.weeks !== undefined) return [];
  return [
    {
      ...locate(maximum, ['per']),
      entry: maximum.id,
      field: 'weeks',
      message: 'the length of the period is missing',
      mend: 'add weeks: 12 (3 months) or the length that the label gives',
    },
  ];
}
