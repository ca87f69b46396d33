/** Short invented charts, as written in `vignettes/*.yaml`: what each must hold, and errors that say how to mend it. */
import * as v from 'valibot';
import { PLAN_CHECKS } from '../advice/checks.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write lower-case words joined by hyphens'),
);
const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'write a word here'),
  v.maxLength(160, 'write at most 160 characters'),
);

export const VIGNETTE_LIMIT = 700;

const VignetteSchema = v.strictObject({
  id,
  /** The chart. Invented; no name, no date of birth, nothing of a real patient. */
  chart: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(20, 'write a chart of at least 20 characters'),
    v.maxLength(VIGNETTE_LIMIT, `write at most ${VIGNETTE_LIMIT} characters: a glance must do`),
  ),
  /** Every finding that judgement gives on the chart: a rule, a set or a check of the plan. Empty: it must find nothing. */
  findings: v.array(id),
  /** Which of the findings is asked for. Absent where there is none, or one. */
  asks: v.optional(id),
  /** Where nothing is found: the rule that the chart comes near to, and what in the chart takes it out. */
  near: v.optional(v.strictObject({ rule: id, because: line })),
  /** An avoid set, the muscle of the plan that it names, and the plan's other muscles, which it does not. */
  set: v.optional(v.strictObject({ id, muscle: id, others: v.array(id) })),
});

/** What judgement works out from a plan alone. Its words are made on the chart, so no question asks for it. */
const CHECKS: ReadonlySet<string> = new Set(PLAN_CHECKS.map((check) => check.id));

export type Vignette = v.InferOutput<typeof VignetteSchema>;

/** What is wrong, where, and what to write instead. */
export interface VignetteProblem {
  file: string;
  entry: string;
  field: string;
  message: string;
  mend: string;
}

/** Checks the entries of one file. `known`: ids of rules, avoid sets and muscles. Never throws. */
export function readVignettes(
  file: string,
  raw: unknown,
  known: { rules: ReadonlySet<string>; sets: ReadonlySet<string>; muscles: ReadonlySet<string> },
): { vignettes: Vignette[]; problems: VignetteProblem[] } {
  if (!Array.isArray(raw)) {
    const mend = 'begin each entry with "- id: …"';
    return {
      vignettes: [],
      problems: [{ file, entry: '', field: '', message: 'the file is not a list', mend }],
    };
  }
  const problems: VignetteProblem[] = [];
  const met = new Set<string>();
  const vignettes = raw.flatMap((value: unknown, place): Vignette[] => {
    const named = (value as { id?: unknown } | null)?.id;
    const entry = typeof named === 'string' ? named : `entry ${place + 1}`;
    const say = (field: string, message: string, mend: string): void => {
      problems.push({ file, entry, field, message, mend });
    };
    const result = v.safeParse(VignetteSchema, value);
    if (!result.success) {
      for (const issue of result.issues) say(v.getDotPath(issue) ?? '', ...wording(issue));
      return [];
    }
    const before = problems.length;
    const vignette = result.output;
    if (met.has(vignette.id)) say('id', `"${vignette.id}" is used twice`, 'give each chart an id of its own');
    met.add(vignette.id);
    checkMeaning(vignette, known, say);
    return problems.length === before ? [vignette] : [];
  });
  return { vignettes, problems };
}

type Known = Parameters<typeof readVignettes>[2];
type Say = (field: string, message: string, mend: string) => void;

function checkMeaning({ findings, asks, near, set }: Vignette, known: Known, say: Say): void {
  const rules = [
    ...findings.map((rule) => ['findings', rule] as const),
    ...(near ? [['near.rule', near.rule] as const] : []),
  ];
  for (const [field, rule] of rules)
    if (!known.rules.has(rule) && !known.sets.has(rule) && !CHECKS.has(rule))
      say(
        field,
        `there is no rule or set "${rule}"`,
        `write the id of a rule, of a set, or ${[...CHECKS].join(', ')}`,
      );
  if (asks !== undefined && !findings.includes(asks))
    say('asks', `"${asks}" is not among the findings`, 'ask for one of the findings');
  if (near && findings.length > 0)
    say('near', 'a near miss has no findings', 'leave out "near", or empty "findings"');
  if (findings.length === 0 && !near && !set)
    say(
      'near',
      'nothing is found and nothing is asked',
      'say with "near" which rule the chart comes near to, or name a set',
    );
  if (!set) return;
  if (!known.sets.has(set.id))
    say('set.id', `there is no avoid set "${set.id}"`, 'write the id of an avoid set');
  for (const muscle of [set.muscle, ...set.others])
    if (!known.muscles.has(muscle))
      say('set', `there is no muscle "${muscle}"`, 'write the id of a muscle or gland');
}

function wording(issue: v.BaseIssue<unknown>): [message: string, mend: string] {
  if (issue.kind === 'validation') return [`${JSON.stringify(issue.input)} does not fit`, issue.message];
  if (issue.expected === 'never')
    return [`unknown key ${issue.received}`, 'take it out, or look for a misspelling'];
  if (issue.received === 'undefined') return ['it is missing', `write ${issue.expected ?? 'it'}`];
  return [`expected ${issue.expected}, found ${issue.received}`, `write ${issue.expected}`];
}
