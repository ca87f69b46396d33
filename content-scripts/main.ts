/** Runs in every frame of a site that is turned on. */
import { isSeen } from './reader/flow.ts';
import { askForScripts, type Scripts } from './scripts.ts';
import { startSession, type Session } from './session.ts';
import { post } from './slices.ts';

/** So many text nodes are looked at for one that is seen. */
const FIRST_TEXTS = 50;

/** Seen by the copies of our scripts in this frame alone, not by the page. */
const scope = globalThis as { cautelaSession?: Session };

/** Asks for what reads before the session is there, so that it is on its way meanwhile. */
function askAhead(scripts: Scripts): Scripts {
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
  const root = document.documentElement as Element | null;
  const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < FIRST_TEXTS && texts?.nextNode(); i++) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement && data.trim() !== '' && isSeen(parentElement)) return true;
  }
  return false;
}

/** Evaluating this script is one task, asking another, and what a session makes and listens to the next. */
function startSoon(): Session {
  let session: Session | null = null;
  let ended = false;
  post(() => {
    if (ended) return;
    const scripts = askAhead(askForScripts());
    post(() => {
      if (!ended) session = startSession(scripts);
    }, 'user-visible');
  }, 'user-visible');
  return {
    end() {
      ended = true;
      session?.end();
    },
  };
}

// A copy that was put in later takes over.
scope.cautelaSession?.end();
scope.cautelaSession = startSoon();
