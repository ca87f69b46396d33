/** What to find, packed, as one string: data in a script of its own, which is a task of its own for the page. */
import packed from '../../src/knowledge/compiled/lexicon.packed.txt?raw';
import { scope } from '../scope.ts';

scope.cautelaLexicon = packed;
