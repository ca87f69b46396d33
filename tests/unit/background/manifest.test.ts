import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor, type Manifest } from '../../../scripts/manifest.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Manifest;
const base = read('manifest.json');
const chromium = manifestFor('chromium', base);
const firefox = manifestFor('firefox', base);

describe.each([
  ['chromium', chromium],
  ['firefox', firefox],
])('the manifest for %s', (_, manifest) => {
  it('asks for no site at install and lets no page see us', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.permissions).not.toContain('unlimitedStorage');
  });

  it('lets our pages load nothing and speak to nobody', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('has the version of the package', () => {
    expect(manifest.version).toBe(read('package.json').version);
  });

  it('finds every message that it names', () => {
    const messages = read('public/_locales/en/messages.json');
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(messages).toHaveProperty(key);
  });
});

it('has a description that the stores take, the one of docs/store', () => {
  const { extension_description } = read('public/_locales/en/messages.json') as Record<
    string,
    { message: string }
  >;
  const { message } = extension_description!;
  expect(message.length).toBeLessThanOrEqual(132);
  expect(readFileSync(new URL('../../../docs/store/listing.md', import.meta.url), 'utf8')).toContain(message);
});

it('speaks to each browser in its own words', () => {
  expect(chromium.background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(chromium).toHaveProperty('side_panel');
  expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox.permissions).not.toContain('sidePanel');
  expect(firefox).toMatchObject({
    sidebar_action: { default_panel: 'popup/index.html?size=panel' },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

it('lets no other extension speak to it in Chromium, where the manifest has to say so', () => {
  expect(chromium.externally_connectable).toEqual({ ids: [] });
  expect(firefox).not.toHaveProperty('externally_connectable');
});

it('leaves the source as it is', () => {
  expect(base).toHaveProperty('minimum_chrome_version');
  expect(base).toHaveProperty('side_panel');
});

it.each([
  ['background', 'background.service_worker is missing'],
  ['side_panel', 'side_panel.default_path is missing'],
])('says what is missing when %s is not in the source', (part, message) => {
  const { [part]: _, ...rest } = base;
  expect(() => manifestFor('firefox', rest)).toThrow(message);
});

it('gives the reason for each permission in docs/permissions.md, and for no other', () => {
  const text = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
  const explained = [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
  expect(explained.sort()).toEqual([...(base.permissions as string[])].sort());
  for (const pattern of base.optional_host_permissions as string[]) expect(text).toContain(`\`${pattern}\``);
});
