import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  [false, 'chrome'],
  [true, 'browser'],
])('is the interface by its own name, whatever goes by the other (Firefox: %s)', async (isFirefox, name) => {
  vi.stubGlobal('__FIREFOX__', isFirefox);
  vi.stubGlobal('chrome', { of: 'chrome' });
  vi.stubGlobal('browser', { of: 'browser' });
  const { browser } = await import('../../../src/browser.ts');
  expect(browser).toEqual({ of: name });
});
