/** What tells what is said of names, by the rules as they are written. A page takes them packed. */
import { createAsserting } from './assess.ts';
import { phrasesOfRules } from './from-rules.ts';
import { packPhrases, unpackingPhrases } from './pack.ts';

export type { Span } from './assess.ts';

export const asserting = createAsserting(() => unpackingPhrases(packPhrases(phrasesOfRules())));
