import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FindingsState, Reason } from '../../src/messages/index.ts';
import { findingsOf, onTold, setAside, silence } from '../extension.ts';

export interface Findings {
  state: FindingsState | null;
  setAside: (rule: string, reason: Reason | null) => void;
  /** `here`: on the site of this tab alone. */
  silence: (rule: string, on: boolean, here?: boolean) => void;
}

/** What is to be said about the chart of a tab, kept up to date while its frames report. Asked anew each time: nothing is kept. */
export function useFindings(tab: number | undefined): Findings {
  const [state, setState] = useState<FindingsState | null>(null);

  const look = useCallback(async () => setState(tab === undefined ? null : await findingsOf(tab)), [tab]);

  useEffect(() => {
    // Of another tab's chart nothing may stand here, not even until the answer comes.
    setState(null);
    void look();
    return onTold((message) => {
      if (message.kind === 'page-changed' && message.tab === tab) void look();
    });
  }, [look, tab]);

  return {
    state,
    setAside: (rule, reason) => void (tab !== undefined && setAside(tab, rule, reason).then(setState)),
    silence: (rule, on, here) => void (tab !== undefined && silence(tab, rule, on, here).then(setState)),
  };
}
