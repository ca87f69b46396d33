import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, siteOf } from '../../../src/background/patterns.ts';

describe('the site of an address', () => {
  it.each([
    ['https://ehr.example/patients/1?tab=2#note', 'https://ehr.example/*', 'ehr.example'],
    ['http://localhost:4173/', 'http://localhost/*', 'localhost'],
    ['https://EHR.Example/', 'https://ehr.example/*', 'ehr.example'],
    ['http://127.0.0.1:80/x', 'http://127.0.0.1/*', '127.0.0.1'],
  ])('%s', (address, pattern, host) => {
    expect(siteOf(address)).toEqual({ pattern, host });
  });

  it.each([
    undefined,
    '',
    'not an address',
    'about:srcdoc',
    'chrome://extensions/',
    'chrome-extension://abc/popup/index.html',
    'file:///home/chart.html',
    'data:text/html,x',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/firefox/',
  ])('there is none for %s', (address) => {
    expect(siteOf(address)).toBeNull();
  });
});

describe('a granted pattern takes in a site', () => {
  const site = siteOf('https://charts.ehr.example/a')!;

  it.each([
    'https://charts.ehr.example/*',
    '*://charts.ehr.example/*',
    'https://*.ehr.example/*',
    'https://*/*',
    '*://*/*',
    '<all_urls>',
  ])('%s does', (pattern) => {
    expect(covers(pattern, site)).toBe(true);
  });

  it.each([
    'http://charts.ehr.example/*',
    'https://ehr.example/*',
    'https://*.charts.ehr.example.org/*',
    'https://*.hr.example/*',
    'https://charts.ehr.example/a*',
    'file:///*',
    '',
  ])('%s does not', (pattern) => {
    expect(covers(pattern, site)).toBe(false);
  });

  it('always does so with its own pattern', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (address) => {
        const own = siteOf(address);
        return own === null || covers(own.pattern, own);
      }),
      { numRuns: 30 },
    );
  });
});
