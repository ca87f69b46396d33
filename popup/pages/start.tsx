import { t } from '../../src/ui/i18n.ts';
import { harmTitle } from '../reference/titles.ts';
import { FindingsList } from '../findings/findings.tsx';
import { useReference } from '../pieces/context.tsx';
import { LinkRows } from '../pieces/related.tsx';
import { SeverityKey } from '../pieces/severity-key.tsx';
import { Section } from '../pieces/section.tsx';
import { Contents } from '../rail.tsx';
import type { ItemPage } from '../router.ts';
import { PageMentions } from '../start/page-mentions.tsx';
import { OrganisationNotice } from '../settings/organisation.tsx';
import { SiteSwitch } from '../start/site-switch.tsx';
import { useThisTab } from '../start/this-tab.ts';
import { useShelf } from '../state/shelf.ts';

function Shelf({ title, places }: { title: string; places: readonly string[] }) {
  const reference = useReference();
  const known = places.flatMap((place) => {
    const [of, id] = place.split('/') as [ItemPage, string];
    const name = reference.titleOf(of, id);
    return name ? [{ place, name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="chips">
        {known.map(({ place, name }) => (
          <li key={place}>
            <a href={`#/${place}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where the reference opens: this site, this page, what was used last, the sets to leave alone, the contents. */
export function Start() {
  const { facts } = useReference();
  const shelf = useShelf();
  const tab = useThisTab();
  return (
    <article class="start">
      <h1 class="unseen" tabIndex={-1}>
        Cautela
      </h1>
      {tab.site && <SiteSwitch tab={tab} />}
      <OrganisationNotice />
      {tab.site?.status === 'on' && <FindingsList tab={tab.id} />}
      {tab.page && tab.page.mentions.length + tab.page.unread.length > 0 && (
        <Section title={t('this_page_title')}>
          <PageMentions tab={tab} limit={8} />
        </Section>
      )}
      <Shelf title={t('favourites')} places={shelf.favourites} />
      <Shelf title={t('recent')} places={shelf.recent.slice(0, 8)} />
      <div class="start-columns">
        {facts.avoidSets.length > 0 && (
          <Section title={t('kinds_set')}>
            <LinkRows of="set" items={facts.avoidSets} />
          </Section>
        )}
        {facts.complications.length > 0 && (
          <Section title={t('kinds_complication')}>
            <LinkRows
              of="complication"
              items={facts.complications.map((item) => ({ ...item, title: harmTitle(item) }))}
            />
          </Section>
        )}
      </div>
      <SeverityKey />
      <div class="section-contents">
        <Section title={t('contents')}>
          <Contents />
        </Section>
      </div>
    </article>
  );
}
