import { useState } from 'preact/hooks';
import { SeverityShape } from '../../src/ui/severity-shape.tsx';
import { t, tn } from '../../src/ui/i18n.ts';
import { assertionWord, kindsWord, severityWord } from '../../src/ui/words.ts';
import { useReference } from '../pieces/context.tsx';
import { levelOf } from '../reference/level.ts';
import { showMention } from '../extension.ts';
import { itemHref } from '../router.ts';
import { namedOnPage, type Named } from './mentions.ts';
import type { ThisTab } from './this-tab.ts';

/** What the chart says of it, where it does not simply say that it is there. */
const saidOf = (named: Named): string =>
  [...new Set(named.mentions.map((mention) => mention.assertion))]
    .filter((assertion) => assertion !== 'affirmed')
    .map(assertionWord)
    .join(', ');

function MentionRow({ named, tab }: { named: Named; tab: number }) {
  const [next, setNext] = useState(0);
  const reference = useReference();
  const entity = reference.entity(named.entity);
  if (!entity) return null;
  const level = levelOf(entity, reference.entity);
  const said = saidOf(named);
  const show = () => {
    const mention = named.mentions[next % named.mentions.length]!;
    setNext(next + 1);
    void showMention(tab, mention.frame, mention.index);
  };
  return (
    <li class="mention">
      <a class="row" href={itemHref('entry', entity.id)}>
        <span class={`severity severity-${level}`}>
          <SeverityShape severity={level} />
          {level !== 'none' && <span class="unseen">{severityWord(level)}</span>}
        </span>
        <span>
          {entity.name}
          {said && <span class="faint"> {said}</span>}
        </span>
        <span class="count" aria-label={tn('times', named.mentions.length)}>
          {named.mentions.length}
        </span>
      </a>
      <button type="button" class="show" onClick={show} aria-label={t('show_on_page', entity.name)}>
        {t('show')}
      </button>
    </li>
  );
}

/** What was found on the page: grouped by kind, each leading to its entry and to its words. */
export function PageMentions({ tab, limit = Infinity }: { tab: ThisTab; limit?: number }) {
  const groups = namedOnPage(tab.page?.mentions ?? []);
  const total = groups.reduce((sum, { named }) => sum + named.length, 0);
  let left = limit;
  return (
    <div class="mentions">
      {groups.map(({ group, named }) => {
        const shown = named.slice(0, left);
        left -= shown.length;
        if (shown.length === 0) return null;
        return (
          <div key={group}>
            <h3 class="group-name">{kindsWord(group)}</h3>
            <ul class="rows">
              {shown.map((one) => (
                <MentionRow key={one.entity} named={one} tab={tab.id!} />
              ))}
            </ul>
          </div>
        );
      })}
      {total > limit && (
        <p>
          <a href="#/this-page">{t('show_all', total)}</a>
        </p>
      )}
      {(tab.page?.unread ?? []).map((what) => (
        <p key={what} class="faint">
          {t(`unread_${what.replaceAll('-', '_') as 'pdf'}`)}
        </p>
      ))}
    </div>
  );
}
