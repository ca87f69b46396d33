/** What Chromium lets through of a policy is what our reader reads: it drops keys that its schema does not name. */
import { describe, expect, it } from 'vitest';
import { OVERLAY_ENTRIES, OVERLAY_KEYS } from '../../../src/knowledge/overlay/index.ts';
import { keysAt } from '../../../src/knowledge/schema/walk.ts';
import { POLICY_KEYS } from '../../../src/settings/policy.ts';
import { schema, type Node } from './managed-schema.ts';

const overlay = schema.properties!['overlay']!;
const keys = (node: Node | undefined): string[] => Object.keys(node?.properties ?? {}).sort();

it('names the keys of a policy and of an overlay, no other', () => {
  expect(keys(schema)).toEqual([...POLICY_KEYS].sort());
  expect(keys(overlay)).toEqual([...OVERLAY_KEYS].sort());
});

describe.each(['sources', 'cautions', 'rules', 'phones'] as const)('an entry of %s', (list) => {
  it('may have every key that our content may', () => {
    expect(keys(overlay.properties![list]?.items)).toEqual(keysAt(OVERLAY_ENTRIES[list], []).sort());
  });

  it('lets a slip of the key through, so that it is named and not lost', () => {
    expect(overlay.properties![list]?.items?.additionalProperties).toEqual({ type: 'string' });
  });
});

it('asks for no more than a type: a value that Chromium refuses would vanish without a word', () => {
  const visit = (node: Node): void => {
    const { type, description: _, properties = {}, items, additionalProperties, ...more } = node;
    expect(['object', 'array', 'string', 'boolean', 'number']).toContain(type);
    expect(more).toEqual({});
    for (const inner of [...Object.values(properties), items, additionalProperties]) if (inner) visit(inner);
  };
  visit(schema);
});
