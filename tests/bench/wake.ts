/**
 * How long the background takes to start from cold in Chromium: from a message of a page of ours to its answer, the worker
 * having been stopped before. `npx tsx tests/bench/wake.ts [another build ...]` measures `dist/chromium`, and other builds in
 * the same browser, in turn, so that a busy machine is as busy for each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, TargetType, type Browser, type Page } from 'puppeteer-core';
import { distOf, programOf } from '../browser/harness/common.ts';

const STARTS = 15;

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const workersOf = (browser: Browser): string[] =>
  browser.targets().flatMap((target) => (target.type() === TargetType.SERVICE_WORKER ? [target.url()] : []));

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries === 1_000) throw new Error('the workers did not start or stop');
    await new Promise((done) => {
      setTimeout(done, 10);
    });
  }
}

async function coldStart(browser: Browser, page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await until(() => workersOf(browser).length === 0);
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    const before = performance.now();
    await chrome.runtime.sendMessage({ kind: 'asked-words' });
    return performance.now() - before;
  });
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

const builds = [distOf('chromium'), ...process.argv.slice(2).map((path) => resolve(path))];
const profile = await mkdtemp(join(tmpdir(), 'cautela-wake-'));
const browser = await launch({
  executablePath: programOf('chromium'),
  pipe: true,
  enableExtensions: true,
  userDataDir: profile,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    `--disable-extensions-except=${builds.join(',')}`,
    `--load-extension=${builds.join(',')}`,
  ],
});
try {
  const pages: Page[] = [];
  const times: number[][] = builds.map(() => []);
  await until(() => workersOf(browser).length === builds.length);
  const byPath = await pathsOf(browser);
  for (const build of builds) {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${byPath.get(build)!}/icons/16.png`);
    pages.push(page);
  }
  for (let start = 0; start < STARTS; start++)
    for (const [i, page] of pages.entries()) times[i]!.push(await coldStart(browser, page));
  for (const [i, build] of builds.entries()) {
    const sorted = times[i]!.toSorted((a, b) => a - b);
    process.stdout.write(
      `${build}: median ${median(sorted).toFixed(1)} ms of ${STARTS} cold starts (${sorted[0]!.toFixed(1)} to ${sorted.at(-1)!.toFixed(1)})\n`,
    );
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

/** Ids of unpacked extensions by their folder. */
async function pathsOf(running: Browser): Promise<Map<string, string>> {
  const page = await running.newPage();
  await page.goto('chrome://extensions/');
  const found = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { getExtensionsInfo(): Promise<{ id: string; path: string }[]> } };
    };
    return (await chrome.developerPrivate.getExtensionsInfo()).map(({ id, path }) => [path, id] as const);
  });
  await page.close();
  return new Map(found);
}
