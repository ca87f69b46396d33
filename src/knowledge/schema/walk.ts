/** Looks into the schemas themselves: which keys stand where, and which values are references. */
import type * as v from 'valibot';

export type Path = readonly (string | number)[];

interface Node {
  type: string;
  metadata?: { refersTo?: string };
  wrapped?: Node;
  item?: Node;
  pipe?: Node[];
  entries?: Record<string, Node>;
}

/** The keys that `schema` allows at `path`. */
export function keysAt(schema: v.GenericSchema, path: Path): string[] {
  let here: Node | undefined = shapeOf(schema);
  for (const key of path) {
    const next: Node | undefined = typeof key === 'number' ? here?.item : here?.entries?.[key];
    here = next && shapeOf(next);
  }
  return Object.keys(here?.entries ?? {});
}

/** Returns `value` with every reference in it replaced by what `replace` gives for it; the rest is shared, not copied. */
export function mapReferences<T>(
  schema: v.GenericSchema,
  value: T,
  replace: (target: string, id: string, path: Path) => string,
): T {
  return mapNode(schema, value, [], replace) as T;
}

function mapNode(
  schema: Node,
  value: unknown,
  path: Path,
  replace: (target: string, id: string, path: Path) => string,
): unknown {
  const shape = shapeOf(schema);
  if (typeof value === 'string') {
    const target = shape.pipe?.find((step) => step.metadata?.refersTo)?.metadata?.refersTo;
    return target ? replace(target, value, path) : value;
  }
  if (Array.isArray(value) && shape.item) {
    const { item } = shape;
    return value.map((element, index) => mapNode(item, element, [...path, index], replace));
  }
  if (typeof value === 'object' && value !== null && shape.entries) {
    const { entries } = shape;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        key,
        entries[key] ? mapNode(entries[key], field, [...path, key], replace) : field,
      ]),
    );
  }
  return value;
}

/** The schema below `optional` and below the steps of a pipe that only prepare or test the value. */
function shapeOf(schema: Node): Node {
  if (schema.wrapped) return shapeOf(schema.wrapped);
  const inner = schema.pipe?.findLast(
    (step) => step !== schema && (step.entries || step.item || step.wrapped),
  );
  return inner ? shapeOf(inner) : schema;
}
