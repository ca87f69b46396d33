import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChartDocument, Finding } from '../../../src/advice/index.ts';
import { emptyPlan } from '../../../src/advice/plan/empty.ts';
import { createJudgement, type Judgement, type Silence } from '../../../src/background/judgement.ts';
import { SEVERITIES, type Severity } from '../../../src/knowledge/model.ts';
import type { ChartPart, ToPage } from '../../../src/messages/index.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const TAB = 1;

/** A frame's part in which each of these entities is affirmed once. */
const part = (revision: number, ...entities: string[]): ChartPart => ({
  revision,
  mentions: {
    said: entities.map((entity) => ({ entity, kind: 'factor', assertion: 'affirmed', section: 'none' })),
    list: entities.flatMap((_, i) => [10 * i, 4, i]),
  },
  plan: emptyPlan(),
  measures: { age: null, weight: null, date: null },
  patient: true,
});

/** One rule: neck and lung, wherever they stand. */
function judge(documents: readonly ChartDocument[]): Finding[] {
  const found = (entity: string) =>
    documents.flatMap(({ mentions }, document) =>
      mentions.filter((m) => m.entity === entity).map(({ start, end }) => ({ document, start, end })),
    );
  const [neck, lung] = [found('neck'), found('lung')];
  if (neck.length === 0 || lung.length === 0) return [];
  return [
    { rule: 'neck-x-lung', severity: 'serious', say: 'Neck plus lung.', sources: ['A label'], evidence: [...neck, ...lung] },
  ]; // prettier-ignore
}

/** A set of the neck's muscles that names no lung, and the rule of the lung that refines it. */
const judgeBoth = (documents: readonly ChartDocument[]): Finding[] =>
  judge(documents).flatMap((rule) => [
    { ...rule, rule: 'neck-set', say: 'Neck.', do: 'Screen.', reasons: rule.evidence },
    { ...rule, severity: 'caution' as const, refines: ['neck-set'] },
  ]);

let fake: FakeBrowser;
let badge: string;
let silenced: Set<string>;
let tiers: readonly Severity[];
let judgement: Judgement;
let changes: number;
/** What each frame was told. */
let told: Map<number, ToPage[]>;

const silence: Silence = {
  of: async () => ({ rules: [...silenced], own: [...silenced], tiers }),
  set: async (_tab, rule, on) => void (on ? silenced.add(rule) : silenced.delete(rule)),
};

function frame(id: number): void {
  const frames = fake.frames.get(TAB) ?? new Map<number, (message: unknown) => unknown>();
  fake.frames.set(TAB, frames);
  told.set(id, []);
  frames.set(id, (message) => {
    told.get(id)!.push(message as ToPage);
    const asked = message as ToPage;
    return asked.kind === 'words' ? asked.spans.map(({ start }) => `word ${id}/${start}`) : true;
  });
}

const loudToldTo = (id: number): number[] =>
  told.get(id)!.flatMap((message) => (message.kind === 'loud' ? [message.count] : []));

beforeEach(() => {
  fake = fakeBrowser();
  badge = '';
  silenced = new Set();
  tiers = SEVERITIES;
  changes = 0;
  told = new Map();
  Object.assign(fake.browser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void (badge = text),
      setBadgeBackgroundColor: async () => undefined,
    },
  });
  judgement = createJudgement(
    fake.browser,
    async (documents) => judge(documents),
    silence,
    async () => void changes++,
  );
  frame(0);
  frame(3);
});

