/** A profile in which Firefox was started once. It holds what Firefox compiles at a first start: half of the work of one. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { programOf } from './common.ts';
import { recordProxy, throughProxy } from './proxy.ts';

/** Where the profile is, told to the workers that run the tests. */
const VARIABLE = 'CAUTELA_FIREFOX_PROFILE';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'cautela-firefox-'));

/** Starts Firefox once, without the extension, for the tests to come. Answers what takes the profile away again. */
export async function startOnce(): Promise<() => Promise<void>> {
  const profile = await newFolder();
  const proxy = await recordProxy();
  const browser = await launch({
    browser: 'firefox',
    executablePath: programOf('firefox'),
    userDataDir: profile,
    extraPrefsFirefox: throughProxy(proxy),
  });
  await browser.close();
  await proxy.close();
  process.env[VARIABLE] = profile;
  return () => rm(profile, { recursive: true });
}

/** A profile for one browser: a copy of the one in which Firefox was started, or else an empty one. */
export async function newProfile(): Promise<string> {
  const profile = await newFolder();
  const started = process.env[VARIABLE];
  if (started) await cp(started, profile, { recursive: true });
  return profile;
}
