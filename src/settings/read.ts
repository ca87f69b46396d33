/** From what a store holds to settings: the one place where stored values are believed. */
import * as v from 'valibot';
import { DEFAULTS, ITEMS, SCHEMAS, SETTING_NAMES, type SettingName, type Settings } from './schema.ts';

export type Stored = Readonly<Record<string, unknown>>;

/** A stored value that was left aside, in words for the person: what it is, and what happens instead. */
export interface Fault {
  key: string;
  problem: string;
}

export interface Reading {
  settings: Settings;
  faults: Fault[];
}

/** Turns what an older version has stored into what the next one stores. `STEPS[0]` leads from version 1 to 2. */
export type Step = (stored: Stored) => Stored;
const STEPS: readonly Step[] = [];

/** The version that this code writes. */
export const VERSION = STEPS.length + 1;

export const VERSION_KEY = 'settings:version';
export const keyOf = (name: SettingName): string => `settings:${name}`;

/**
 * Reads settings out of all that `storage.local` holds. A value that does not fit is left aside and named; what is
 * missing or left aside has its default; the others stay as they are.
 */
export function readSettings(stored: Stored, steps: readonly Step[] = STEPS): Reading {
  const current = steps.length + 1;
  const faults: Fault[] = [];
  const version = versionOf(stored, current, faults);
  const present = steps.slice(version - 1).reduce((values, step) => step(values), stored);
  const settings: Settings = { ...DEFAULTS };
  for (const name of SETTING_NAMES) readOne(name, present, settings, faults);
  return { settings, faults };
}

function versionOf(stored: Stored, current: number, faults: Fault[]): number {
  const version = stored[VERSION_KEY];
  if (version === undefined) return current;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) {
    if (version > current) {
      faults.push({
        key: VERSION_KEY,
        problem: `written by a newer version (${version}); read as far as it fits`,
      });
    }
    return Math.min(version, current);
  }
  faults.push({ key: VERSION_KEY, problem: 'is no version; read as the present one' });
  return current;
}

function readOne(name: SettingName, stored: Stored, settings: Settings, faults: Fault[]): void {
  const key = keyOf(name);
  const value = stored[key];
  if (value === undefined) return;
  const result = v.safeParse(SCHEMAS[name], value);
  if (!result.success) {
    faults.push({ key, problem: 'does not fit; the default is used' });
    return;
  }
  // One of a union by name, which the type cannot follow.
  settings[name] = result.output as never;
  const strays =
    name in ITEMS && Array.isArray(value) ? straysIn(ITEMS[name as keyof typeof ITEMS], value) : 0;
  if (strays > 0)
    faults.push({
      key,
      problem: `${strays} of ${String((value as unknown[]).length)} items do not fit or stand twice`,
    });
}

function straysIn(item: v.GenericSchema, list: readonly unknown[]): number {
  const fitting = list.filter((each) => v.is(item, each)).map((each) => JSON.stringify(each));
  return list.length - new Set(fitting).size;
}
