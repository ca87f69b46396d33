/** What finds names in text. A script of its own, so that a frame without text never holds it. */
import { preparedDetector } from '../../src/detection/prepared.ts';
import { bring } from '../scope.ts';

bring({ reading: preparedDetector });
