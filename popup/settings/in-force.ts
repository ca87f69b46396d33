/** Settings and policy in force, for every part of the reference that goes by them. */
import { useEffect, useState } from 'preact/hooks';
import type { SettingsState } from '../../src/messages/index.ts';
import { onTold } from '../extension.ts';
import { settingsNow } from './access.ts';

let held: SettingsState | null = null;
let asked: Promise<SettingsState | null> | undefined;
const listeners = new Set<() => void>();

/** Takes what was answered for what holds now, and tells every part that goes by it. `null`: nothing came. */
export function take(state: SettingsState | null): SettingsState | null {
  if (state) held = state;
  for (const listener of listeners) listener();
  return held;
}

/** Asks anew. */
export const refresh = async (): Promise<SettingsState | null> => take(await (asked = settingsNow()));

/** As it was last heard; asks where it never was. */
export const inForce = (): Promise<SettingsState | null> => (asked ??= refresh());

/** Null until it is known, and outside an extension. */
export function useInForce(): SettingsState | null {
  const [state, setState] = useState(held);
  useEffect(() => {
    const listener = (): void => setState(held);
    listeners.add(listener);
    void inForce().then(listener);
    return () => void listeners.delete(listener);
  }, []);
  return state;
}

/** Follows changes made anywhere. Returns the way to stop. */
export const followSettings = (): (() => void) =>
  onTold(({ kind }) => {
    if (kind === 'settings-changed' || kind === 'sites-changed') void refresh();
  });
