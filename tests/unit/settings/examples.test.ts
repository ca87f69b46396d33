/** The example policies say the same in each browser's own form, and nothing in them is left out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { knownOf } from '../../../src/knowledge/known.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { readPolicy } from '../../../src/settings/policy.ts';

const ID = 'REPLACE_WITH_EXTENSION_ID';
const text = (name: string): string =>
  readFileSync(new URL(`../../../docs/policies/${name}`, import.meta.url), 'utf8');

interface Chromium {
  '3rdparty': { extensions: Record<string, unknown> };
}
interface Firefox {
  policies: { '3rdparty': { Extensions: Record<string, unknown> } };
}
const chromium = (name: string): unknown => (JSON.parse(text(name)) as Chromium)['3rdparty'].extensions[ID];

/** Values under a key of a registry file; lists and objects are written as JSON, as the browsers read them. */
function registry(name: string, key: string): Record<string, unknown> {
  const section = text(name)
    .split('\r\n[')
    .find((part) => part.split(']')[0]!.endsWith(key));
  const values = [
    ...(section ?? '').matchAll(/^"([^"]+)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")\r?$/gm),
  ];
  return Object.fromEntries(
    values.map(([, at, number, words = '']) => {
      const plain = words.replaceAll(/\\(.)/g, '$1');
      if (number !== undefined) return [at!, Number.parseInt(number, 16) === 1];
      return [at!, /^[[{]/.test(plain) ? (JSON.parse(plain) as unknown) : plain];
    }),
  );
}

const examples: Record<string, unknown> = {
  'chrome.json': chromium('chrome.json'),
  'edge.json': chromium('edge.json'),
  'chrome.reg': registry('chrome.reg', `\\3rdparty\\extensions\\${ID}\\policy`),
  'edge.reg': registry('edge.reg', `\\3rdparty\\extensions\\${ID}\\policy`),
  'firefox.json': (JSON.parse(text('firefox.json')) as Firefox).policies['3rdparty'].Extensions[GECKO_ID],
};
const known = knownOf(readKnowledge(DATA_DIR).content);

describe.each(Object.keys(examples))('%s', (name) => {
  it('is read whole', () => {
    const policy = readPolicy(examples[name], () => known);
    expect(policy.problems).toEqual([]);
    expect(policy.settings).toMatchObject({ density: 'standard', training: true });
    expect(policy.overlay.cautions[0]?.entity).toBe('trapezius');
    expect(policy.overlay.rules).toHaveLength(1);
    expect(policy.sitesLocked).toBe(true);
  });

  it('says what the others say', () => {
    expect(examples[name]).toEqual(examples['firefox.json']);
  });
});
