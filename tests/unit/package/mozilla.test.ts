/** Mozilla's own linter on the package for Firefox, as its store runs it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const linter = fileURLToPath(
  new URL('mozilla/node_modules/addons-linter/bin/addons-linter', import.meta.url),
);
const dist = join(root, 'dist', 'firefox');

interface Message {
  code: string;
  message: string;
  file?: string;
}

it('passes Mozilla’s linter without an error, a warning or a notice', () => {
  if (!existsSync(linter))
    throw new Error('the linter is not installed; run `npm ci --prefix tests/unit/package/mozilla` first');
  const answer = execFileSync(process.execPath, [linter, '--output', 'json', dist], { encoding: 'utf8' });
  const { errors, warnings, notices } = JSON.parse(answer) as Record<
    'errors' | 'warnings' | 'notices',
    Message[]
  >;
  process.stdout.write(
    `Mozilla's linter: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices\n`,
  );
  expect(
    [...errors, ...warnings, ...notices].map(({ code, message, file }) => `${code}: ${message} (${file})`),
  ).toEqual([]);
});

it('declares that it collects no data', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { data_collection_permissions: object } };
  };
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
