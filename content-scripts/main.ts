/** Runs in every frame of a site that is turned on. */
import { startSession, type Session } from './session.ts';

/** Seen by the copies of this script in this frame alone, not by the page. */
const scope = globalThis as { cautelaSession?: Session };

// A copy that was put in later takes over.
scope.cautelaSession?.end();
scope.cautelaSession = startSession(() => import('./reading.ts'));
