/** What is shown beside the marks. Put in when the first marks stand, as a task of its own. */
import { createShowing } from '../showing.ts';
import { bring } from '../scope.ts';

bring({ showing: createShowing });
