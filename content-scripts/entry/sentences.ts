/** What cuts a note into sentences. Comes with what reads plans, as a task of its own. */
import { planSentences } from '../../src/advice/plan/sentences.ts';
import { bring } from '../scope.ts';

bring({ sentences: planSentences });
