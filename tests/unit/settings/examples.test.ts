/**
 * The example policies say the same in each browser's own form, and nothing in them is left out. Edge runs on no machine of
 * ours: what its two forms say is what Chromium has been tried with, but for the address of its store and its word for "pinned".
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GECKO_ID } from '../../../scripts/manifest.ts';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { knownOf } from '../../../src/knowledge/known.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { readPolicy } from '../../../src/settings/policy.ts';
import { schema, type Node } from './managed-schema.ts';

const ID = 'REPLACE_WITH_EXTENSION_ID';
const text = (name: string): string =>
  readFileSync(new URL(`../../../docs/policies/${name}`, import.meta.url), 'utf8');

interface Chromium {
  '3rdparty': { extensions: Record<string, unknown> };
}
interface Install {
  ExtensionSettings: Record<string, object>;
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

/** What says that the browser is to install the extension. */
const installs: Record<string, unknown> = {
  'chrome.json': (JSON.parse(text('chrome.json')) as Install).ExtensionSettings,
  'edge.json': (JSON.parse(text('edge.json')) as Install).ExtensionSettings,
  'chrome.reg': registry('chrome.reg', '\\Google\\Chrome')['ExtensionSettings'],
  'edge.reg': registry('edge.reg', '\\Microsoft\\Edge')['ExtensionSettings'],
};

const examples: Record<string, unknown> = {
  'chrome.json': chromium('chrome.json'),
  'edge.json': chromium('edge.json'),
  'chrome.reg': registry('chrome.reg', `\\3rdparty\\extensions\\${ID}\\policy`),
  'edge.reg': registry('edge.reg', `\\3rdparty\\extensions\\${ID}\\policy`),
  'firefox.json': (JSON.parse(text('firefox.json')) as Firefox).policies['3rdparty'].Extensions[GECKO_ID],
};
/** Places at which a value has no place in the schema, or another type. */
function strangers(value: unknown, node: Node | undefined, at = ''): string[] {
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (node?.type !== type) return [`${at}: ${type}, not ${node?.type ?? 'known'}`];
  if (type !== 'array' && type !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    strangers(
      inner,
      type === 'array' ? node.items : (node.properties?.[key] ?? node.additionalProperties),
      `${at}/${key}`,
    ),
  );
}

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

  it('passes the schema that the package gives to Chrome and Edge', () => {
    expect(strangers(examples[name], schema)).toEqual([]);
    expect(
      strangers({ ...(examples[name] as object), training: 'no', overlay: { rules: [7] } }, schema),
    ).toEqual(['/training: string, not boolean', '/overlay/rules/0: number, not object']);
  });

  it('says what the others say', () => {
    expect(examples[name]).toEqual(examples['firefox.json']);
  });
});

it.each([
  ['chrome', 'https://clients2.google.com/service/update2/crx', { toolbar_pin: 'force_pinned' }],
  ['edge', 'https://edge.microsoft.com/extensionwebstorebase/v1/crx', { toolbar_state: 'force_shown' }],
])(
  '%s installs it by force from its own store, by file and by registry alike',
  (browser, update_url, shown) => {
    const install = { [ID]: { installation_mode: 'force_installed', update_url, ...shown } };
    expect(installs[`${browser}.json`]).toEqual(install);
    expect(installs[`${browser}.reg`]).toEqual(install);
  },
);
