/** Where the authored and the compiled knowledge stand, and the step that makes the one from the other. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNames, buildWords } from '../popup/search/build-index.ts';
import { adviceFacts, chartWords } from '../src/advice/index.ts';
import { phrasesOfRules } from '../src/detection/assert/from-rules.ts';
import { packPhrases } from '../src/detection/assert/pack.ts';
import { compileLexicon } from '../src/detection/find/lexicon.ts';
import { pack } from '../src/detection/find/pack.ts';
import { check } from '../src/knowledge/check.ts';
import { compile, type Compiled } from '../src/knowledge/compile.ts';
import { casesOf } from '../src/knowledge/compile/rule-cases.ts';
import { knownOf } from '../src/knowledge/known.ts';
import { describe } from '../src/knowledge/problem.ts';
import { readKnowledge, type Knowledge } from '../src/knowledge/read.ts';
import { trainingMaterial } from './training-material.ts';

const home = fileURLToPath(new URL('../src/knowledge', import.meta.url));
export const DATA_DIR = join(home, 'data');
export const COMPILED_DIR = join(home, 'compiled');

/** Reads and checks the knowledge. Throws with every problem in words when it must not be built. */
function soundKnowledge(options: { release?: boolean } = {}): Knowledge {
  const knowledge = readKnowledge(DATA_DIR);
  const problems = check(knowledge, options).filter(({ warning }) => !warning);
  if (problems.length > 0) {
    throw new Error(`The knowledge has ${problems.length} problem(s):\n${problems.map(describe).join('\n')}`);
  }
  return knowledge;
}

/**
 * Writes `lexicon.json`, `tips.json`, `facts.json`, the two parts of the search over them, what judgement asks of them (`advice.json` for
 * the background, `chart-words.json` for a page), the names an organisation's statements may point at (`known.json`),
 * the charts that try each rule (`rule-cases.json`), and the lexicon and the rules of context as a page loads them; refuses content that does not pass the check.
 */
export async function compileKnowledge(options: { release?: boolean } = {}): Promise<Compiled> {
  const { content } = soundKnowledge(options);
  const compiled = compile(content);
  mkdirSync(COMPILED_DIR, { recursive: true });
  for (const name of ['lexicon', 'tips', 'facts'] as const) {
    writeFileSync(join(COMPILED_DIR, `${name}.json`), `${JSON.stringify(compiled[name])}\n`);
  }
  writeFileSync(join(COMPILED_DIR, 'search-names.json'), buildNames(compiled.facts));
  writeFileSync(join(COMPILED_DIR, 'search-words.json'), buildWords(compiled.facts));
  writeFileSync(join(COMPILED_DIR, 'rule-cases.json'), JSON.stringify(casesOf(content)));
  writeFileSync(join(COMPILED_DIR, 'known.json'), JSON.stringify(knownOf(content)));
  const advice = adviceFacts(compiled.facts);
  writeFileSync(join(COMPILED_DIR, 'advice.json'), JSON.stringify(advice));
  writeFileSync(
    join(COMPILED_DIR, 'chart-words.json'),
    JSON.stringify(chartWords(compiled.lexicon, advice.codes)),
  );
  writeFileSync(join(COMPILED_DIR, 'training.json'), JSON.stringify(trainingMaterial(compiled.facts)));
  writeFileSync(join(COMPILED_DIR, 'lexicon.packed.txt'), pack(compileLexicon(compiled.lexicon)));
  writeFileSync(join(COMPILED_DIR, 'context.packed.json'), packPhrases(phrasesOfRules()));
  return compiled;
}

/** A compiled file; compiles first where it is missing or older than what it is made from. */
export async function loadCompiled<N extends 'lexicon' | 'tips' | 'facts'>(name: N): Promise<Compiled[N]> {
  const file = join(COMPILED_DIR, `${name}.json`);
  const made = existsSync(file) ? statSync(file).mtimeMs : 0;
  const sources = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('compiled'),
  );
  if (sources.some((path) => statSync(join(home, path)).mtimeMs > made))
    return (await compileKnowledge())[name];
  return JSON.parse(readFileSync(file, 'utf8')) as Compiled[N];
}
