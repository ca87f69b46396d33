/** Runs in every frame of a site that is turned on. */
import { send } from './channel.ts';
import type { Reading } from './reading.ts';
import { startSession, type Session } from './session.ts';

/** Seen by the copies of our scripts in this frame alone, not by the page. */
const scope = globalThis as { cautelaSession?: Session; cautelaReading?: () => Generator<void, Reading> };

/** What it takes to read is a script of its own, which the background puts into frames that hold text. */
async function load(): Promise<() => Generator<void, Reading>> {
  const came = await send({ kind: 'reading' });
  if (came !== true || !scope.cautelaReading) throw new Error('the script that reads has not come');
  return scope.cautelaReading;
}

// A copy that was put in later takes over.
scope.cautelaSession?.end();
scope.cautelaSession = startSession(load);
