/** The knowledge as it is authored and as it is compiled, for tests that hold its content against something. */
import { fileURLToPath } from 'node:url';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';

export const { content } = readKnowledge(
  fileURLToPath(new URL('../../../src/knowledge/data', import.meta.url)),
);
export const { facts, lexicon, tips } = compile(content);
