import { expect, it } from 'vitest';
import { createFindings } from '../../../content-scripts/findings.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import type { Tips } from '../../../content-scripts/tips.ts';
import type { BlockReading, Detector, Mention } from '../../../src/detection/model.ts';
import { DEFAULT_VIEW } from '../../../src/settings/page-view.ts';

const tips: Tips = {
  get: () => undefined,
  level: () => 'none',
  fetch: () => Promise.resolve(false),
  wait: () => Promise.resolve(undefined),
  forget() {},
};
const detector = {
  *settling(readings: readonly BlockReading[]) {
    yield;
    return readings.map(({ candidates }) => candidates);
  },
} as unknown as Detector;

const mention: Mention = { start: 0, end: 8, entity: 'masseter', kind: 'muscle', assertion: 'affirmed' };
const blocks = Array.from(
  { length: 1_000 },
  () =>
    ({ text: 'masseter', pieces: [], candidates: [mention], mentions: [], marks: [] }) as unknown as Block,
);

function stepsOf(work: Generator): number {
  let steps = 0;
  while (!work.next().done) steps++;
  return steps;
}

it('pauses every few blocks, in all that it does over a whole page', () => {
  const findings = createFindings(tips, { now: () => DEFAULT_VIEW, host: 'localhost' }, () => undefined);
  for (const work of [findings.settle(blocks, detector), findings.grade(), findings.report()])
    expect(stepsOf(work)).toBeGreaterThanOrEqual(blocks.length / 50);
  expect(findings.marks()).toHaveLength(blocks.length);
});
