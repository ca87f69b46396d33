import { t } from '../../src/ui/i18n.ts';
import { FindingsList } from '../findings/findings.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PageMentions } from '../start/page-mentions.tsx';
import { SiteSwitch } from '../start/site-switch.tsx';
import { useThisTab } from '../start/this-tab.ts';

/** Everything that was recognised in the chart beside. */
export function ThisPage() {
  const tab = useThisTab();
  const { none, site, page } = tab;
  const isOn = site?.status === 'on';
  const nothing = (site && !isOn) || (page && page.mentions.length === 0 && !page.reading);
  return (
    <article>
      <PageHead kicker={site?.host ?? t('contents')} title={t('this_page_title')} />
      {site && <SiteSwitch tab={tab} />}
      {none && <p class="lead">{t('this_page_no_tab')}</p>}
      {nothing ? <p class="lead">{t('this_page_nothing')}</p> : isOn && <FindingsList tab={tab.id} />}
      {/* What could not be read is said all the more where nothing was found. */}
      {page && <PageMentions tab={tab} />}
    </article>
  );
}
