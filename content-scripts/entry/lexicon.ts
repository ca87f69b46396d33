/**
 * What to find, packed, and what unpacks it: used once and then let go of. A script of its own, which is a task of its own for the
 * page.
 */
import packed from '../../src/knowledge/compiled/lexicon.packed.txt?raw';
import { unpacking } from '../../src/detection/find/pack.ts';
import { bring } from '../scope.ts';

bring({ lexicon: () => unpacking(packed) });
