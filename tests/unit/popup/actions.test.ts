import { describe, expect, it } from 'vitest';
import { ACTIONS, actionFor, type Doing } from '../../../popup/actions.ts';
import type { Route } from '../../../popup/router.ts';
import { defaultPreferences } from '../../../popup/state/preferences.ts';

const doing = (route: Route, singleKeys = true): Doing => ({
  route,
  box: { current: null },
  preferences: { ...defaultPreferences, singleKeys },
  prefer: () => {},
});
const start: Route = { page: 'start' };
const entry: Route = { page: 'item', of: 'entry', id: 'trapezius', room: false };

function press(key: string, { inField = false, ...modifiers }: { inField?: boolean; altKey?: boolean; ctrlKey?: boolean } = {}) {
  const target = { matches: () => inField } as unknown as Element;
  return { key, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, defaultPrevented: false, target, ...modifiers } as unknown as KeyboardEvent;
} // prettier-ignore

describe('a key press', () => {
  it('asks for the action that lists it', () => {
    expect(actionFor(press('/'), doing(start))?.id).toBe('search');
    expect(actionFor(press('ArrowLeft', { altKey: true }), doing(entry))?.id).toBe('back-too');
  });

  it('means itself while the caret is in a field, apart from those that leave it', () => {
    expect(actionFor(press('/', { inField: true }), doing(start))).toBeUndefined();
    expect(actionFor(press('Backspace', { inField: true }), doing(entry))).toBeUndefined();
    expect(actionFor(press('Escape', { inField: true }), doing(start))?.id).toBe('clear');
  });

  it('is left to the browser with Ctrl', () => {
    expect(actionFor(press('p', { ctrlKey: true }), doing(entry))).toBeUndefined();
  });

  it('is no command where its page does not know it', () => {
    expect(actionFor(press('f'), doing(start))).toBeUndefined();
    expect(actionFor(press('f'), doing(entry))?.id).toBe('favourite');
  });

  it('is no command as a single character when the reader has switched those off; named keys stay', () => {
    expect(actionFor(press('h'), doing(entry, false))).toBeUndefined();
    expect(actionFor(press('Backspace'), doing(entry, false))?.id).toBe('back');
  });
});

it('no key stands for two actions', () => {
  const keys = ACTIONS.flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
