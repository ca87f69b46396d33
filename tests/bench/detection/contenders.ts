/** All that finds terms in the benchmark, ours and the others: what is bundled and measured together. */
export { plain } from '../../../src/detection/find/characters.ts';
export { createFinder, find } from '../../../src/detection/find/finder.ts';
export { compileLexicon } from '../../../src/detection/find/lexicon.ts';
export { pack, unpack } from '../../../src/detection/find/pack.ts';
export { createDetector } from '../../../src/detection/index.ts';
export { ahoCorasick, floor, regExp, tokenTrie } from './peers.ts';
