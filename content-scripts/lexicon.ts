/** The lexicon travels in the bundle as packed text: a frame without text of its own never pays for the objects. */
import text from '../src/knowledge/compiled/lexicon.packed.json?raw';

export const loadLexicon = (): string => text;
