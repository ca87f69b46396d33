/** What a frame needs once its text holds names: it reads what judgement goes by. Put in when the first marks stand. */
import { createChart } from '../chart/chart.ts';
import { bring } from '../scope.ts';

bring({ judging: createChart });
