/** Find all dangers in an invented chart, then see what Cautela marks and says there. */
import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../../src/advice/index.ts';
import { t } from '../../../src/ui/i18n.ts';
import { SeverityBadge } from '../../../src/ui/severity-badge.tsx';
import { useReference } from '../../pieces/context.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Section } from '../../pieces/section.tsx';
import { itemHref, trainingHref } from '../../router.ts';
import { CHARTS, type PracticeChart } from './catalogue.ts';
import { Marked } from './marked.tsx';
import { Pointing } from './pointing.tsx';
import { chartReading } from './reading.ts';
import { judged, piecesOf, type Piece } from './words.ts';

type Outcome = 'found' | 'missed' | 'unplaced';
const OUTCOME_WORDS = {
  found: 'charts_found_mark',
  missed: 'charts_missed_mark',
  unplaced: 'charts_unplaced_mark',
} as const;

interface FindingProps {
  finding: Finding;
  outcome: Outcome;
  text: string;
}

function FindingItem({ finding, outcome, text }: FindingProps) {
  const reference = useReference();
  const words = [
    ...new Set(finding.evidence.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '))),
  ];
  return (
    <li class="chart-finding" data-outcome={outcome}>
      <p>
        <SeverityBadge severity={finding.severity} /> <strong>{t(OUTCOME_WORDS[outcome])}</strong>
      </p>
      <p class="say" lang="en">
        {finding.say}
      </p>
      {finding.why && (
        <p class="soft" lang="en">
          {finding.why}
        </p>
      )}
      {finding.do && (
        <p class="soft" lang="en">
          {finding.do}
        </p>
      )}
      {words.length > 0 && <p class="faint">{t('charts_words', words.join(' · '))}</p>}
      <p class="faint" lang="en">
        {finding.sources.join('; ')}
        {reference.rule(finding.rule) && (
          <>
            {' '}
            <a href={itemHref('rule', finding.rule)}>{t('training_more')}</a>
          </>
        )}
      </p>
    </li>
  );
}

function Exercise({ chart, next }: { chart: PracticeChart; next: PracticeChart }) {
  const { facts } = useReference();
  const pieces = useMemo(() => piecesOf(chart.text), [chart]);
  const reading = useMemo(() => chartReading(facts)(chart.text), [chart, facts]);
  const [picked, setPicked] = useState<ReadonlySet<Piece>>(new Set());
  const [checked, setChecked] = useState(false);
  const toggle = (piece: Piece): void => {
    const after = new Set(picked);
    if (!after.delete(piece)) after.add(piece);
    setPicked(after);
  };
  const again = (): void => {
    setPicked(new Set());
    setChecked(false);
  };
  const { found, missed, unplaced, beyond } = judged(reading.findings, [...picked]);
  const all = [
    ...missed.map((finding) => ({ finding, outcome: 'missed' as const })),
    ...found.map((finding) => ({ finding, outcome: 'found' as const })),
    ...unplaced.map((finding) => ({ finding, outcome: 'unplaced' as const })),
  ];
  return (
    <article class="chart-exercise">
      <PageHead kicker={<a href={trainingHref('charts')}>{t('charts_title')}</a>} title={t('charts_ask')} />
      {checked ? (
        <Marked text={chart.text} marks={reading.marks} />
      ) : (
        <Pointing pieces={pieces} picked={picked} onPick={toggle} />
      )}
      <p class="buttons">
        <button type="button" class="button primary" onClick={() => (checked ? again() : setChecked(true))}>
          {t(checked ? 'charts_again' : 'charts_check')}
        </button>
        <a class="button" href={trainingHref('charts', next.id)}>
          {t('charts_next')}
        </a>
      </p>
      {checked && (
        <section class="section" aria-live="polite">
          <h2 tabIndex={-1}>
            {found.length + missed.length === 0
              ? t('charts_nothing')
              : t('charts_found', found.length, found.length + missed.length)}
          </h2>
          <ul class="chart-findings">
            {all.map(({ finding, outcome }) => (
              <FindingItem
                key={finding.rule + finding.say}
                finding={finding}
                outcome={outcome}
                text={chart.text}
              />
            ))}
          </ul>
          {beyond.length > 0 && (
            <p class="soft">{t('charts_beyond', beyond.map(({ text }) => text).join(', '))}</p>
          )}
        </section>
      )}
    </article>
  );
}

function Choice() {
  /** The first line; where a sentence goes on beyond it, that is seen. */
  const line = (text: string): string => {
    const [first = ''] = text.split('\n', 1);
    return first.length === text.length || /[.:?]$/.test(first) ? first : `${first} …`;
  };
  const list = (charts: readonly PracticeChart[]) => (
    <ul class="rows">
      {charts.map((chart) => (
        <li key={chart.id}>
          <a class="row" href={trainingHref('charts', chart.id)}>
            <span lang="en">{chart.name ?? line(chart.text)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <article class="training">
      <PageHead kicker={t('training_title')} title={t('charts_title')}>
        <p class="lead">{t('charts_lead')}</p>
      </PageHead>
      <Section title={t('charts_whole')}>{list(CHARTS.filter(({ name }) => name))}</Section>
      <Section title={t('charts_short')}>{list(CHARTS.filter(({ name }) => !name))}</Section>
    </article>
  );
}

export function Charts({ id }: { id: string }) {
  const place = CHARTS.findIndex((chart) => chart.id === id);
  if (place < 0) return <Choice />;
  return <Exercise key={id} chart={CHARTS[place]!} next={CHARTS[(place + 1) % CHARTS.length]!} />;
}
