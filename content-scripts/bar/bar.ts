/**
 * The bar: the one thing said out loud, and only of what this chart itself makes dangerous. Beside the page's own things,
 * not before them: it takes no focus and no room, and once dismissed it stays away from this patient and page.
 */
import { t, tn } from '../../src/ui/i18n.ts';
import { button, el, severityShape } from '../elements.ts';
import { onPress } from '../press.ts';
import { plain } from '../reader/plain.ts';
import type { Host } from '../tooltip/host.ts';

export interface Loud {
  /** Findings of the two top tiers, and of no other; 0: nothing is to be said. */
  count: number;
  severity: 'avoid' | 'serious';
  /** The most severe of them, in words. */
  say: string;
}

export interface Bar {
  /** Answers whether it has put something on the screen. */
  say: (loud: Loud) => boolean;
  /** Another patient or page: what was dismissed may be said again. */
  afresh: () => void;
  stop: () => void;
}

/** @param host - the one element of ours in the page @param onShow - the reader wants to see the findings */
export function createBar(host: () => Host, onShow: () => void): Bar {
  let dismissed = false;
  let shown = '';
  /** Where the focus was before it came into the bar. */
  let from: HTMLElement | null = null;

  function take(): void {
    if (shown === '') return;
    shown = '';
    host().put('bar', null);
  }

  function dismiss(): void {
    dismissed = true;
    const back = from;
    take();
    from = null;
    if (back && plain(back).isConnected) plain(back).focus({ preventScroll: true });
  }

  function view({ count, severity, say }: Loud): HTMLElement {
    const words = el(
      'p.say',
      el('span.severity', severityShape(severity), tn(`bar_${severity}`, count)),
      ` ${say}`,
    );
    words.title = say;
    const see = button('button.show', t('bar_show'));
    const away = button('button.dismiss', t('bar_dismiss'));
    onPress(see, host, () => {
      dismiss();
      onShow();
    });
    onPress(away, host, dismiss);
    const bar = el('aside.cautela-bar', words, see, away);
    bar.dataset.level = severity;
    // Read out when there is a pause; nothing is taken from the reader.
    bar.setAttribute('role', 'status');
    bar.setAttribute('aria-label', 'Cautela');
    bar.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !bar.contains(relatedTarget)) from = relatedTarget;
    });
    bar.addEventListener('keydown', (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      dismiss();
    });
    return bar;
  }

  return {
    say(loud) {
      if (loud.count === 0) {
        take();
        return false;
      }
      const key = JSON.stringify(loud);
      if (dismissed || key === shown || !host().put('bar', view(loud))) return false;
      shown = key;
      return true;
    },
    afresh() {
      dismissed = false;
      take();
    },
    stop: take,
  };
}
