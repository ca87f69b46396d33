/** What a schema finds wrong, said so that the person who wrote it can mend it. Knows no file: it runs in a browser too. */
import type * as v from 'valibot';
import { nearest, type Problem } from './problem.ts';
import { keysAt, type Path } from './schema/walk.ts';

export function wording(
  issue: v.BaseIssue<unknown>,
  path: Path,
  schema: v.GenericSchema,
): Pick<Problem, 'message' | 'mend'> {
  const key = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const allowed = keysAt(schema, path.slice(0, -1));
    const meant = nearest(key, allowed);
    return {
      message: `unknown key "${key}"`,
      mend: meant ? `write "${meant}"` : `use one of: ${allowed.join(', ')}`,
    };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { message: `"${key}" is missing`, mend: `add "${key}"` };
  }
  if (issue.type === 'picklist') {
    return {
      message: `${issue.received} is not a word we use here`,
      mend: `write one of: ${(issue.expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ')}`,
    };
  }
  if (issue.kind === 'validation') {
    return { message: `${JSON.stringify(issue.input)} does not fit`, mend: issue.message };
  }
  return { message: `expected ${issue.expected}, found ${issue.received}`, mend: `write ${issue.expected}` };
}

/** `cautions[dose-cap].severity` rather than `cautions.3.severity`. */
export function fieldName(value: unknown, path: Path): string {
  let here: unknown = value;
  let name = '';
  for (const key of path) {
    here = (here as Record<string | number, unknown> | null | undefined)?.[key];
    if (typeof key === 'number') {
      const id = (here as { id?: unknown } | null | undefined)?.id;
      name += `[${typeof id === 'string' ? id : key}]`;
    } else name += name ? `.${key}` : key;
  }
  return name;
}
