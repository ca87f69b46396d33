/** What Chrome and Edge hold a policy against, as the package gives it to them. */
import { readFileSync } from 'node:fs';

export interface Node {
  type: string;
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node;
}

export const schema = JSON.parse(
  readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'),
) as Node;
