/** What a session stands on besides the page: the browser's interface, highlights, observers; and a count of what it holds of them. */
import { vi } from 'vitest';

interface Heard {
  kind: string;
  [more: string]: unknown;
}

type Listener = (...args: unknown[]) => unknown;

interface Seen {
  target: Element;
  isIntersecting: boolean;
  boundingClientRect: { width: number; height: number };
}

export function fakeWorld() {
  let alive = true;
  const heard: Heard[] = [];
  const listeners = new Set<Listener>();
  const hearing = new Set<Listener>();
  const observed = new Set<object>();
  const near = new Set<(isIntersecting: boolean) => void>();

  const event = (held: Set<Listener>) => ({
    addListener: (listener: Listener) => void held.add(listener),
    removeListener: (listener: Listener) => void held.delete(listener),
  });
  function guard(): void {
    if (!alive) throw new Error('Extension context invalidated.');
  }
  const browser = {
    runtime: {
      get id() {
        return alive ? 'cautela' : undefined;
      },
      onMessage: event(hearing),
      async sendMessage(message: Heard) {
        guard();
        heard.push(message);
        if (message.kind === 'tips')
          return (message['ids'] as string[]).map((id) => ({
            id,
            kind: 'muscle',
            name: id,
            cautions: here.cautions,
          }));
        return message.kind === 'page-report' ? false : undefined;
      },
    },
    storage: { onChanged: event(listeners), local: { get: async () => ({ 'page-view': everything }) } },
  };

  /** Tells at once that what is watched is in view. */
  class Intersections {
    #targets = new Set<Element>();
    #tell: (isIntersecting: boolean) => void;
    constructor(hear: (entries: Seen[]) => void) {
      const boundingClientRect = { width: 80, height: 20 };
      this.#tell = (isIntersecting) =>
        hear([...this.#targets].map((target) => ({ target, isIntersecting, boundingClientRect })));
    }
    observe(target: Element): void {
      this.#targets.add(target);
      observed.add(this);
      near.add(this.#tell);
      queueMicrotask(() => this.#tell(true));
    }
    unobserve = (target: Element): unknown => this.#targets.delete(target);
    disconnect(): void {
      this.#targets.clear();
      observed.delete(this);
      near.delete(this.#tell);
    }
  }
  class Sizes {
    observe = (): unknown => observed.add(this);
    unobserve = (): void => undefined;
    disconnect = (): unknown => observed.delete(this);
  }
  const { MutationObserver: Real } = globalThis;
  class Changes extends Real {
    override observe(target: Node, options: MutationObserverInit): void {
      super.observe(target, options);
      observed.add(this);
    }
    override disconnect(): void {
      super.disconnect();
      observed.delete(this);
    }
  }
  const highlights = new Map<string, Set<StaticRangeInit>>();

  vi.stubGlobal('IntersectionObserver', Intersections);
  vi.stubGlobal('ResizeObserver', Sizes);
  vi.stubGlobal('MutationObserver', Changes);
  vi.stubGlobal('StaticRange', function place(this: object, at: StaticRangeInit) {
    Object.assign(this, at);
  });
  vi.stubGlobal('Highlight', class extends Set {});
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('scheduler', undefined);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));

  Object.assign(document, { caretPositionFromPoint: () => null });

  const inPage = countListeners();

  const here = {
    browser,
    heard,
    /** What is said of each name. */
    cautions: [] as object[],
    marked: () =>
      [...highlights.values()].flatMap((ranges) =>
        [...ranges].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        ),
      ),
    /** Listeners, observers and highlights that are there now. */
    left: () => ({
      listeners: listeners.size + hearing.size + inPage(),
      observers: observed.size,
      highlights: highlights.size,
    }),
    /** The background says something; resolves with the answer. */
    tell: (message: object) =>
      Promise.all(
        [...hearing].map((hear) => new Promise((answer) => hear(message, { id: 'cautela' }, answer))),
      ),
    /** Nobody hears any more, nor can be told to listen no more. */
    removeExtension() {
      alive = false;
      listeners.clear();
      hearing.clear();
    },
    restPointer() {
      const move = new MouseEvent('pointermove', { clientX: 5, clientY: 5, bubbles: true });
      Object.defineProperty(move, 'isTrusted', { value: true });
      document.body.dispatchEvent(move);
    },
    scrollAway() {
      for (const tell of near) tell(false);
    },
  };
  return here;
}

const everything = {
  density: 'everything',
  silenced: [],
  reviewState: 'everywhere',
  sayings: '',
};

/** How many listeners of the window and the document there are, those of an ended signal not among them. */
function countListeners(): () => number {
  const signals: (AbortSignal | undefined)[] = [];
  for (const target of [window, document] as EventTarget[]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
      signals.push(typeof options === 'object' ? options.signal : undefined);
      add(type, listener, options);
    });
  }
  return () => signals.filter((signal) => !signal?.aborted).length;
}
