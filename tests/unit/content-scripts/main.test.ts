// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { scope } from '../../../content-scripts/scope.ts';
import type { Scripts } from '../../../content-scripts/scripts.ts';

const { scripts, reportFailure } = vi.hoisted(() => ({
  scripts: { session: vi.fn(), reading: vi.fn(), showing: vi.fn(), judging: vi.fn(), planning: vi.fn() },
  reportFailure: vi.fn(),
}));
vi.mock('../../../content-scripts/scripts.ts', () => ({ askForScripts: () => scripts }));
vi.mock('../../../content-scripts/channel.ts', () => ({ isAlive: () => true, reportFailure }));
vi.mock('../../../content-scripts/slices.ts', () => ({ post: (task: () => void) => task() }));
vi.stubGlobal('__FIREFOX__', true);

const session = { end: vi.fn() };
const startSession = vi.fn<(given: Scripts, onReplaced: () => void) => typeof session>(() => session);

/** A copy of the script is put into the frame. */
async function putIn(): Promise<void> {
  vi.resetModules();
  await import('../../../content-scripts/entry/main.ts');
}

const rest = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 20);
  });

async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await rest();
}

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '<p>A word</p>';
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  scripts.session.mockResolvedValue(startSession);
  scripts.reading.mockResolvedValue('what reads');
});
afterEach(() => {
  scope.running?.end();
  delete scope.running;
});

it('asks for what reads before the session is there, and gives it to the session', async () => {
  await putIn();
  expect(scripts.reading).toHaveBeenCalledOnce();
  await expect.poll(() => startSession).toHaveBeenCalledOnce();
  expect(await startSession.mock.calls[0]![0].reading()).toBe('what reads');
  expect(scripts.reading).toHaveBeenCalledOnce();
});

it('does not ask for what reads where nothing is to be read', async () => {
  document.body.innerHTML = '<canvas></canvas>';
  await putIn();
  await expect.poll(() => startSession).toHaveBeenCalledOnce();
  expect(scripts.reading).not.toHaveBeenCalled();
});

it('asks again when the page changes where the background was not there', async () => {
  scripts.session.mockRejectedValueOnce(new Error('not there'));
  await putIn();
  await rest();
  expect(startSession).not.toHaveBeenCalled();
  expect(reportFailure).toHaveBeenCalledOnce();
  await change();
  expect(startSession).toHaveBeenCalledOnce();
});

it('gives up after three times: the site may be off by now', async () => {
  scripts.session.mockRejectedValue(new Error('refused'));
  await putIn();
  await rest();
  for (let i = 0; i < 6; i++) await change();
  expect(scripts.session).toHaveBeenCalledTimes(3);
});

it('ends what an earlier copy began', async () => {
  await putIn();
  await expect.poll(() => startSession).toHaveBeenCalledOnce();
  await putIn();
  expect(session.end).toHaveBeenCalledOnce();
});

it('begins anew where the page has written its document anew, less soon where it does so all the time', async () => {
  await putIn();
  for (let i = 0; i < 30; i++) {
    await rest();
    startSession.mock.lastCall![1]();
  }
  await rest();
  expect(startSession.mock.calls.length).toBeGreaterThan(10);
  expect(startSession.mock.calls.length).toBeLessThan(30);
});

it('takes no frame of the page for an earlier copy: by their names they are properties of the window', async () => {
  vi.stubGlobal('cautela', {});
  await putIn();
  await expect.poll(() => startSession).toHaveBeenCalledOnce();
  await putIn();
  expect(session.end).toHaveBeenCalledOnce();
});

it('begins nothing once it was ended', async () => {
  let come = (_: typeof startSession): void => undefined;
  scripts.session.mockReturnValue(new Promise((resolve) => void (come = resolve)));
  await putIn();
  scope.running!.end();
  come(startSession);
  await rest();
  expect(startSession).not.toHaveBeenCalled();
});
