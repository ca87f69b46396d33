/** What Puppeteer does not offer of WebDriver BiDi: closed shadow roots, and Firefox's own window. */
import type { Browser, Frame } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface RemoteNode {
  sharedId?: string;
  value?: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null; mode?: string };
}

type Outcome<T> = { type: 'success'; result: T } | { type: 'exception'; exceptionDetails: { text: string } };

const connectionOf = (browser: Browser) => (browser as unknown as { connection: Connection }).connection;

async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { result } = await connectionOf(browser).send(method, params);
  const outcome = result as Outcome<T>;
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result;
}

/** Firefox's own window: runs code as the browser itself, with string arguments. */
export async function chromeWindow(browser: Browser) {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const context = (result as { contexts: { context: string }[] }).contexts[0]!.context;
  return {
    /** @param body - of an async function; `arguments` holds the strings */
    run: async (body: string, ...args: string[]): Promise<unknown> => {
      const outcome = await send<{ value?: unknown }>(browser, 'script.callFunction', {
        functionDeclaration: `async function () { ${body} }`,
        arguments: args.map((value) => ({ type: 'string', value })),
        target: { context },
        awaitPromise: true,
      });
      return outcome.value;
    },
  };
}

/** Calls a function, given as source text, with the first closed shadow root under the document element; `null` without one. */
export async function callOnClosedRoot<T>(frame: Frame, work: string): Promise<T | null> {
  const { _id: context } = frame as unknown as { _id: string };
  const browser = frame.page().browser();
  const html = await send<RemoteNode>(browser, 'script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    // The host stands directly under the document element.
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const roots = html.value?.children?.flatMap(({ value }) => value?.shadowRoot ?? []) ?? [];
  const root = roots.find(({ value }) => value?.mode === 'closed');
  if (!root?.sharedId) return null;
  const answer = await send<{ value?: string }>(browser, 'script.callFunction', {
    functionDeclaration: `async (root) => JSON.stringify((await (${work})(root)) ?? null)`,
    arguments: [{ sharedId: root.sharedId }],
    target: { context },
    awaitPromise: true,
  });
  return JSON.parse(answer.value!) as T;
}
