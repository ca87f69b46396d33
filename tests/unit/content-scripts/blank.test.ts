// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenNotBlank } from '../../../content-scripts/blank.ts';

vi.stubGlobal('__FIREFOX__', true);

let stop = (): void => undefined;
const then = vi.fn<() => void>();

const shown = (html: string): void => void (document.body.innerHTML = html);
const wait = (changed?: boolean): void => void (stop = whenNotBlank(then, changed));

beforeEach(() => {
  then.mockReset();
  document.head.innerHTML = '';
  shown('');
});
afterEach(() => stop());

it.each([
  '<p>A word</p>',
  '<input>',
  '<canvas></canvas>',
  '<object></object>',
  '<embed>',
  '<p hidden>Later</p>',
])('is called at once where there is something: %s', (html) => {
  shown(html);
  wait();
  expect(then).toHaveBeenCalledOnce();
});

it.each([
  '',
  '<div></div>',
  '<div> \n </div>',
  '<style>p { color: red }</style>',
  '<script type="x">text</script>',
])('waits while there is nothing: %s', async (html) => {
  shown(html);
  wait();
  document.body.append(document.createElement('div'));
  await new Promise((done) => {
    setTimeout(done, 20);
  });
  expect(then).not.toHaveBeenCalled();
});

it('takes the title of a frame for nothing', () => {
  document.head.innerHTML = '<title>Advertisement</title>';
  wait();
  expect(then).not.toHaveBeenCalled();
});

it('is called once when text is put in, however often it changes then', async () => {
  wait();
  shown('<p>A word</p>');
  await expect.poll(() => then).toHaveBeenCalled();
  shown('<p>Another word</p>');
  expect(then).toHaveBeenCalledOnce();
});

it('sees text that is written into what was there', async () => {
  shown('<p></p>');
  const text = document.createTextNode('');
  document.querySelector('p')!.append(text);
  wait();
  text.data = 'A word';
  await expect.poll(() => then).toHaveBeenCalledOnce();
});

it('counts a shadow tree as something', () => {
  shown('<div></div>');
  const host = document.querySelector('div')! as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
  host.openOrClosedShadowRoot = host.attachShadow({ mode: 'closed' });
  wait();
  expect(then).toHaveBeenCalledOnce();
});

it('does not look through a frame of many elements', () => {
  shown('<i></i>'.repeat(400));
  wait();
  expect(then).toHaveBeenCalledOnce();
});

it('looks less often at a frame that keeps changing and stays blank', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const longest = (): number => Math.max(...timers.mock.calls.map(([, ms]) => ms ?? 0));
  wait();
  const changeAndLook = (): number => {
    document.body.append(document.createElement('div'));
    return longest();
  };
  await expect.poll(changeAndLook, { interval: 5 }).toBeGreaterThanOrEqual(1_000);
  timers.mockRestore();
  expect(then).not.toHaveBeenCalled();
});

it('waits for a change where it is asked to, and is never called once it was given up', async () => {
  shown('<p>A word</p>');
  wait(true);
  expect(then).not.toHaveBeenCalled();
  document.body.append('another');
  await expect.poll(() => then).toHaveBeenCalledOnce();
  wait(true);
  stop();
  document.body.append('a third');
  await new Promise((done) => {
    setTimeout(done, 20);
  });
  expect(then).toHaveBeenCalledOnce();
});
