// @vitest-environment happy-dom
/**
 * The panel stays beside the page while patients and tabs change. Answers come late and in any order, and none may put
 * one patient's findings beside another's chart.
 */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFindings, type Findings } from '../../../popup/findings/use-findings.ts';
import { useThisTab, type ThisTab } from '../../../popup/start/this-tab.ts';
import type { FindingsState, FromPopup, ToPopup } from '../../../src/messages/index.ts';
import { after } from './fixtures/rest.ts';

interface Asked extends Record<string, unknown> {
  kind: FromPopup['kind'];
  tab: number;
  answer: (value: unknown) => Promise<void>;
  fail: () => Promise<void>;
}

const ID = 'cautela-id';
const root = document.createElement('div');
let asked: Asked[];
let active: number;
let told: ((message: unknown, sender: object) => unknown)[];
let activated: (() => void)[];

beforeEach(() => {
  asked = [];
  told = [];
  activated = [];
  active = 1;
  vi.stubGlobal('browser', {
    runtime: {
      id: ID,
      sendMessage: (message: { kind: FromPopup['kind']; tab: number }) =>
        new Promise((resolve, reject) => {
          asked.push({
            ...message,
            answer: (value) => after(() => resolve(value)),
            fail: () => after(() => reject(new Error('nobody hears'))),
          });
        }),
      onMessage: { addListener: (one: never) => told.push(one), removeListener: () => {} },
    },
    tabs: {
      query: async () => [{ id: active }],
      onActivated: { addListener: (one: never) => activated.push(one), removeListener: () => {} },
    },
  });
});
afterEach(() => {
  void act(() => render(null, root));
  vi.unstubAllGlobals();
});

/** What was asked last of this kind. */
const last = (kind: FromPopup['kind']): Asked => asked.findLast((one) => one.kind === kind)!;
const tell = (message: ToPopup) =>
  after(() => {
    for (const hear of told) hear(message, { id: ID });
  });
const saying = (say: string): FindingsState => ({
  findings: [{ rule: 'a-rule', severity: 'serious', say, sources: ['A label'], places: [] }],
  notRead: [],
  silenced: [],
});

describe('findings', () => {
  let findings: Findings;
  /** What stood on the screen at each drawing. */
  let drawn: (string | undefined)[];
  const said = () => findings.state?.findings[0]?.say;
  function Shown({ tab }: { tab: number }) {
    findings = useFindings(tab);
    drawn.push(said());
    return null;
  }
  const beside = (tab: number) => after(() => render(<Shown tab={tab} />, root));
  beforeEach(() => (drawn = []));

  it('drops an answer about the tab before', async () => {
    await beside(1);
    const first = last('findings');
    await beside(2);
    await last('findings').answer(saying('of patient B'));
    await first.answer(saying('of patient A'));
    expect(said()).toBe('of patient B');
  });

  it('shows nothing of the tab before, not in one drawing', async () => {
    await beside(1);
    await last('findings').answer(saying('of patient A'));
    drawn = [];
    await beside(2);
    expect(drawn.filter(Boolean)).toEqual([]);
  });

  it('drops an answer that was asked for before the page changed', async () => {
    await beside(1);
    const first = last('findings');
    await tell({ kind: 'page-changed', tab: 1 });
    await last('findings').answer(saying('of patient B'));
    await first.answer(saying('of patient A'));
    expect(said()).toBe('of patient B');
  });

  it('forgets what was said where what is to be said now cannot be had', async () => {
    await beside(1);
    await last('findings').answer(saying('of patient A'));
    await tell({ kind: 'page-changed', tab: 1 });
    for (let attempt = 0; attempt < 3; attempt++) await last('findings').fail();
    expect(findings.state).toBeNull();
  });

  it.each([
    ['set-aside', () => findings.setAside('a-rule', 'weighed')],
    ['silence', () => findings.silence('a-rule', true)],
  ] as const)('drops the answer to %s when it comes to another tab', async (kind, work) => {
    await beside(1);
    await last('findings').answer(saying('of patient A'));
    work();
    await beside(2);
    await last('findings').answer(saying('of patient B'));
    await last(kind).answer(saying('of patient A, less one'));
    expect(said()).toBe('of patient B');
  });

  it('shows the answer to what was put aside', async () => {
    await beside(1);
    await last('findings').answer(saying('of patient A'));
    findings.setAside('a-rule', 'weighed');
    await last('set-aside').answer(saying('of patient A, less one'));
    expect(said()).toBe('of patient A, less one');
  });
});

describe('the tab', () => {
  let tab: ThisTab;
  function Shown() {
    tab = useThisTab();
    return null;
  }
  const page = (entity: string) => ({
    mentions: [{ entity, kind: 'muscle', assertion: 'affirmed', index: 0, frame: 0 }],
    unread: [],
  });
  const shown = () => [tab.id, tab.page?.mentions[0]?.entity];
  const on = { status: 'on', host: 'ehr.example', pattern: 'https://ehr.example/*' };
  const open = () => after(() => render(<Shown />, root));
  const turnTo = (id: number) =>
    after(() => {
      active = id;
      for (const changed of activated) changed();
    });

  it('drops an answer about the tab before', async () => {
    await open();
    await last('site').answer(on);
    const first = last('page');
    await turnTo(2);
    await last('site').answer(on);
    await last('page').answer(page('of-patient-b'));
    await first.answer(page('of-patient-a'));
    expect(shown()).toEqual([2, 'of-patient-b']);
  });

  it('shows nothing of the tab before while it asks of this one', async () => {
    await open();
    await last('site').answer(on);
    await last('page').answer(page('of-patient-a'));
    expect(shown()).toEqual([1, 'of-patient-a']);
    await turnTo(2);
    expect(shown()).toEqual([2, undefined]);
  });

  it('drops an answer that was asked for before the page changed', async () => {
    await open();
    await last('site').answer(on);
    const first = last('page');
    await tell({ kind: 'page-changed', tab: 1 });
    await last('site').answer(on);
    await last('page').answer(page('of-patient-b'));
    await first.answer(page('of-patient-a'));
    expect(shown()).toEqual([1, 'of-patient-b']);
  });
});
