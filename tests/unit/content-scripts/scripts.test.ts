import { beforeEach, expect, it, vi } from 'vitest';
import { askForScripts } from '../../../content-scripts/scripts.ts';
import { bring } from '../../../content-scripts/scope.ts';
import { drain } from '../../../src/detection/drain.ts';
import type { Detector } from '../../../src/detection/model.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(message: { script: string }) => Promise<unknown>>() }));
vi.mock('../../../content-scripts/channel.ts', () => ({ ask }));

const scope = globalThis as Record<string, unknown>;
const PUT_IN = [
  'cautelaSession',
  'cautelaLexicon',
  'cautelaAsserting',
  'cautelaReading',
  'cautelaJudging',
  'cautelaPlanning',
  'cautelaNaming',
  'cautelaSentences',
];

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
  puts({ cautelaLexicon: () => unpacking, cautelaAsserting: asserting, cautelaReading: prepare });
  const preparing = await askForScripts().reading();
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'reading' });
  expect(scope).not.toHaveProperty('cautelaLexicon');
  expect(drain(preparing())).toBe(made);
  expect(prepare).toHaveBeenCalledWith(unpacking, asserting);
});

it('gives what reads for judgement, which is given what reads plans', async () => {
  const createChart = vi.fn<(...parts: unknown[]) => string>(() => 'chart');
  const [readPlan, names, sentences] = [() => null, {}, {}];
  puts({
    cautelaJudging: createChart,
    cautelaPlanning: readPlan,
    cautelaNaming: names,
    cautelaSentences: sentences,
  });
  const create = await askForScripts().judging();
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'judging' });
  const [detector, blocks] = [() => null as unknown as Detector, () => []];
  expect(create(detector, blocks)).toBe('chart');
  expect(createChart).toHaveBeenCalledWith(detector, blocks, { readPlan, names, sentences });
});

it('gives what makes a session', async () => {
  const startSession = () => null;
  puts({ cautelaSession: startSession });
  expect(await askForScripts().session()).toBe(startSession);
  expect(ask).toHaveBeenCalledWith({ kind: 'put-in', script: 'session' });
});

it('takes what scripts bring as soon as all have come: the background need not have said so', async () => {
  ask.mockReturnValue(new Promise(() => {}));
  const coming = askForScripts().judging();
  const createChart = vi.fn<() => string>(() => 'chart');
  bring({ cautelaJudging: createChart as never });
  bring({ cautelaPlanning: (() => null) as never });
  bring({ cautelaNaming: {} as never });
  bring({ cautelaSentences: {} as never });
  const create = await coming;
  expect(
    create(
      () => null as never,
      () => [],
    ),
  ).toBe('chart');
});

it('takes nothing that an older copy of the extension asked for', async () => {
  scope['cautelaSession'] = () => 'old';
  puts({});
  await expect(askForScripts().session()).rejects.toThrow('has not come');
});

it('fails where the background is gone, or a script has not come', async () => {
  ask.mockResolvedValue(undefined);
  await expect(askForScripts().judging()).rejects.toThrow('has not come');
  puts({ cautelaReading: () => undefined });
  await expect(askForScripts().reading()).rejects.toThrow('has not come');
});