describe('judgement of a tab', () => {
  it('joins two frames into one finding, each place with its frame and its words', async () => {
    await judgement.take(TAB, 3, { chart: part(7, 'lung') });
    expect(badge).toBe('');
    await judgement.take(TAB, 0, { chart: part(2, 'neck') });
    expect(badge).toBe('1');
    const { findings } = await judgement.state(TAB);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.places).toEqual([
      { frame: 0, revision: 2, start: 0, end: 4, words: 'word 0/0' },
      { frame: 3, revision: 7, start: 0, end: 4, words: 'word 3/0' },
    ]);
  });

  it('tells the top frame alone what is to be said out loud', async () => {
    await judgement.take(TAB, 3, { chart: part(1, 'neck', 'lung') });
    expect(loudToldTo(0).at(-1)).toBe(1);
    expect(loudToldTo(3)).toEqual([]);
  });

  it('forgets at once what a frame withdraws, until it reports again', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck') });
    await judgement.take(TAB, 3, { chart: part(1, 'lung') });
    await judgement.withdraw(TAB, 3);
    expect(badge).toBe('');
    expect((await judgement.state(TAB)).findings).toEqual([]);
    await judgement.take(TAB, 3, { chart: part(2, 'lung') });
    expect(badge).toBe('1');
  });

  it('says that a chart is being read until it has been judged', async () => {
    let judging: (() => void) | undefined;
    const slow = createJudgement(
      fake.browser,
      async (documents) => {
        await new Promise<void>((resolve) => (judging = resolve));
        return judge(documents);
      },
      silence,
      async () => void changes++,
    );
    const taken = slow.take(TAB, 0, { chart: part(1, 'neck') });
    await expect.poll(() => judging).toBeDefined();
    expect(await slow.state(TAB)).toMatchObject({ findings: [], reading: true });
    judging!();
    await taken;
    expect(await slow.state(TAB)).not.toHaveProperty('reading');
  });

  it('says so of a chart that was withdrawn, or is not read yet, until it comes or its frame goes', async () => {
    const isReading = async () => (await judgement.state(TAB)).reading === true;
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    expect(await isReading()).toBe(false);
    await judgement.withdraw(TAB, 0);
    expect(await isReading()).toBe(true);
    await judgement.take(TAB, 0, { chart: part(2, 'neck', 'lung') });
    expect(await isReading()).toBe(false);

    await judgement.take(TAB, 3, { reading: true });
    expect(await isReading()).toBe(true);
    const before = changes;
    await judgement.take(TAB, 3, {});
    expect(changes).toBe(before + 1);
    expect(await isReading()).toBe(false);

    await judgement.take(TAB, 3, { reading: true });
    await judgement.withdraw(TAB, 3, true);
    expect(await isReading()).toBe(false);

    await judgement.take(TAB, 3, { reading: true });
    fake.frames.get(TAB)!.delete(3);
    expect(await isReading()).toBe(true);
    await expect.poll(isReading).toBe(false);
  });

  it('says so of a page that is on its way, while no chart is found in it', async () => {
    const ofTab = (status: string) => fake.tabs.set(TAB, { id: TAB, status, windowId: 1 });
    fake.frames.clear();
    ofTab('loading');
    expect(await judgement.state(TAB)).toMatchObject({ findings: [], reading: true });
    ofTab('complete');
    expect(await judgement.state(TAB)).not.toHaveProperty('reading');
    await judgement.take(TAB, 0, {});
    ofTab('loading');
    expect(await judgement.state(TAB)).toHaveProperty('reading', true);
    await judgement.take(TAB, 0, { chart: part(1, 'neck') });
    expect(await judgement.state(TAB)).not.toHaveProperty('reading');
  });

  it('drops every other frame’s part, and what was put aside, when a frame shows another patient', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck') });
    await judgement.take(TAB, 3, { chart: part(1, 'lung') });
    await judgement.setAside(TAB, 'neck-x-lung', 'weighed');
    await judgement.take(TAB, 0, { chart: part(2, 'neck'), afresh: true });
    expect((await judgement.state(TAB)).findings).toEqual([]);
    expect(told.get(3)).toContainEqual({ kind: 'set-aside', items: [] });
    expect(told.get(3)!.at(-1)).toMatchObject({ kind: expect.stringMatching(/report-again|loud/) });
    await judgement.take(TAB, 3, { chart: part(2, 'lung') });
    expect(badge).toBe('1');
  });

  it('says no more of one patient as soon as a frame shows another, before their chart is judged', async () => {
    let judging: (() => void) | undefined;
    const patient = createJudgement(
      fake.browser,
      async (documents) => {
        if (documents[0]!.mentions.length === 1) await new Promise<void>((resolve) => (judging = resolve));
        return judge(documents);
      },
      silence,
      async () => void changes++,
    );
    await patient.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    expect(badge).toBe('1');
    const before = changes;
    const taken = patient.take(TAB, 0, { chart: part(2, 'neck'), afresh: true });
    await expect.poll(() => judging).toBeDefined();
    expect(changes).toBe(before + 1);
    expect(badge).toBe('');
    expect(loudToldTo(0).at(-1)).toBe(0);
    expect((await patient.state(TAB)).findings).toEqual([]);
    judging!();
    await taken;
  });

  it('keeps the later of two reports of a frame that come while it is told of another patient', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    const other = judgement.take(TAB, 0, { chart: part(2, 'neck', 'lung'), afresh: true });
    await Promise.all([other, judgement.take(TAB, 0, { chart: part(3, 'neck', 'lung') })]);
    const { findings } = await judgement.state(TAB);
    expect(findings.flatMap(({ places }) => places.map(({ revision }) => revision))).toEqual([3, 3]);
    expect(badge).toBe('1');
  });

  it('clears when the tab shows another address, and asks its frames anew', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    await judgement.afresh(TAB);
    expect(badge).toBe('');
    expect(loudToldTo(0).at(-1)).toBe(0);
    expect(told.get(0)!.at(-1)).toEqual({ kind: 'report-again' });
  });

  it('asks the other frames when it hears of a tab it does not know: it may have slept', async () => {
    await judgement.take(TAB, 3, { chart: part(1, 'lung') });
    expect(told.get(0)).toContainEqual({ kind: 'report-again' });
  });

  it('judges frames together that report while judging takes its time, and all of them in the end', async () => {
    vi.useFakeTimers();
    const clock = performance.now.bind(performance);
    let spent = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
    const judged: number[] = [];
    const slow = createJudgement(
      fake.browser,
      async (documents) => {
        judged.push(documents.length);
        spent += 100;
        return judge(documents);
      },
      silence,
      async () => void changes++,
    );
    for (let id = 0; id < 50; id++) {
      void slow.take(TAB, id, { chart: part(1, id % 2 ? 'neck' : 'lung') });
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect(judged[0]).toBe(1);
    expect(judged.at(-1)).toBe(50);
    expect(judged.length).toBeLessThan(10);
    expect(badge).toBe('1');
  });

  it('does not judge again what says the same', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    const before = changes;
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    expect(changes).toBe(before);
  });

  it('gives no words for places of a frame that is gone or has changed', async () => {
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
    fake.frames.get(TAB)!.set(0, () => null);
    const { findings } = await judgement.state(TAB);
    expect(findings[0]!.places.map(({ words }) => words)).toEqual([null, null]);
  });
});

