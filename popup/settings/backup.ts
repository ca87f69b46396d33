/**
 * What a person has set, as a file, and back. A file in which something is wrong gives what is right in it: nothing that
 * is kept already is lost, and each slip is named with its mend.
 */
import * as v from 'valibot';
import { wording } from '../../src/knowledge/explain.ts';
import { keyOf, VERSION, VERSION_KEY } from '../../src/settings/read.ts';
import { isSame, ITEMS, SCHEMAS, type SettingName } from '../../src/settings/schema.ts';
import { LOOK_FIELDS, LOOK_KEY } from '../state/preferences.ts';
import { Place, SHELF_KEY } from '../state/shelf.ts';

export interface Slip {
  field: string;
  problem: string;
  mend: string;
}

export interface Restored {
  /** To be kept, by key of the store. */
  values: Record<string, unknown>;
  /** Fields that were taken over. */
  taken: string[];
  slips: Slip[];
}

type Kept = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, { schema: v.GenericSchema; item?: v.GenericSchema }>>;

const FORMAT = 1;
const list = (item: v.GenericSchema) => ({ schema: v.array(item), item });

/** The sections of a file and their fields. */
const SECTIONS = {
  settings: Object.fromEntries(
    (Object.keys(SCHEMAS) as SettingName[]).map((name) => [
      name,
      name in ITEMS ? list(ITEMS[name as keyof typeof ITEMS]) : { schema: SCHEMAS[name] },
    ]),
  ),
  look: Object.fromEntries(Object.entries(LOOK_FIELDS).map(([name, schema]) => [name, { schema }])),
  shelf: { favourites: list(Place), recent: list(Place) },
} satisfies Record<string, Fields>;
type SectionName = keyof typeof SECTIONS;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param kept - everything that the profile keeps */
export function backupOf(kept: Kept, version: string): string {
  const settings = Object.fromEntries(
    (Object.keys(SCHEMAS) as SettingName[]).flatMap((name) =>
      kept[keyOf(name)] === undefined ? [] : [[name, kept[keyOf(name)]]],
    ),
  );
  const file = {
    cautela: 'settings',
    format: FORMAT,
    version,
    settings,
    look: kept[LOOK_KEY],
    shelf: kept[SHELF_KEY],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @param text - of the file @param kept - what the profile keeps now */
export function restore(text: string, kept: Kept): Restored {
  const restored: Restored = { values: {}, taken: [], slips: [] };
  const file = parsed(text);
  if (!isRecord(file) || file['cautela'] !== 'settings') {
    restored.slips.push({
      field: 'file',
      problem: file === undefined ? 'is no JSON' : 'is no file of settings',
      mend: 'choose a file that was exported here',
    });
    return restored;
  }
  if (typeof file['format'] === 'number' && file['format'] > FORMAT) {
    restored.slips.push({
      field: 'format',
      problem: 'was written by a newer version; read as far as it fits',
      mend: 'update Cautela, then import again',
    });
  }
  for (const name of Object.keys(SECTIONS) as SectionName[]) {
    if (file[name] !== undefined) restoreSection(name, file[name], kept, restored);
  }
  return restored;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function restoreSection(
  section: SectionName,
  value: unknown,
  kept: Kept,
  { values, taken, slips }: Restored,
): void {
  if (!isRecord(value)) {
    slips.push({ field: section, problem: 'is no object', mend: 'write { … }' });
    return;
  }
  const fields: Fields = SECTIONS[section];
  const key = section === 'look' ? LOOK_KEY : SHELF_KEY;
  const before = isRecord(kept[key]) ? kept[key] : {};
  const whole: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      slips.push({
        field: `${section}.${name}`.slice(0, 80),
        problem: 'is not known',
        mend: `use one of: ${Object.keys(fields).join(', ')}`,
      });
      continue;
    }
    const present = section === 'settings' ? kept[keyOf(name as SettingName)] : before[name];
    const read = readField(`${section}.${name}`, field, content, present, slips);
    if (read === undefined) continue;
    taken.push(`${section}.${name}`);
    if (section === 'settings') values[keyOf(name as SettingName)] = read;
    else whole[name] = read;
  }
  if (section === 'settings') {
    if (taken.some((name) => name.startsWith('settings.'))) values[VERSION_KEY] = VERSION;
  } else if (Object.keys(whole).length > 0) values[key] = { ...before, ...whole };
}

/** A list joins what is kept already; of one in which items are wrong the others count. */
function readField(
  name: string,
  { schema, item }: Fields[string],
  content: unknown,
  present: unknown,
  slips: Slip[],
): unknown {
  if (!item || !Array.isArray(content)) {
    const result = v.safeParse(schema, content);
    if (result.success) return result.output;
    slips.push(slipOf(name, result.issues[0], schema));
    return undefined;
  }
  const good = content.filter((one, index) => {
    const result = v.safeParse(item, one);
    if (!result.success) slips.push(slipOf(`${name}[${index}]`, result.issues[0], item));
    return result.success;
  });
  if (good.length === 0 && content.length > 0) return undefined;
  const known = Array.isArray(present) ? (present as unknown[]) : [];
  return [
    ...known,
    ...good.filter((one, i) => ![...known, ...good.slice(0, i)].some((other) => isSame(one, other))),
  ];
}

function slipOf(field: string, issue: v.BaseIssue<unknown>, schema: v.GenericSchema): Slip {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const { message, mend } = wording(issue, path, schema);
  const at = path.map((key) => `.${key}`).join('');
  return { field: `${field}${at}`.slice(0, 120), problem: message.slice(0, 200), mend: mend.slice(0, 200) };
}
