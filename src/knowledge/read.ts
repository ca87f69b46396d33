/** YAML files → checked entries, or problems that name file, line, entry and field. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { PARTS, type Content, type PartName } from './parts.ts';
import { fieldName, wording } from './explain.ts';
import type { Problem } from './problem.ts';
import type { Path } from './schema/walk.ts';

export interface Knowledge {
  content: Content;
  /** Empty when every entry is well formed. An ill-formed entry is left out of `content`. */
  problems: Problem[];
  /** File and line where an entry, or a field of it, is written. `entry` must be an object out of `content`. */
  locate: (entry: object, path?: Path) => { file: string; line: number };
}

interface Origin {
  file: string;
  document: Document;
  lines: LineCounter;
  index: number;
}

/** Reads every part below `dir`. Never throws for bad content; throws only when a file cannot be read at all. */
export function readKnowledge(dir: string): Knowledge {
  const problems: Problem[] = [];
  const origins = new Map<object, Origin>();
  const content = {} as Record<PartName, object[]>;
  for (const part of Object.keys(PARTS) as PartName[]) {
    content[part] = filesOf(dir, PARTS[part].at).flatMap((file) =>
      readFile(dir, file, PARTS[part].schema, problems, origins),
    );
  }
  const locate: Knowledge['locate'] = (entry, path = []) => {
    const origin = origins.get(entry);
    if (!origin) throw new Error('locate: the entry was not read from a file');
    return { file: origin.file, line: lineOf(origin, [origin.index, ...path]) };
  };
  return { content: content as Content, problems, locate };
}

function filesOf(dir: string, at: string): string[] {
  if (!existsSync(join(dir, at))) return [];
  if (!at.endsWith('/')) return [at];
  return readdirSync(join(dir, at))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => at + name);
}

function readFile(
  dir: string,
  file: string,
  schema: v.GenericSchema,
  problems: Problem[],
  origins: Map<object, Origin>,
): object[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { lineCounter: lines });
  const refuse = (error: Error & { linePos?: [{ line: number }, ...unknown[]] }): void =>
    void problems.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      message: `this is not valid YAML: ${error.message.split('\n')[0]}`,
      mend: 'look for a missing quote, a tab, or wrong indentation at this line or just above it',
    });
  if (document.errors.length > 0) {
    document.errors.forEach(refuse);
    return [];
  }
  if (!isSeq(document.contents)) {
    if (document.contents === null) return [];
    problems.push({
      file,
      line: 1,
      message: 'the file is not a list',
      mend: 'begin each entry with "- id: …"',
    });
    return [];
  }
  let raw: unknown[];
  try {
    raw = document.toJS() as unknown[];
  } catch (error) {
    // An alias ("*name") that stands for nothing is found out only here.
    refuse(error as Error);
    return [];
  }
  return raw.flatMap((value, index) => {
    const origin: Origin = { file, document, lines, index };
    const result = v.safeParse(schema, value);
    if (!result.success) {
      problems.push(...result.issues.map((issue) => explain(issue, value, origin, schema)));
      return [];
    }
    const entry = result.output as object;
    origins.set(entry, origin);
    return [entry];
  });
}

/** The line of the nearest written node on `path`. */
function lineOf({ document, lines }: Origin, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function explain(
  issue: v.BaseIssue<unknown>,
  value: unknown,
  origin: Origin,
  schema: v.GenericSchema,
): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  // The charts that try a rule go by the rule's id.
  const { id, rule } = (value ?? {}) as { id?: unknown; rule?: unknown };
  const entry = id ?? rule;
  return {
    file: origin.file,
    line: lineOf(origin, [origin.index, ...path]),
    ...(typeof entry === 'string' && { entry }),
    ...(path.length > 0 && { field: fieldName(value, path) }),
    ...wording(issue, path, schema),
  };
}
