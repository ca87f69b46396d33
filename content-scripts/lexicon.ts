/** The lexicon travels in the bundle as text: a frame without text of its own never pays for the objects. */
import type { Lexicon } from '../src/knowledge/model.ts';
import text from '../src/knowledge/compiled/lexicon.json?raw';

export const loadLexicon = (): Lexicon => JSON.parse(text) as Lexicon;
