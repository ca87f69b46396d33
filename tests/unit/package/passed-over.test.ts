/** Texts that a script carries in a comment: whatever they hold, the script reads them as they were written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { passedOver } from '../../../scripts/passed-over.ts';

const folder = mkdtempSync(join(tmpdir(), 'cautela-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The script that a bundle of these texts comes to. */
async function scriptOf(texts: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const names = Object.keys(texts);
  writeFileSync(
    join(folder, 'entry.js'),
    `${names.map((name, i) => `import t${i} from './${name}?raw';`).join('\n')}
globalThis.read = [${names.map((_, i) => `t${i}`).join(', ')}];`,
  );
  const made = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [passedOver()],
    build: {
      write: false,
      lib: { entry: join(folder, 'entry.js'), formats: ['iife'], name: 'texts', fileName: () => 'out.js' },
    },
  })) as Rolldown.RolldownOutput[];
  return made[0]!.output[0].code;
}

function read(script: string): string[] {
  const scope: { read?: string[] } = {};
  // eslint-disable-next-line no-new-func, typescript/no-implied-eval
  new Function('globalThis', script)(scope);
  return scope.read!;
}

/** The names of the files of a bundle of two parts, of whose texts one is read later than the other. */
async function namesWhen(later: string): Promise<string[]> {
  for (const name of ['a', 'b']) {
    writeFileSync(join(folder, `${name}.txt`), name.repeat(100));
    writeFileSync(
      join(folder, `part-${name}.js`),
      `import text from './${name}.txt?raw'; export default text;`,
    );
  }
  writeFileSync(
    join(folder, 'parts.js'),
    `globalThis.parts = [import('./part-a.js'), import('./part-b.js')];`,
  );
  const late = {
    name: 'late',
    enforce: 'pre' as const,
    async load(id: string) {
      if (id.endsWith(`${later}.txt?raw`)) await new Promise((done) => setTimeout(done, 50));
      return null;
    },
  };
  const { output } = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [late, passedOver()],
    build: { write: false, rolldownOptions: { input: join(folder, 'parts.js') } },
  })) as Rolldown.RolldownOutput;
  return output.map(({ fileName }) => fileName).sort();
}

describe('a compiled text in a script', () => {
  it('names its file by what it says, whatever is read first', async () => {
    const names = await namesWhen('a');
    expect(names).toHaveLength(3);
    expect(await namesWhen('b')).toEqual(names);
  });

  it('stands there as a comment, and is read as it was written', async () => {
    const packed = 'one\n["two",3]\n\\n is no line break, nor is `${this}` anything else\n';
    const json = JSON.stringify({
      ends: '*/ alert()',
      quotes: `"'\``,
      lines: 'a\nb\r\n\u2028',
      letters: 'Sjögren ≥ 2 😀',
    });
    const script = await scriptOf({ 'packed.txt': packed, 'facts.json': json });
    expect(script).toContain(`/*${packed}*/`);
    // eslint-disable-next-line no-control-regex
    expect(script).toMatch(/^[\0-\x7f]*$/);
    const [text, facts] = read(script);
    expect(text).toBe(packed);
    expect(JSON.parse(facts!)).toEqual(JSON.parse(json));
  });

  it('says the same whatever the JSON', async () => {
    const values = fc.sample(fc.jsonValue(), { numRuns: 40, seed: 7 });
    const script = await scriptOf({
      'values.json': JSON.stringify([...values, '*/', '/**/', '\\*/', '$&', '$1']),
    });
    expect(JSON.parse(read(script)[0]!)).toEqual(
      JSON.parse(JSON.stringify([...values, '*/', '/**/', '\\*/', '$&', '$1'])),
    );
  });

  it.each([
    ['ends the comment', 'a */ b'],
    ['is not in ASCII', 'Sjögren'],
    ['would lose its line ends', 'a\r\nb'],
  ])('is refused where it is no JSON and %s', async (_, text) => {
    await expect(scriptOf({ 'packed.txt': text })).rejects.toThrow(
      /packed\.txt.*in ASCII, without \*\/ and carriage returns/,
    );
  });
});
