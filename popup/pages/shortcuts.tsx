import { t } from '../../src/ui/i18n.ts';
import { ACTIONS, type Doing } from '../actions.ts';
import { keyNames } from '../pieces/key-names.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';

/** Every key, from the one list of actions. */
export function Shortcuts({ doing }: { doing: Doing }) {
  const labels = [
    ...new Set(ACTIONS.filter((action) => action.keys.length > 0).map((action) => action.label)),
  ];
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('action_shortcuts')} />
      <Section title={t('shortcuts_anywhere')}>
        <dl class="facts keys">
          {labels.map((label) => (
            <div key={label}>
              <dt>
                {ACTIONS.filter((action) => action.label === label)
                  .flatMap((action) => action.keys)
                  .map((key) => (
                    <kbd key={key}>{keyNames(key)}</kbd>
                  ))}
              </dt>
              <dd>{t(label)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('shortcuts_search')}>
        <dl class="facts keys">
          <div>
            <dt>
              <kbd>↑</kbd>
              <kbd>↓</kbd>
            </dt>
            <dd>{t('shortcut_move')}</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>{t('shortcut_open')}</dd>
          </div>
        </dl>
      </Section>
      <label class="check">
        <input
          type="checkbox"
          checked={doing.preferences.singleKeys}
          onChange={(event) => doing.prefer({ singleKeys: event.currentTarget.checked })}
        />
        <span>{t('single_keys')}</span>
      </label>
    </article>
  );
}
