/** What only a plan calls muscles. Comes with what reads plans, as a task of its own. */
import { planNames } from '../../src/advice/plan/names.ts';
import { bring } from '../scope.ts';

bring({ naming: planNames });
