// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLevelWalk } from '../../../content-scripts/reader/level.ts';
import { drain } from '../../../src/detection/drain.ts';

describe('the walk of a level', () => {
  let texts: string[];
  let full: boolean;

  beforeEach(() => {
    texts = [];
    full = false;
    // The document of these tests has no style for inline elements.
    vi.stubGlobal('getComputedStyle', () => ({ display: 'inline', whiteSpaceCollapse: 'collapse' }));
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => null } });
  });

  const nothing = (): void => undefined;
  const walk = createLevelWalk({
    run: ({ text }) => void texts.push(text),
    child: nothing,
    field: nothing,
    box: nothing,
    hidden: nothing,
    isFolded: () => false,
    unseen: nothing,
    opaque: nothing,
    entered: nothing,
    isFull: () => full,
  });

  it('leaves what it had no room for out of the level that it walks next', () => {
    const words = Array.from({ length: 20 }, (_, i) => `<b>word ${i}</b>`).join('');
    document.body.innerHTML = `<p>${words}</p><p>another</p>`;
    const [first, second] = Array.from(document.querySelectorAll('p'));
    full = true;
    drain(walk(first!));
    expect(texts.join()).toContain('word 3');
    expect(texts.join()).not.toContain('word 19');
    texts = [];
    full = false;
    drain(walk(second!));
    expect(texts).toEqual(['another']);
  });
});
