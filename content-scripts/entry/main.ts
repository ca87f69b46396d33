/** Runs in every frame of a site that is turned on: waits until the frame holds something and asks for the rest. */
import { whenNotBlank } from '../blank.ts';
import { isAlive, reportFailure } from '../channel.ts';
import { isSeen } from '../reader/flow.ts';
import { scope } from '../scope.ts';
import { askForScripts, type Scripts } from '../scripts.ts';
import type { Session } from '../session.ts';
import { post } from '../slices.ts';

/** How many text nodes are looked at to find one that can be seen. */
const FIRST_TEXTS = 50;
/** How often the background is asked. It may have crashed; or it refuses, since the site is off by now, and turning that on again puts in a new copy of this. */
const ATTEMPTS = 3;
/** Once a page has rewritten its document this often, we wait before we start again. */
const PATIENCE = 20;
const LATER_MS = 1_000;

const scripts = askForScripts();
let session: Session | null = null;
let ended = false;
let failed = 0;
let rewritten = 0;
let giveUp = (): void => undefined;
// The top frame answers for the page: nobody could tell a blank one from one that is closed to us.
if (window === top) startSoon();
else giveUp = whenNotBlank(startSoon);

/** Evaluating this script is one task, asking for the others the next: the browser makes its interface when it is first asked for. */
function startSoon(): void {
  post(() => void start(), 'user-visible');
}

async function start(): Promise<void> {
  if (ended) return;
  const coming = scripts.session();
  const asked = askAhead();
  try {
    const startSession = await coming;
    if (!ended) session = startSession(asked, startAnew);
  } catch (error) {
    if (!isAlive() || ended) return;
    reportFailure('loading', error);
    // It is asked again when the page next changes.
    if (++failed < ATTEMPTS) giveUp = whenNotBlank(startSoon, true);
  }
}

/** Whoever writes a document anew (`document.open`) takes all listeners away, ours too: it counts as another page. */
function startAnew(): void {
  session = null;
  setTimeout(startSoon, ++rewritten > PATIENCE ? LATER_MS : 0);
}

/** What reads is asked for before the session is there, so that it is on its way meanwhile. */
function askAhead(): Scripts {
  if (!hasText()) return scripts;
  let ahead: ReturnType<Scripts['reading']> | null = scripts.reading();
  // Whoever takes it up hears of a failure.
  ahead.catch(() => undefined);
  return {
    ...scripts,
    reading() {
      const coming = ahead ?? scripts.reading();
      ahead = null;
      return coming;
    },
  };
}

/** Does text stand at the beginning of this frame? The reader finds the rest. */
function hasText(): boolean {
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < FIRST_TEXTS && texts.nextNode(); i++) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement && data.trim() !== '' && isSeen(parentElement)) return true;
  }
  return false;
}

// A copy that was put in later takes over.
scope.running?.end();
scope.running = {
  end() {
    ended = true;
    giveUp();
    session?.end();
  },
};
