/** A frame's part of the chart is found again by its places, though it is asked for while it is being read. */
import { expect, it } from 'vitest';
import { createChart } from '../../../content-scripts/chart/chart.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { drain } from '../../../src/detection/drain.ts';
import type { Detector, Mention } from '../../../src/detection/model.ts';

const text = 'Dysphagia';
const mention: Mention = {
  start: 0,
  end: text.length,
  entity: 'dysphagia',
  kind: 'factor',
  assertion: 'affirmed',
};
const element = { closest: () => null };
const block = { text, pieces: [], owner: { element }, mentions: [mention] } as unknown as Block;
const detector = {
  read: (_text: string, section = 'none') => ({ candidates: [], section }),
} as unknown as Detector;

it('answers with the words of what it told last, wherever another reading came between', () => {
  for (let steps = 1, done = false; !done; steps++) {
    const chart = createChart(
      () => detector,
      () => [block],
      function* () {
        yield;
        return null;
      },
    );
    const reading = chart.read();
    for (let i = 0; i < steps && !done; i++) done = reading.next().done === true;
    drain(chart.read());
    drain(reading);
    const { revision } = chart.part()!;
    expect(chart.words(revision, [{ start: 0, end: text.length }]), `after ${steps}`).toEqual([text]);
  }
});
