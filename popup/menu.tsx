import { useRef } from 'preact/hooks';
import { Icon } from '../src/ui/icon.tsx';
import { t } from '../src/ui/i18n.ts';
import type { Action, Doing } from './actions.ts';
import { TEXT_SIZES, THEMES } from './state/preferences.ts';

/** How it looks, and what can be done with the page that is shown. */
export function Menu({ doing, actions }: { doing: Doing; actions: readonly Action[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const { preferences, prefer } = doing;
  const step = (by: number) => {
    const size = TEXT_SIZES[TEXT_SIZES.indexOf(preferences.textSize) + by];
    if (size !== undefined) prefer({ textSize: size });
  };
  return (
    <>
      <button type="button" class="icon-button" aria-label={t('menu')} popovertarget="menu">
        <Icon name="more" />
      </button>
      <div ref={panel} id="menu" class="menu" popover="auto">
        <ul>
          {actions
            .filter((action) => action.menu && (action.when?.(doing) ?? true))
            .map((action) => (
              <li key={action.id}>
                <button
                  type="button"
                  onClick={() => {
                    panel.current?.hidePopover();
                    action.run(doing);
                  }}
                >
                  {action.icon ? <Icon name={action.icon} /> : <span class="icon" />}
                  <span>{t(action.label)}</span>
                  {action.keys[0] && <kbd>{action.keys[0]}</kbd>}
                </button>
              </li>
            ))}
        </ul>
        <div class="menu-row" role="group" aria-label={t('text_size')}>
          <span>{t('text_size')}</span>
          <button
            type="button"
            aria-label={t('text_smaller')}
            disabled={preferences.textSize === TEXT_SIZES[0]}
            onClick={() => step(-1)}
          >
            A−
          </button>
          <output>{preferences.textSize} %</output>
          <button
            type="button"
            aria-label={t('text_larger')}
            disabled={preferences.textSize === TEXT_SIZES.at(-1)}
            onClick={() => step(1)}
          >
            A+
          </button>
        </div>
        <div class="menu-row themes" role="group" aria-label={t('theme')}>
          {THEMES.map((theme) => (
            <button
              key={theme}
              type="button"
              aria-pressed={preferences.theme === theme}
              onClick={() => prefer({ theme })}
            >
              {t(`theme_${theme}`)}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