describe('what the clinician puts away', () => {
  beforeEach(() => judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') }));

  it('is put aside with its reason, kept by the frames, counted no more, and comes back', async () => {
    await judgement.setAside(TAB, 'neck-x-lung', 'misread');
    expect(badge).toBe('');
    expect((await judgement.state(TAB)).findings[0]!.setAside).toBe('misread');
    expect(told.get(3)).toContainEqual({
      kind: 'set-aside',
      items: [{ rule: 'neck-x-lung', reason: 'misread' }],
    });
    await judgement.setAside(TAB, 'neck-x-lung', null);
    expect(badge).toBe('1');
  });

  it('stays aside when the background has slept, because the frames tell it', async () => {
    judgement.forget(TAB);
    await judgement.take(TAB, 0, {
      chart: part(1, 'neck', 'lung'),
      setAside: [{ rule: 'neck-x-lung', reason: 'weighed' }],
    });
    expect(badge).toBe('');
  });

  it('is put aside by the first click, too, after the background has slept', async () => {
    judgement.forget(TAB);
    fake.frames.get(TAB)!.set(0, async (message) => {
      if ((message as ToPage).kind === 'report-again')
        await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
      return true;
    });
    await judgement.setAside(TAB, 'neck-x-lung', 'weighed');
    expect((await judgement.state(TAB)).findings[0]!.setAside).toBe('weighed');
  });

  it('of a tier that is not shown is counted, and not said', async () => {
    tiers = ['avoid'];
    await judgement.again('show');
    expect(badge).toBe('');
    expect(await judgement.state(TAB)).toEqual({ findings: [], notRead: [], silenced: [], hidden: 1 });
  });

  it('is silenced everywhere and listed, and speaks again', async () => {
    await judgement.silence(TAB, 'neck-x-lung', true, false);
    expect(badge).toBe('');
    expect(await judgement.state(TAB)).toEqual({ findings: [], notRead: [], silenced: ['neck-x-lung'] });
    await judgement.silence(TAB, 'neck-x-lung', false, false);
    expect(badge).toBe('1');
    expect((await judgement.state(TAB)).findings).toHaveLength(1);
  });

  it('tells each frame what the others state of the patient, and takes it back', async () => {
    frame(0);
    frame(1);
    const stated = (id: number) => told.get(id)!.findLast(({ kind }) => kind === 'stated');
    await judgement.take(TAB, 0, { chart: part(1, 'neck') });
    await judgement.take(TAB, 1, { chart: part(1, 'lung') });
    expect(stated(0)).toEqual({ kind: 'stated', entities: ['lung'] });
    expect(stated(1)).toEqual({ kind: 'stated', entities: ['neck'] });
    await judgement.withdraw(TAB, 1);
    expect(stated(0)).toEqual({ kind: 'stated', entities: [] });
    await judgement.take(TAB, 1, { chart: part(2, 'lung') });
    await judgement.afresh(TAB);
    expect(stated(0)).toEqual({ kind: 'stated', entities: [] });
  });
});

describe('a harm that a set and a rule tell', () => {
  const said = async () => (await judgement.state(TAB)).findings.map(({ rule }) => rule);

  beforeEach(async () => {
    judgement = createJudgement(
      fake.browser,
      async (documents) => judgeBoth(documents),
      silence,
      async () => {},
    );
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung') });
  });

  it('is one finding, and nothing of how they were joined is told', async () => {
    const { findings } = await judgement.state(TAB);
    expect(findings).toMatchObject([{ rule: 'neck-set', do: 'Screen. Neck plus lung.' }]);
    expect(Object.keys(findings[0]!)).not.toEqual(expect.arrayContaining(['reasons']));
  });

  it.each(['silenced', 'put aside', 'of a tier that is not shown'])(
    'is still told by the rule where the set is %s',
    async (how) => {
      if (how === 'silenced') await judgement.silence(TAB, 'neck-set', true, false);
      else if (how === 'put aside') await judgement.setAside(TAB, 'neck-set', 'weighed');
      else tiers = ['caution'];
      expect((await said())[0]).toBe('neck-x-lung');
    },
  );

  it('is told by the set alone where the rule is silenced', async () => {
    await judgement.silence(TAB, 'neck-x-lung', true, false);
    const { findings } = await judgement.state(TAB);
    expect(findings).toMatchObject([{ rule: 'neck-set', do: 'Screen.' }]);
  });
});

describe('a chart that cannot be judged', () => {
  let broken: boolean;
  beforeEach(() => {
    broken = true;
    judgement = createJudgement(
      fake.browser,
      async (documents) => {
        if (broken && documents.some(({ mentions }) => mentions.some(({ entity }) => entity === 'odd')))
          throw new Error('odd');
        return judge(documents);
      },
      silence,
      async () => void changes++,
    );
  });

  it('is said to have failed, and not to be read for ever; whoever asked hears why', async () => {
    await expect(judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung', 'odd') })).rejects.toThrow('odd');
    expect(await judgement.state(TAB)).toEqual({ findings: [], notRead: [], silenced: [], failed: true });
    expect(badge).toBe('?');
    expect(changes).toBeGreaterThan(0);
    // The frame that was told of no answer tells the same again.
    broken = false;
    await judgement.take(TAB, 0, { chart: part(1, 'neck', 'lung', 'odd') });
    expect(await judgement.state(TAB)).not.toHaveProperty('failed');
    expect(badge).toBe('1');
  });

  it('keeps no other chart from being judged by new rules', async () => {
    const other = 2;
    fake.frames.set(other, new Map([[0, () => true]]));
    broken = false;
    await judgement.take(TAB, 0, { chart: part(1, 'odd') });
    await judgement.take(other, 0, { chart: part(1, 'neck') });
    broken = true;
    const before = changes;
    await expect(judgement.again('judge')).rejects.toThrow('odd');
    expect(changes).toBe(before + 2);
    expect(await judgement.state(other)).not.toHaveProperty('reading');
  });
});
