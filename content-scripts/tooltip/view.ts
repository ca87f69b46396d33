/** What the tooltip says of one mention, as elements: text only, never markup. */
import type { Mention } from '../../src/detection/model.ts';
import type { Tip, TipCaution } from '../../src/knowledge/model.ts';
import { confirmationWords, firstSources } from '../../src/ui/basis-words.ts';
import { t, tn } from '../../src/ui/i18n.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { assertionWord, kindWord, severityWord } from '../../src/ui/words.ts';
import { button, el, severityShape } from '../elements.ts';

type Stated = ReadonlyMap<string, string>;

function caution(
  { severity, harm, say, do: instead, when = [], sources, confirmed, organisation }: TipCaution,
  stated: Stated,
): HTMLElement {
  const here = when.flatMap((id) => stated.get(id) ?? []);
  const item = el(
    'li',
    el('p.severity', severityShape(severity), severityWord(severity), el('span.harm', harm)),
    organisation && el('p.theirs', t('tip_organisation')),
    el('p.say', say),
    here.length > 0 && el('p.here', t('tip_in_this_chart', here.join(', '))),
    instead !== undefined && el('p.do', instead),
    el('p.basis', `${sourcesLine(sources)} (${confirmationWords(confirmed)})`),
  );
  item.dataset.level = severity;
  return item;
}

/** The first sources by name and how many more there are: the reference names them all. */
function sourcesLine(sources: readonly string[]): string {
  const first = firstSources(sources);
  const more = sources.length - first.length;
  return more > 0 ? `${first.join('; ')} ${t('more_sources', more)}` : first.join('; ');
}

/** "muscle, neck"; and what the chart says of it where it does not simply state it. */
function kindLine({ kind, assertion }: Mention, tip: Tip): string {
  return [
    kindWord(kind as Parameters<typeof kindWord>[0]),
    tip.region,
    assertion === 'affirmed' ? undefined : assertionWord(assertion),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The way to have a term marked no more; it asks where before it does so. */
export interface Silence {
  ask: HTMLButtonElement;
  /** Hidden until asked for. */
  choice: HTMLElement;
  here: HTMLButtonElement;
  everywhere: HTMLButtonElement;
}

function silenceOf(name: string): Silence {
  const ask = button('button.silence', t('tip_silence'));
  const here = button('button', t('tip_silence_here'));
  const everywhere = button('button', t('tip_silence_everywhere'));
  const choice = el('div.silence-choice', el('p', t('tip_silence_ask', name)), here, everywhere);
  choice.hidden = true;
  ask.setAttribute('aria-expanded', 'false');
  return { ask, choice, here, everywhere };
}

export interface View {
  element: HTMLElement;
  /** The part that scrolls. */
  body: HTMLElement;
  open: HTMLButtonElement;
  silence: Silence;
}

/**
 * @param stated - what the chart states of this patient, names by entity: a caution that one of them raises says so
 * @param showReview - whether to say if a clinician has reviewed it
 */
export function viewOf(mention: Mention, tip: Tip, stated: Stated, showReview: boolean): View {
  const isBoxed = ({ boxed }: TipCaution): number => Number(boxed ?? 0);
  const isRaised = ({ when = [] }: TipCaution): number => Number(when.some((id) => stated.has(id)));
  // What a label has in a box before all; within a tier, what this chart itself raises.
  const cautions = [...tip.cautions].sort(
    (a, b) => isBoxed(b) - isBoxed(a) || bySeverity(a, b) || isRaised(b) - isRaised(a),
  );
  const open = button('button', t('tip_open'));
  const body = el(
    'div.body',
    cautions.length > 0
      ? el('ul', ...cautions.map((one) => caution(one, stated)))
      : !tip.hidden && el('p.state', t('tip_none')),
    // What the settings leave out is not there to be forgotten.
    tip.hidden !== undefined && el('p.state', tn('tip_hidden', tip.hidden)),
  );
  const silence = silenceOf(tip.name);
  const reviewed = cautions.length > 0 && cautions.every((one) => one.reviewed);
  const element = el(
    'section.cautela-tip',
    el(
      'header',
      el('h2', tip.name),
      el('span.kind', kindLine(mention, tip)),
      mention.evidence !== undefined && el('p.evidence', mention.evidence),
    ),
    body,
    el(
      'footer',
      showReview && el('span.state', reviewed ? t('tip_reviewed') : t('not_reviewed')),
      open,
      silence.ask,
    ),
    silence.choice,
  );
  element.lang = 'en';
  element.tabIndex = -1;
  element.setAttribute('aria-label', tip.name);
  return { element, body, open, silence };
}
