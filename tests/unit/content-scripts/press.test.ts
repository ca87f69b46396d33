// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onPress } from '../../../content-scripts/press.ts';

const act = vi.fn<() => void>();
let button: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  act.mockReset();
  button = document.body.appendChild(document.createElement('button'));
  onPress(button, () => ({ element: button, toTop: () => undefined }), act);
});
afterEach(() => {
  button.remove();
  vi.useRealTimers();
});

/** `detail`: how many times a pointer has pressed; none for a key. */
function press(isTrusted: boolean, detail = 0): void {
  const click = new MouseEvent('click', { detail });
  Object.defineProperty(click, 'isTrusted', { value: isTrusted });
  Object.defineProperty(click, 'timeStamp', { value: performance.now() });
  button.dispatchEvent(click);
}

it('is heard once there was time to read what is pressed', () => {
  press(true);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  press(true);
  expect(act).toHaveBeenCalledOnce();
});

it('is nothing where a script has made it up', () => {
  vi.advanceTimersByTime(1_000);
  press(false);
  press(false, 1);
  button.click();
  expect(act).not.toHaveBeenCalled();
});
