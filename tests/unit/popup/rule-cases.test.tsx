// @vitest-environment happy-dom
/** The charts by which a rule is tried stand on its page. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RuleCases } from '../../../popup/pages/rule-cases.tsx';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const root = document.createElement('div');
beforeAll(speakEnglish);
afterAll(() => {
  render(null, root);
  stopSpeaking();
});

function show(id: string): void {
  void act(() => render(<RuleCases id={id} />, root));
}

it('each rule shows a chart on which it speaks and two on which it keeps silent, with the reason', () => {
  const lacking = facts.rules.filter(({ id }) => {
    show(id);
    const silent = root.querySelectorAll('.case-silent').length;
    const reasons = [...root.querySelectorAll('figcaption')].filter(({ textContent }) => textContent);
    return root.querySelectorAll('.case').length <= silent || silent < 2 || reasons.length !== silent;
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

it('a rule of an organisation shows none', () => {
  show('our-own-rule');
  expect(root.textContent).toBe('');
});
