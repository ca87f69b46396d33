import { t } from '../../src/ui/i18n.ts';
import { FindingsList } from '../findings/findings.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PageMentions } from '../start/page-mentions.tsx';
import { SiteSwitch } from '../start/site-switch.tsx';
import { useThisTab } from '../start/this-tab.ts';

/** Everything that was recognised in the chart beside. */
export function ThisPage() {
  const tab = useThisTab();
  const nothing = tab.site?.status !== 'on' || !tab.page?.mentions.length;
  return (
    <article>
      <PageHead kicker={tab.site?.host ?? t('contents')} title={t('this_page_title')} />
      {tab.site && <SiteSwitch tab={tab} />}
      {nothing ? (
        <p class="lead">{tab.site ? t('this_page_nothing') : t('this_page_no_tab')}</p>
      ) : (
        <FindingsList tab={tab.id} />
      )}
      {/* What could not be read is said all the more where nothing was found. */}
      {tab.page && <PageMentions tab={tab} />}
    </article>
  );
}
