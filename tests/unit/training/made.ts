/** The questions as they are made from the knowledge as it is written now. */
import { trainingMaterial } from '../../../scripts/training-material.ts';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { bankOf } from '../../../src/training/bank.ts';

export const { facts, lexicon } = compile(readKnowledge(DATA_DIR).content);
export const material = trainingMaterial(facts);
export const bank = bankOf(facts, material);
