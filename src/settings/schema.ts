/** What a person can set. Each setting stands under a key of its own, so that one that is broken harms no other. */
import * as v from 'valibot';
import { SEVERITIES, type Severity } from '../knowledge/model.ts';

/** How much is marked: only what this chart makes dangerous, what is usual, or every name that is known. */
export const DENSITIES = ['quiet', 'standard', 'everything'] as const;
export type Density = (typeof DENSITIES)[number];

/** Colours of the marks: one for each severity, the same told apart by colour-blind eyes, or one for all. */
export const COLOURS = ['severity', 'colour-blind', 'one'] as const;
/** Lines of the marks: a style for each severity, the same but thicker, or one plain line for all. */
export const LINES = ['severity', 'thick', 'plain'] as const;
export interface MarkLook {
  colours: (typeof COLOURS)[number];
  lines: (typeof LINES)[number];
}

/** The style sheet, under `content-scripts/`, that draws marks so. */
export const markSheet = ({ colours, lines }: MarkLook): string =>
  colours === 'severity' && lines === 'severity' ? 'marks.css' : `marks-${colours}-${lines}.css`;

export const LANGUAGES = ['auto', 'en', 'es'] as const;

/** Where it is said whether a clinician has reviewed a statement; in the reference it always is. */
export const REVIEW_STATES = ['everywhere', 'reference'] as const;

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'write an id of the reference'),
  v.maxLength(120),
);

/** A term (entity) that is not to be marked, or a rule of which nothing is to be said: everywhere, or on one site. */
export const Silenced = v.strictObject({
  of: v.picklist(['term', 'rule']),
  id,
  /** Host name of the site. */
  site: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'write a host name'), v.maxLength(253)),
  ),
});
export type Silenced = v.InferOutput<typeof Silenced>;

/** A list of which the items that fit are kept, each once, in the order given. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => {
      const kept = new Map<string, v.InferOutput<T>>();
      for (const each of items) {
        const result = v.safeParse(item, each);
        if (result.success && !kept.has(keyOfItem(result.output)))
          kept.set(keyOfItem(result.output), result.output);
      }
      return [...kept.values()];
    }),
  );

const keyOfItem = (item: unknown): string =>
  typeof item === 'object' && item !== null
    ? JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
    : String(item);

/** Of lists, the schema of one item: for whoever has to say which item does not fit. */
export const ITEMS = { silenced: Silenced } as const;

export const SCHEMAS = {
  density: v.picklist(DENSITIES),
  /** Severities that are shown; a slip in the list must hide none. What is to be avoided cannot be hidden as a whole, only rule by rule and term by term. */
  tiers: v.pipe(
    v.array(v.picklist(SEVERITIES)),
    v.transform((tiers): Severity[] => SEVERITIES.filter((tier) => tier === 'avoid' || tiers.includes(tier))),
  ),
  colours: v.picklist(COLOURS),
  lines: v.picklist(LINES),
  silenced: listOf(ITEMS.silenced),
  language: v.picklist(LANGUAGES),
  training: v.boolean(),
  reviewState: v.picklist(REVIEW_STATES),
} as const;

export type SettingName = keyof typeof SCHEMAS;
export type Settings = { [K in SettingName]: v.InferOutput<(typeof SCHEMAS)[K]> };

export const SETTING_NAMES = Object.keys(SCHEMAS) as SettingName[];

export const DEFAULTS: Settings = {
  density: 'standard',
  tiers: [...SEVERITIES],
  colours: 'severity',
  lines: 'severity',
  silenced: [],
  language: 'auto',
  training: true,
  reviewState: 'everywhere',
};

export const isSame = (a: unknown, b: unknown): boolean => keyOfItem(a) === keyOfItem(b);
