/** What the tooltip says of one mention, as elements: text only, never markup. */
import type { Mention } from '../../src/detection/model.ts';
import type { Tip, TipCaution } from '../../src/knowledge/model.ts';
import { confirmationWords } from '../../src/ui/basis-words.ts';
import { t } from '../../src/ui/i18n.ts';
import { bySeverity, LOOKS, type Level } from '../../src/ui/severity.ts';
import { assertionWord, kindWord, severityWord } from '../../src/ui/words.ts';
import { XHTML } from '../reader/composed.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Content = Node | string | undefined | false;

/** An XHTML element of class `name` (tag or `tag.class`); works in XML pages too. */
function el(name: string, ...content: Content[]): HTMLElement {
  const [tag, className] = name.split('.') as [string, string?];
  const element = document.createElementNS(XHTML, tag);
  if (className) element.className = className;
  element.append(...content.filter((item) => item !== undefined && item !== false));
  return element;
}

function shape(level: Level): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', LOOKS[level].shape);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}

type Stated = ReadonlyMap<string, string>;

function caution(
  { severity, harm, say, do: instead, when = [], sources, confirmed }: TipCaution,
  stated: Stated,
): HTMLElement {
  const here = when.flatMap((id) => stated.get(id) ?? []);
  const item = el(
    'li',
    el('p.severity', shape(severity), severityWord(severity), el('span.harm', harm)),
    el('p.say', say),
    here.length > 0 && el('p.here', t('tip_in_this_chart', here.join(', '))),
    instead !== undefined && el('p.do', instead),
    el('p.basis', `${sources.join('; ')} (${confirmationWords(confirmed)})`),
  );
  item.dataset.level = severity;
  return item;
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

export interface View {
  element: HTMLElement;
  /** The part that scrolls. */
  body: HTMLElement;
  open: HTMLButtonElement;
}

/** @param stated - what the chart states of this patient, names by entity: a caution that one of them raises says so */
export function viewOf(mention: Mention, tip: Tip, stated: Stated): View {
  const cautions = [...tip.cautions].sort(bySeverity);
  const open = el('button', t('tip_open')) as HTMLButtonElement;
  open.type = 'button';
  const body = el(
    'div.body',
    cautions.length > 0
      ? el('ul', ...cautions.map((one) => caution(one, stated)))
      : el('p.state', t('tip_none')),
  );
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
    el('footer', el('span.state', reviewed ? t('tip_reviewed') : t('not_reviewed')), open),
  );
  element.lang = 'en';
  element.tabIndex = -1;
  element.setAttribute('aria-label', tip.name);
  return { element, body, open };
}
