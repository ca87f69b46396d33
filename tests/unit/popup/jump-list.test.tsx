// @vitest-environment happy-dom
/** The headings of a long page as a list that leads to them. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JumpList } from '../../../popup/pieces/jump-list.tsx';
import { Section } from '../../../popup/pieces/section.tsx';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const root = document.createElement('div');
const show = (...titles: string[]) =>
  act(() =>
    render(
      <article>
        <JumpList />
        {titles.map((title) => (
          <Section key={title} title={title}>
            <p>Text.</p>
          </Section>
        ))}
      </article>,
      root,
    ),
  );
const listed = () => [...root.querySelectorAll('.jump button')].map((button) => button.textContent);

beforeEach(() => {
  speakEnglish();
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  stopSpeaking();
});

it('lists the headings in their order, also of a part that comes after the rest', async () => {
  await show('Cautions', 'Doses', 'Anatomy', 'Guidance');
  expect(listed()).toEqual(['Cautions', 'Doses', 'Anatomy', 'Guidance']);
  await show('Cautions', 'Doses', 'Figure', 'Anatomy', 'Guidance');
  await expect.poll(() => listed()).toEqual(['Cautions', 'Doses', 'Figure', 'Anatomy', 'Guidance']);
});

it('is not there for a short page', async () => {
  await show('Cautions', 'Doses');
  expect(root.querySelector('.jump')!.hasAttribute('hidden')).toBe(true);
});
