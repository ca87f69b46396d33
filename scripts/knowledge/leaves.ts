/** Any authored entry as a flat list of named values, so that two of them can be compared field by field. */

/** `cautions[dose-cap].severity` → value. List items go by their id, by their text or product, or by their place. */
export function leavesOf(value: unknown, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  collect(value, path, leaves);
  return leaves;
}

function collect(value: unknown, path: string, leaves: Map<string, string>): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const name = typeof item === 'object' && item !== null ? nameOf(item as object, index) : String(item);
      collect(item, `${path}[${name}]`, leaves);
    }
  } else if (typeof value === 'object') {
    for (const [key, field] of Object.entries(value)) collect(field, path ? `${path}.${key}` : key, leaves);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    leaves.set(leaves.has(path) ? `${path}′` : path, String(value));
  }
}

function nameOf(item: object, index: number): string {
  const { id, text, product, structure, say } = item as Record<string, unknown>;
  const name = id ?? text ?? product ?? structure ?? say;
  return typeof name === 'string' ? name.slice(0, 60) : String(index);
}
