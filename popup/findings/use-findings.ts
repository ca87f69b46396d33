import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FindingsState, Reason } from '../../src/messages/index.ts';
import { findingsOf, onTold, setAside, silence } from '../extension.ts';
import { useLatest } from '../state/latest.ts';

export interface Findings {
  /** `undefined`: not answered yet; `null`: cannot be had. */
  state: FindingsState | null | undefined;
  setAside: (rule: string, reason: Reason | null) => void;
  /** `here`: on the site of this tab alone. */
  silence: (rule: string, on: boolean, here?: boolean) => void;
}

/** What is to be said about the chart of a tab, kept up to date while its frames report. Asked anew each time: nothing is kept. */
export function useFindings(tab: number | undefined): Findings {
  const [held, setHeld] = useState<{ tab?: number; state?: FindingsState | null }>({});
  const asks = useLatest();

  /** Takes an answer, unless something was asked after it: the chart may be another patient's by then. */
  const take = useCallback(
    async (answer: Promise<FindingsState | null> | null) => {
      const isLast = asks();
      // What cannot be had is not what was there before.
      const state = await (answer?.catch(() => null) ?? null);
      if (isLast()) setHeld({ ...(tab !== undefined && { tab }), state });
    },
    [asks, tab],
  );

  useEffect(() => {
    const look = (): void => void take(tab === undefined ? null : findingsOf(tab));
    look();
    const stop = onTold((message) => {
      if (message.kind === 'page-changed' && message.tab === tab) look();
    });
    return () => {
      stop();
      // What is still on its way is of a tab that is looked at no more.
      asks();
    };
  }, [asks, take, tab]);

  return {
    // Of another tab's chart nothing may stand here, not even until the answer comes.
    state: held.tab === tab ? held.state : undefined,
    setAside: (rule, reason) => void (tab !== undefined && take(setAside(tab, rule, reason))),
    silence: (rule, on, here) => void (tab !== undefined && take(silence(tab, rule, on, here))),
  };
}
