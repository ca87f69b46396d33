/** What reads a page, marks it and answers, without what finds and judges. For frames that hold something. */
import { bring } from '../scope.ts';
import { startSession } from '../session.ts';

bring({ session: startSession });
