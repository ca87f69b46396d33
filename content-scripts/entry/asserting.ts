/** What tells what the text says of a name ("no", "history of"). A script of its own: evaluating a script is one task. */
import packed from '../../src/knowledge/compiled/context.packed.json?raw';
import { createAsserting } from '../../src/detection/assert/assess.ts';
import { unpackingPhrases } from '../../src/detection/assert/pack.ts';
import { bring } from '../scope.ts';

bring({ asserting: createAsserting(() => unpackingPhrases(packed)) });
