/** What a person can set. Each setting stands under a key of its own, so that one that is broken harms no other. */
import * as v from 'valibot';
import { SEVERITIES } from '../knowledge/model.ts';

/** How much is marked: only what this chart makes dangerous, what is usual, or every name that is known. */
export const DENSITIES = ['quiet', 'standard', 'everything'] as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(120));

/** A list of which the items that fit are kept, each once, in the order given. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => [...new Set(items.filter((each): each is v.InferOutput<T> => v.is(item, each)))]),
  );

export const SCHEMAS = {
  density: v.picklist(DENSITIES),
  /** Severities that are shown. */
  tiers: listOf(v.picklist(SEVERITIES)),
  /** Entities (ids) that are not to be marked anywhere. */
  silencedEntities: listOf(id),
  /** Cautions and rules (ids) that are not to be shown anywhere. */
  silencedCautions: listOf(id),
} as const;

export type SettingName = keyof typeof SCHEMAS;
export type Settings = { [K in SettingName]: v.InferOutput<(typeof SCHEMAS)[K]> };

export const SETTING_NAMES = Object.keys(SCHEMAS) as SettingName[];

export const DEFAULTS: Settings = {
  density: 'standard',
  tiers: [...SEVERITIES],
  silencedEntities: [],
  silencedCautions: [],
};
