import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState, SiteState } from '../../src/messages/index.ts';
import { currentTab, onTabChange, onTold, pageOf, siteOf, turnSite } from '../extension.ts';
import { useLatest } from '../state/latest.ts';

/** The tab beside which the reference stands; fields are absent until known, or for good where there is `none`. */
export interface ThisTab {
  none?: true;
  id?: number;
  site?: SiteState;
  page?: PageState;
  turn: (on: boolean) => void;
}

/** The state of the current tab, kept up to date while pages report and sites are switched. */
export function useThisTab(): ThisTab {
  const [tab, setTab] = useState<Omit<ThisTab, 'turn'>>({});

  const asks = useLatest();

  const look = useCallback(async () => {
    const isLast = asks();
    const id = await currentTab();
    if (!isLast()) return;
    if (id === null) return setTab({ none: true });
    // What stands in the tab before leaves the screen before anything is asked of this one.
    setTab((shown) => (shown.id === id ? shown : { id }));
    const site = await siteOf(id);
    if (!isLast()) return;
    // A page that is still being read answers late.
    setTab((shown) => ({ ...shown, id, site }));
    const page = site.status === 'on' ? await pageOf(id) : undefined;
    if (isLast()) setTab({ id, site, ...(page && { page }) });
  }, [asks]);

  useEffect(() => {
    void look();
    const stops = [
      onTabChange(() => void look()),
      onTold((message) => message.kind !== 'words-asked' && void look()),
    ];
    return () => {
      for (const stop of stops) stop();
      asks();
    };
  }, [asks, look]);

  const turn = (on: boolean) => {
    if (tab.id === undefined || !tab.site?.pattern) return;
    // Straight from the click: the browser asks its own question.
    void turnSite(tab.id, tab.site.pattern, on).then(look);
  };
  return { ...tab, turn };
}
