/** The way to and from the background. Ends quietly when the extension is updated or removed under the page. */
import { browser } from '../src/browser.ts';
import { askAgain } from '../src/messages/again.ts';
import { parseMessage, toPage, type FromPage, type ToPage } from '../src/messages/index.ts';

/** Is the extension that this script belongs to still there? */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Answers `undefined` where nobody hears: the worker has crashed, or the extension is gone. */
export async function send(message: FromPage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/**
 * Asks for what may be asked for at any time, anew where the answer is lost: a page that does not change would never ask
 * again. Answers `undefined` like `send`.
 */
export async function ask(message: Extract<FromPage, { kind: 'tips' | 'put-in' }>): Promise<unknown> {
  if (!isAlive()) return undefined;
  try {
    return await askAgain(() => browser.runtime.sendMessage(message), isAlive);
  } catch {
    return undefined;
  }
}

/** A place in a script of ours, as both browsers name it; what a page calls its own scripts is no word of ours. */
const OURS = /-extension:\/\/[^/]+\/content-scripts\/([a-z]+\.js:\d+:\d+)/;

/** What went wrong, in our own words only: an error's message may quote the page. */
export function reportFailure(part: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const at = error instanceof Error ? (OURS.exec(error.stack ?? '')?.[1] ?? '') : '';
  void send({ kind: 'failure', part, message: `${name} ${at}`.trim() });
}

/** Hears the background; `answer` gives the reply to each message. Returns the way to stop. */
export function listen(answer: (message: ToPage) => unknown): () => void {
  const hear = (
    raw: unknown,
    sender: { id?: string; tab?: unknown },
    reply: (value: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const message = parseMessage(toPage(), raw);
    if (!message) return undefined;
    void (async () => answer(message))().then(reply, (error: unknown) => {
      reportFailure('message', error);
      reply(undefined);
    });
    return true;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(hear as Parameters<typeof onMessage.addListener>[0]);
  return () => {
    if (isAlive()) onMessage.removeListener(hear as Parameters<typeof onMessage.removeListener>[0]);
  };
}
