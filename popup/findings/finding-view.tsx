import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { REASONS, type FindingState, type PlaceState, type Reason } from '../../src/messages/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { showWords } from '../extension.ts';
import { useReference } from '../pieces/context.tsx';
import { itemHref } from '../router.ts';
import type { Findings } from './use-findings.ts';

const reasonWords = (reason: Reason): string =>
  t(`findings_reason_${reason.replaceAll('-', '_') as 'weighed'}`);

/** The chart's own words, each leading to its place. The same words in several places stand once for each. */
export function Places({ places, tab }: { places: readonly PlaceState[]; tab: number }) {
  const there = places.filter((place) => place.words !== null && place.words !== '');
  if (there.length === 0) return places.length > 0 ? <p class="faint">{t('findings_gone')}</p> : null;
  return (
    <ul class="words" aria-label={t('findings_words')}>
      {there.map((place) => (
        <li key={`${place.frame}-${place.start}`}>
          <button
            type="button"
            class="word"
            aria-label={t('findings_show_words', place.words!)}
            onClick={() => void showWords(tab, place)}
          >
            {place.words}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The page of the reference on which a finding rests: a rule, a set of muscles to leave alone, a check of the plan. */
function useRulePage(rule: string): string | null {
  const reference = useReference();
  const of = (['rule', 'set', 'check'] as const).find((kind) => reference.titleOf(kind, rule));
  return of ? itemHref(of, rule) : null;
}

function Reasons({ onReason }: { onReason: (reason: Reason) => void }) {
  const [open, setOpen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: the keyboard goes on where the answers are.
  useLayoutEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  if (!open)
    return (
      <button type="button" class="quiet-button" aria-expanded={false} onClick={() => setOpen(true)}>
        {t('findings_set_aside')}
      </button>
    );
  return (
    <fieldset class="aside-reasons">
      <legend>{t('findings_set_aside')}</legend>
      {REASONS.map((reason, i) => (
        <button
          key={reason}
          ref={i === 0 ? first : null}
          type="button"
          class="button"
          onClick={() => onReason(reason)}
        >
          {reasonWords(reason)}
        </button>
      ))}
    </fieldset>
  );
}

/** One finding: what is to be said, the words that raised it, why, what to do, and on what it rests. */
export function FindingView({
  finding,
  findings,
  tab,
}: {
  finding: FindingState;
  findings: Findings;
  tab: number;
}) {
  const page = useRulePage(finding.rule);
  const reference = useReference();
  const basis = reference.rule(finding.rule) ?? reference.set(finding.rule);
  const box = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const setAside = (reason: Reason | null): void => {
    pressed.current = true;
    findings.setAside(finding.rule, reason);
  };
  // The button is gone with what it changed: the keyboard stays with the finding.
  useLayoutEffect(() => {
    if (pressed.current) box.current?.focus();
    pressed.current = false;
  }, [finding.setAside]);
  if (finding.setAside)
    return (
      <article ref={box} tabIndex={-1} class="finding finding-aside">
        <p lang="en">{finding.say}</p>
        <p class="faint">
          {t('findings_aside_because', reasonWords(finding.setAside))}{' '}
          <button type="button" class="quiet-button" onClick={() => setAside(null)}>
            {t('findings_undo')}
          </button>
        </p>
      </article>
    );
  return (
    <article ref={box} tabIndex={-1} class="finding caution" data-severity={finding.severity}>
      <header>
        <SeverityBadge severity={finding.severity} />
        {finding.organisation && <span class="theirs">{t('tip_organisation')}</span>}
      </header>
      <p class="say" lang="en">
        {finding.say}
      </p>
      {finding.tentative && <p class="faint">{t('findings_tentative')}</p>}
      <Places places={finding.places} tab={tab} />
      <dl class="parts" lang="en">
        {finding.do && (
          <div class="part">
            <dt>{t('part_do')}</dt>
            <dd>{finding.do}</dd>
          </div>
        )}
        {finding.why && (
          <div class="part">
            <dt>{t('part_why')}</dt>
            <dd>{finding.why}</dd>
          </div>
        )}
        {!basis && (
          <div class="part finding-sources">
            <dt>{t('findings_sources')}</dt>
            <dd>{finding.sources.join('; ')}</dd>
          </div>
        )}
      </dl>
      {basis && <SourceLine basis={basis} />}
      <div class="finding-actions">
        {page && <a href={page}>{t('findings_rule')}</a>}
        <Reasons onReason={setAside} />
        <details class="finding-more">
          <summary>{t('findings_more')}</summary>
          <button type="button" class="quiet-button" onClick={() => findings.silence(finding.rule, true)}>
            {t('findings_silence')}
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={() => findings.silence(finding.rule, true, true)}
          >
            {t('findings_silence_here')}
          </button>
        </details>
      </div>
    </article>
  );
}
