// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { createReader, type Reader } from '../../../content-scripts/reader/reader.ts';
import { drain } from '../../../src/detection/drain.ts';
import type { Detector } from '../../../src/detection/model.ts';

/** What the detector was given. */
let texts: string[];

const detector = {
  read(text: string, section: string) {
    texts.push(text);
    return { candidates: [], section };
  },
} as unknown as Detector;

/** Elements whose size is watched. */
let measured: Set<Element>;
/** All of them have another size than before. */
let sizeChanged: () => void;
/** Whether the style of the page is watched for what is invisible. */
let watchesStyle: boolean;
/** Elements that are waited for until they are shown. */
let awaited: Set<Element>;
let reader: Reader;
const wake = vi.fn<(after?: number) => void>();
const doubt = vi.fn<(block: Block) => void>();
const reordered = vi.fn<() => void>();

beforeEach(() => {
  texts = [];
  measured = new Set();
  watchesStyle = false;
  awaited = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = (element: Element): unknown => awaited.add(element);
      unobserve = (element: Element): unknown => awaited.delete(element);
      disconnect = (): void => awaited.clear();
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      #heard: (entries: { target: Element }[]) => void;
      constructor(heard: (entries: { target: Element }[]) => void) {
        this.#heard = heard;
      }
      observe = (element: Element): void => {
        measured.add(element);
        sizeChanged = (): void => this.#heard([...measured].map((target) => ({ target })));
      };
      unobserve = (element: Element): unknown => measured.delete(element);
      disconnect = (): void => measured.clear();
    },
  );
  const { MutationObserver } = globalThis;
  vi.stubGlobal(
    'MutationObserver',
    class extends MutationObserver {
      #ofStyle = false;
      override observe(target: Node, options: MutationObserverInit): void {
        super.observe(target, options);
        this.#ofStyle = options.attributeFilter?.includes('style') === true;
        watchesStyle ||= this.#ofStyle;
      }
      override disconnect(): void {
        super.disconnect();
        if (this.#ofStyle) watchesStyle = false;
      }
    },
  );
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot } });
  document.body.innerHTML = '';
  let made = false;
  reader = createReader(
    function* () {
      if (!made) yield;
      made = true;
      return detector;
    },
    wake,
    { doubt, kept() {}, forgotten() {}, reordered, replaced() {}, isOurs: () => false },
  );
});

