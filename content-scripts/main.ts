/** Runs in every frame of a site that is turned on. */
import { createDetector } from '../src/detection/index.ts';
import type { Detector } from '../src/detection/model.ts';
import { loadLexicon } from './lexicon.ts';
import { startSession, type Session } from './session.ts';

/** Seen by the copies of this script in this frame alone, not by the page. */
const scope = globalThis as { cautelaSession?: Session };

let detector: Detector | undefined;

// A copy that was put in later takes over.
scope.cautelaSession?.end();
scope.cautelaSession = startSession(() => (detector ??= createDetector(loadLexicon())));
