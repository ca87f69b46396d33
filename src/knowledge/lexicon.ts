/** What to find: the compiled lexicon, alone, so that a content script carries nothing else. */
import type { Lexicon } from './model.ts';
import compiled from './compiled/lexicon.json';

export const lexicon = compiled as unknown as Lexicon;