afterEach(() => {
  reader.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const reading = () => reader.read() as Generator<void, boolean>;
const read = (): boolean => drain(reading());

/** Changes the page; what its observers have to tell comes in a task of its own, and is read. */
async function change(work: () => void): Promise<void> {
  work();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  read();
}

const put = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};

describe('what the reader waits for', () => {
  it('is an empty element that may be given a shadow tree, and the element it is in', async () => {
    const box = put('<div>One<section></section></div>');
    read();
    expect([...measured].map(({ localName }) => localName)).toEqual(['section', 'div']);
    box.firstElementChild!.attachShadow({ mode: 'open' }).append('Two');
    await change(sizeChanged);
    expect(reader.blocks().map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(measured.size).toBe(0);
  });

  it('is let go when the page takes it away, and when it is filled', async () => {
    const box = put('<div><p>One</p><div><p></p></div><section></section></div>');
    read();
    expect(measured.size).toBe(4);
    await change(() => box.children[1]!.remove());
    expect([...measured].map(({ localName }) => localName)).toEqual(['section', 'div']);
    await change(() => box.children[1]!.append('Two'));
    expect(measured.size).toBe(0);
  });

  it('is measured in the place to which the page has moved it', async () => {
    const box = put('<div><ul><li><section></section></li></ul><ol><li>One</li></ol></div>');
    read();
    await change(() => box.lastElementChild!.append(box.querySelector('section')!));
    expect([...measured].map(({ localName }) => localName)).toEqual(['section', 'ol']);
  });

  it('is a part that may be folded, folded or not, until the page takes it away', async () => {
    const box = put('<div>One<section style="overflow-y: hidden"><p>Two</p></section></div>');
    const part = box.querySelector('section')!;
    read();
    expect([...measured]).toEqual([part]);
    vi.spyOn(part, 'scrollHeight', 'get').mockReturnValue(40);
    await change(sizeChanged);
    expect(reader.blocks().map(({ text }) => text)).toEqual(['One']);
    vi.spyOn(part, 'clientHeight', 'get').mockReturnValue(40);
    await change(sizeChanged);
    expect(reader.blocks().map(({ text }) => text)).toEqual(['One', 'Two']);
    await change(() => part.remove());
    expect(measured.size).toBe(0);
  });

  it('is text that cannot be seen, for as long as it stands', async () => {
    const box = put('<div><p style="visibility: hidden">One</p></div>');
    read();
    expect(watchesStyle).toBe(true);
    await change(() => box.firstElementChild!.remove());
    expect(watchesStyle).toBe(false);
  });

  it('is what is not rendered, as a whole: nothing in it is looked at', () => {
    const [shown, box] = put('<main><p>One</p><div style="display: none"><p>Two</p></div></main>').children;
    const asked = vi.spyOn(Element.prototype, 'checkVisibility');
    read();
    expect([...awaited]).toEqual([box]);
    expect(asked.mock.contexts).toEqual([shown]);
  });

  it('is nothing of what the page takes away while it is read', () => {
    const box = put(`<div>${'<p>One</p>'.repeat(20)}</div>`);
    const pass = reading();
    for (let i = 0; i < 4; i++) pass.next();
    box.remove();
    drain(pass);
    expect(watchesStyle).toBe(false);
    expect(measured.size).toBe(0);
  });
});

it.each(['pointerover', 'focusin'])(
  'finds at %s a closed shadow tree of an element with text',
  async (type) => {
    const box = put('<div><p>One</p></div>');
    read();
    const host = box.firstElementChild!;
    const root = document.createElement('p').attachShadow({ mode: 'open' });
    root.append('Two');
    const openOrClosedShadowRoot = vi.fn<(element: Element) => ShadowRoot | null>((element) =>
      element === host ? root : null,
    );
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    const reach = (): unknown => host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await change(reach);
    expect(reader.blocks().map(({ text }) => text)).toEqual(['Two']);
    openOrClosedShadowRoot.mockClear();
    await change(reach);
    expect(openOrClosedShadowRoot).not.toHaveBeenCalled();
  },
);

it('throws nothing into a page under which the extension has gone', () => {
  put('<div>One<section></section></div>');
  read();
  const openOrClosedShadowRoot = (): never => {
    throw new Error('Extension context invalidated.');
  };
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  sizeChanged();
  expect(read).not.toThrow();
});

it('asks for nothing within the page’s own tasks, and is woken for it', async () => {
  const box = put('<div>One<section></section><p style="visibility: hidden">Two</p></div>');
  read();
  const asked = vi.spyOn(Element.prototype, 'checkVisibility');
  const openOrClosedShadowRoot = vi.fn<() => null>(() => null);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  wake.mockClear();
  box.lastElementChild!.setAttribute('style', '');
  sizeChanged();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(wake).toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
  expect(openOrClosedShadowRoot).not.toHaveBeenCalled();
  read();
  expect(reader.blocks().map(({ text }) => text)).toEqual(['One', 'Two']);
  expect(openOrClosedShadowRoot).toHaveBeenCalled();
});

describe('what is read again', () => {
  it('is what changed, and nothing beside, around or within it', async () => {
    const box = put('<div>One<p>Two</p><section><p>Three</p></section></div><p>Four</p>');
    await change(() => undefined);
    expect(texts).toEqual(['One', 'Two', 'Three', 'Four']);
    texts = [];
    const walked = vi.spyOn(Element.prototype, 'checkVisibility');
    const entered = vi.spyOn(Element.prototype, 'matches');
    await change(() => (box.firstChild!.nodeValue = 'Five'));
    expect(texts).toEqual(['Five']);
    expect(walked.mock.contexts).toEqual([box]);
    expect(new Set(entered.mock.contexts)).toEqual(new Set([document.documentElement, document.body, box]));
  });

  it('is no text that stands in other nodes now', async () => {
    const box = put('<div>One<p>Two</p></div>');
    await change(() => undefined);
    texts = [];
    await change(() => box.lastElementChild!.replaceChildren('T', 'wo'));
    expect(texts).toEqual([]);
    expect(reader.blocks().map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('is a field that a script has filled without a word, when the page is next looked at', async () => {
    const box = put('<div><p>One</p><input></div>');
    await change(() => undefined);
    texts = [];
    await change(() => (box.querySelector('input')!.value = 'Two'));
    expect(texts).toEqual(['Two']);
  });
});

it.each(['pointerover', 'focusin', 'transitionend', 'animationend'])(
  'looks after what is invisible at %s: it may be shown by style alone',
  async (type) => {
    const text = put('<p style="visibility: hidden">One</p>');
    await change(() => undefined);
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
    const style = { display: 'block', visibility: 'visible' } as CSSStyleDeclaration;
    vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue(style);
    wake.mockClear();
    await change(() => document.body.dispatchEvent(new Event(type, { bubbles: true })));
    expect(wake).toHaveBeenCalled();
    expect(reader.blocks().map((block) => [block.owner.element, block.text])).toEqual([[text, 'One']]);
  },
);

it('doubts at once what a list held of which only a change is told', async () => {
  const list = put('<select><option selected>One</option><option>Two</option></select>');
  // happy-dom's options have none.
  Object.assign(list.firstElementChild!, { label: 'One' });
  await change(() => undefined);
  doubt.mockClear();
  list.dispatchEvent(new Event('change', { bubbles: true }));
  expect(doubt.mock.calls.map(([{ text }]) => text)).toEqual(['One']);
});

it.each(['click', 'focusin'])('is woken at %s where there are fields, and only there', async (type) => {
  const box = put('<p>One</p>');
  read();
  wake.mockClear();
  box.dispatchEvent(new Event(type, { bubbles: true }));
  expect(wake).not.toHaveBeenCalled();
  await change(() => box.append(document.createElement('input')));
  wake.mockClear();
  box.dispatchEvent(new Event(type, { bubbles: true }));
  expect(wake).toHaveBeenCalled();
});

describe('another order', () => {
  beforeEach(() => {
    vi.spyOn(detector, 'read').mockImplementation((text, section = 'none') => ({
      candidates: [{ start: 0, end: text.length, entity: text, kind: 'muscle', assertion: 'affirmed' }],
      section,
    }));
    reordered.mockClear();
  });
  const order = (): string[] => reader.found().map(({ text }) => text);

  it('of what names something is told, where it is sorted or put elsewhere', async () => {
    const list = put('<ul><li>One</li><li>Two</li><li>Three</li></ul><ol><li>Four</li></ol>');
    read();
    expect(reordered).not.toHaveBeenCalled();
    await change(() => list.prepend(list.lastElementChild!));
    expect(order()).toEqual(['Three', 'One', 'Two', 'Four']);
    expect(reordered).toHaveBeenCalledOnce();
    await change(() => list.prepend(document.querySelector('ol')!.firstElementChild!));
    expect(order()).toEqual(['Four', 'Three', 'One', 'Two']);
    expect(reordered).toHaveBeenCalledTimes(2);
  });

  it('is none where something comes or goes', async () => {
    const list = put('<ul><li>One</li><li>Two</li></ul>');
    read();
    await change(() => list.prepend(document.createElement('li')));
    await change(() => list.lastElementChild!.remove());
    expect(order()).toEqual(['One']);
    expect(reordered).not.toHaveBeenCalled();
  });
});

it('does not take a page for too long that changes while it is read', async () => {
  const box = put(`<p>${'<b>One</b>'.repeat(50)}</p>`);
  const pass = reading();
  for (let i = 0; i < 5; i++) pass.next();
  await new Promise((resolve) => {
    box.append('Two');
    setTimeout(resolve);
  });
  drain(pass);
  expect(reader.isCut()).toBe(false);
  read();
  expect(reader.blocks().at(-1)!.text).toMatch(/Two$/);
});

it('reads neither layout nor style when it hears of a change', async () => {
  const box = put('<div><p>One</p><details><p>Two</p></details><input value="Three"></div>');
  read();
  const asked = [
    vi.spyOn(globalThis, 'getComputedStyle'),
    vi.spyOn(Element.prototype, 'checkVisibility'),
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get'),
    vi.spyOn(HTMLElement.prototype, 'isContentEditable', 'get'),
  ];
  wake.mockClear();
  const [paragraph, details, field] = box.children;
  paragraph!.firstChild!.nodeValue = 'Four';
  details!.setAttribute('open', '');
  box.append(document.createElement('section'));
  field!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(wake).toHaveBeenCalled();
  for (const question of asked) expect(question).not.toHaveBeenCalled();
});

describe('pauses before it has gone far', () => {
  it('in many blocks: with each that is read', () => {
    put('<p>One</p>'.repeat(300));
    expect(stepsOf(reading())).toBeGreaterThanOrEqual(300);
  });

  it('in many elements of one block: with every few', () => {
    put(`<p>${'<b>One</b>'.repeat(300)}</p>`);
    expect(stepsOf(reading())).toBeGreaterThanOrEqual(300 / 10);
  });

  it('in one long text: with every stretch, before any of it is read', () => {
    put('<pre></pre>').append('One two three. '.repeat(20_000));
    const reads = vi.spyOn(detector, 'read');
    expect(stepsOf(reading(), () => reads.mock.calls.length > 1)).toBeGreaterThanOrEqual(10);
  });

  /** How often a pass pauses before it ends, or something is so. */
  function stepsOf(pass: Generator, isSo = (): boolean => false): number {
    let steps = 0;
    while (!isSo() && !pass.next().done) steps++;
    return steps;
  }
});

describe('what changes all the time and holds nothing', () => {
  const soonest = (): number => wake.mock.lastCall?.[0] ?? 0;

  it('is read again less and less often, and another place at once', async () => {
    const box = put('<div><p>0</p><p>One</p></div>');
    read();
    const [clock, other] = box.children;
    for (let second = 0; second < 30; second++)
      await change(() => (clock!.firstChild!.nodeValue = `${second}`));
    expect(soonest()).toBeGreaterThan(1_000);
    await change(() => (other!.firstChild!.nodeValue = 'Two'));
    expect(soonest()).toBe(0);
  });

  it('is looked at less often where it is a size', async () => {
    put('<div>One<section></section></div>');
    read();
    sizeChanged();
    expect(soonest()).toBeLessThan(100);
    for (let i = 0; i < 30; i++) sizeChanged();
    expect(soonest()).toBeGreaterThan(1_000);
  });
});

describe('what shows text of no block', () => {
  const shadowed = (host: Element, html: string): ShadowRoot => {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  };
  const found = () => reader.opaque().map(({ localName }) => localName);

  it('is known where it stands in a shadow tree, in shadow trees within it, too', () => {
    const outer = shadowed(put('<div></div>'), '<canvas></canvas><div><section></section></div>');
    shadowed(outer.querySelector('section')!, '<p>One</p><embed><object></object>');
    read();
    expect(found().sort()).toEqual(['canvas', 'embed', 'object']);
  });

  it('is not held where a question to the document finds it', () => {
    put('<div><canvas></canvas></div>');
    read();
    expect(found()).toEqual([]);
  });

  it('is followed as the page changes, and forgotten with what it is in', async () => {
    const box = put('<div><article></article></div>');
    const root = shadowed(box.firstElementChild!, '<section>One</section>');
    read();
    await change(() => root.firstElementChild!.append(document.createElement('object')));
    expect(found()).toEqual(['object']);
    await change(() => root.querySelector('object')!.remove());
    expect(found()).toEqual([]);
    await change(() => (root.firstElementChild!.innerHTML = '<div><canvas></canvas></div>'));
    expect(found()).toEqual(['canvas']);
    await change(() => box.remove());
    expect(found()).toEqual([]);
  });
});
