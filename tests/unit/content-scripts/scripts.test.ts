import { beforeEach, expect, it, vi } from 'vitest';
import { askForScripts } from '../../../content-scripts/scripts.ts';
import { bring, scope as held } from '../../../content-scripts/scope.ts';
import { drain } from '../../../src/detection/drain.ts';
import type { Detector } from '../../../src/detection/model.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(message: { script: string }) => Promise<unknown>>() }));
vi.mock('../../../content-scripts/channel.ts', () => ({ ask }));

const scope = held as Record<string, unknown>;
const PUT_IN = ['session', 'lexicon', 'asserting', 'reading', 'judging', 'planning', 'naming', 'sentences'];

/** The background, which puts these into the frame and says so. */
function puts(scripts: Record<string, unknown>): void {
  ask.mockImplementation(async () => {
    Object.assign(scope, scripts);
    return true;
  });
}

beforeEach(() => {
  for (const name of PUT_IN) delete scope[name];
  ask.mockReset();
});

it('makes the detector of the lexicon that was put in, which is then held no longer', async () => {
  const made = { of: 'packed' } as unknown as Detector;
  const prepare = vi.fn<(unpacking: object, asserting: object) => Generator<void, Detector>>(function* () {
    yield;
    return made;
  });
  const [unpacking, asserting] = [{}, {}];
  puts({ lexicon: () => unpacking, asserting: asserting, reading: prepare });
  const preparing = await askForScripts().reading();
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'reading' });
  expect(scope).not.toHaveProperty('lexicon');
  expect(drain(preparing())).toBe(made);
  expect(prepare).toHaveBeenCalledWith(unpacking, asserting);
});

it('gives what reads for judgement', async () => {
  const createChart = () => 'chart';
  puts({ judging: createChart });
  expect(await askForScripts().judging()).toBe(createChart);
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'judging' });
});

it('gives what reads plans, of three scripts', async () => {
  const [readPlan, names, sentences] = [() => null, {}, {}];
  puts({ planning: readPlan, naming: names, sentences: sentences });
  expect(await askForScripts().planning()).toEqual({ readPlan, names, sentences });
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'planning' });
});

it('gives what makes a session', async () => {
  const startSession = () => null;
  puts({ session: startSession });
  expect(await askForScripts().session()).toBe(startSession);
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'session' });
});

it('takes what scripts bring as soon as all have come: the background need not have said so', async () => {
  ask.mockReturnValue(new Promise(() => {}));
  const coming = askForScripts().planning();
  const readPlan = () => null;
  bring({ planning: readPlan as never });
  bring({ naming: {} as never });
  bring({ sentences: {} as never });
  expect((await coming).readPlan).toBe(readPlan);
});

it('takes nothing that an older copy of the extension asked for', async () => {
  scope['session'] = () => 'old';
  puts({});
  await expect(askForScripts().session()).rejects.toThrow('has not come');
});

it('fails where the background is gone, or a script has not come', async () => {
  ask.mockResolvedValue(undefined);
  await expect(askForScripts().judging()).rejects.toThrow('has not come');
  puts({ reading: () => undefined });
  await expect(askForScripts().reading()).rejects.toThrow('has not come');
});
