/** What reads a plan of injections. Comes with what reads for judgement, as a task of its own. */
import { readPlan } from '../../src/advice/plan/index.ts';
import { bring } from '../scope.ts';

bring({ planning: readPlan });
