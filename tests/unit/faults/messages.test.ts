/** More messages than anybody sends, and others than anybody may: through the background as a whole. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FromPage, FromPopup, parseMessage, toPage, ToPopup } from '../../../src/messages/index.ts';
import { ID } from '../background/fake-browser.ts';
import { samples, type Samples } from '../messages/samples.ts';
import { POPUP, machineWith, pageIn, rest, wake, watchUncaught } from './machine.ts';
import { mutant, numbers } from './mutants.ts';

const SITE = 'https://ehr.example/*';
const MESSAGES = 120_000;
const CANARY = 'Qwertzberger';
const uncaught = watchUncaught();

let sound: Samples;
beforeAll(() => {
  sound = samples();
});

it('are all sound to begin with', () => {
  for (const message of sound.page)
    expect(parseMessage(FromPage, message), JSON.stringify(message)).not.toBeNull();
  for (const message of sound.popup)
    expect(parseMessage(FromPopup, message), JSON.stringify(message)).not.toBeNull();
  for (const message of sound.toPage)
    expect(parseMessage(toPage(), message), JSON.stringify(message)).not.toBeNull();
  for (const message of sound.toPopup)
    expect(parseMessage(ToPopup, message), JSON.stringify(message)).not.toBeNull();
});

describe('the reader of messages', () => {
  it('takes or drops each of 120,000 that were tampered with, and throws at none', () => {
    const next = numbers(20261122);
    const counts = { taken: 0, dropped: 0 };
    const directions = [
      [FromPage, sound.page],
      [FromPopup, sound.popup],
      [toPage(), sound.toPage],
      [ToPopup, sound.toPopup],
    ] as const;
    for (let i = 0; i < MESSAGES; i++) {
      const [schema, messages] = directions[i % directions.length]!;
      const message = mutant(messages[next() % messages.length]!, next, CANARY);
      const taken = parseMessage(schema, message);
      counts[taken === null ? 'dropped' : 'taken']++;
      // What was taken says nothing that the schema does not know: read again it is the same.
      if (taken !== null) expect(parseMessage(schema, taken)).toEqual(taken);
    }
    process.stdout.write(
      `messages tampered with: ${MESSAGES}; taken ${counts.taken}, dropped ${counts.dropped}, thrown 0\n`,
    );
    expect(counts.dropped).toBeGreaterThan(MESSAGES / 2);
    expect(counts.taken).toBeGreaterThan(1_000);
  });

  it('counts before it reads: a list of two million costs no more than one of the most allowed', () => {
    let read = 0;
    const item = new Proxy({}, { get: () => void read++, ownKeys: () => (read++, []) });
    const ids = Array.from({ length: 2_000_000 }, () => item);
    expect(parseMessage(FromPage, { kind: 'tips', ids })).toBeNull();
    expect(read).toBe(0);
  });
});

describe('the background', () => {
  it('outlives 6,000 of them from pages, pages of ours and strangers, and keeps not a word of them', async () => {
    const machine = machineWith({ 1: 'https://ehr.example/' }, [SITE]);
    const background = await wake(machine);
    await rest();
    const next = numbers(7);
    const senders = [
      pageIn(1),
      POPUP,
      { id: 'another-extension' },
      {},
      { ...POPUP, id: 'x' },
      { ...pageIn(1), id: ID, frameId: undefined },
    ];
    const all = [...sound.page, ...sound.popup];
    const answers = { dropped: 0, answered: 0 };
    for (let i = 0; i < 6_000; i++) {
      const sender = senders[next() % senders.length]!;
      const answer = await background.ask(mutant(all[next() % all.length]!, next, CANARY), sender);
      expect(answer).not.toBe('unanswered');
      if (!('url' in sender) || sender.id !== ID) expect(answer).toBe('dropped');
      answers[answer === 'dropped' ? 'dropped' : 'answered']++;
    }
    await rest();
    process.stdout.write(
      `messages to the background: ${answers.answered} answered, ${answers.dropped} dropped\n`,
    );
    expect(answers.answered).toBeGreaterThan(50);
    expect(uncaught).toEqual([]);
    expect(JSON.stringify(machine.stored)).not.toContain(CANARY);
  });

  it('keeps a thousand tabs apart, and forgets each when it closes', async () => {
    const tabs = Array.from({ length: 1_000 }, (_, i) => i + 1);
    const machine = machineWith(Object.fromEntries(tabs.map((tab) => [tab, `https://ehr.example/${tab}`])), [
      SITE,
    ]);
    const background = await wake(machine);
    await rest();
    const report = (tab: number) => ({
      kind: 'page-report',
      mentions: { said: [{ entity: `muscle-${tab}`, kind: 'muscle', assertion: 'affirmed' }], list: [0] },
      unread: [],
    });
    // Each frame that is asked answers with its report, as a page does.
    for (const tab of tabs)
      machine.frames.set(
        tab,
        new Map([
          [0, () => true],
          [7, () => true],
        ]),
      );
    await Promise.all(
      tabs.flatMap((tab) => [0, 7].map((frame) => background.ask(report(tab), pageIn(tab, frame)))),
    );
    const entities = async (tab: number) =>
      (
        (await background.ask({ kind: 'page', tab }, POPUP)) as { mentions: { entity: string }[] }
      ).mentions.map(({ entity }) => entity);
    for (const tab of tabs) expect(await entities(tab)).toEqual([`muscle-${tab}`, `muscle-${tab}`]);
    for (const tab of tabs) background.tell('tabs.onRemoved', tab, {});
    for (const tab of tabs) expect(await entities(tab)).toEqual([]);
    expect(uncaught).toEqual([]);
  });
});
