/** What tells what the text says of a name ("no", "history of"). A script of its own: evaluating a script is one task. */
import { asserting } from '../../src/detection/assert/index.ts';
import { bring } from '../scope.ts';

bring({ cautelaAsserting: asserting });
