/** What has been learnt: what is coming, how much is remembered, where it is weak, what was sure and wrong. */
import type { Region } from '../../../src/knowledge/model.ts';
import {
  byGroup, bySureness, confidentErrors, expectedKnown, forecast, retentionByWeek, SURENESS, TARGETS, type Share, type Target,
} from '../../../src/training/schedule/index.ts'; // prettier-ignore
import { t, uiLanguage } from '../../../src/ui/i18n.ts';
import { useReference } from '../../pieces/context.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Section } from '../../pieces/section.tsx';
import { sureWord } from '../session/rows.tsx';
import { QuestionLinks } from '../session/summary.tsx';
import { useTraining } from '../state.ts';
import { StoreNotes } from '../store-notes.tsx';
import { Bars, type Bar } from './bars.tsx';
import { Body, LEVELS, levelOf } from './body.tsx';
import { Records } from './records.tsx';

const DAY = 86_400_000;
const DAYS = 14;
const WEEKS = 12;
/** Confident errors shown. */
const ERRORS = 12;

const percent = (share: number): string =>
  new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);
const dated = (at: number, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(uiLanguage(), format).format(at);
const shareWords = ({ right, of }: Share): string =>
  of === 0 ? '–' : `${percent(right / of)} (${right}/${of})`;

/** In the place of a plot without a bar: an empty axis looks like a fault. */
function NoPlot({ title, why }: { title: string; why: string }) {
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <p class="faint">{why}</p>
    </figure>
  );
}

function Forecast({ now }: { now: number }) {
  const { bank, memory } = useTraining();
  const counts = forecast(
    bank.questions.map(({ id }) => id),
    memory,
    now,
    DAYS,
  );
  if (counts.every((count) => count === 0))
    return <NoPlot title={t('plot_forecast')} why={t('plot_forecast_none')} />;
  const bars = counts.map((value, day): Bar => {
    const at = new Date(now);
    at.setDate(at.getDate() + day);
    return {
      label:
        day === 0 ? t('today') : dated(at.getTime(), { weekday: 'short', day: 'numeric', month: 'short' }),
      short: dated(at.getTime(), { day: 'numeric' }),
      value,
      words: String(value),
    };
  });
  return (
    <Bars
      title={t('plot_forecast')}
      columns={[t('column_day'), t('column_due')]}
      bars={bars}
      top={Math.max(5, ...counts)}
    />
  );
}

function Retention({ now }: { now: number }) {
  const { recalls, kept } = useTraining();
  const shares = retentionByWeek(recalls, now, WEEKS);
  if (shares.every(({ of }) => of === 0))
    return <NoPlot title={t('plot_retention')} why={t('plot_retention_none')} />;
  const bars = shares.map((share, week): Bar => {
    const end = now - (WEEKS - 1 - week) * 7 * DAY;
    return {
      label: t('week_to', dated(end, { day: 'numeric', month: 'short' })),
      value: share.of === 0 ? undefined : share.right / share.of,
      words: shareWords(share),
    };
  });
  return (
    <Bars
      title={t('plot_retention')}
      columns={[t('column_week'), t('column_remembered')]}
      bars={bars}
      top={1}
      mark={{ value: kept.target, words: t('plot_target', percent(kept.target)) }}
    />
  );
}

function SureTable() {
  const shares = bySureness(useTraining().kept.reviews);
  if (SURENESS.every((sure) => shares[sure].of === 0)) return <p class="faint">{t('sure_none')}</p>;
  return (
    <table class="plain sure">
      <caption>{t('sure_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column_sure')}</th>
          <th scope="col">{t('column_right')}</th>
        </tr>
      </thead>
      <tbody>
        {SURENESS.map((sure) => (
          <tr key={sure}>
            <th scope="row">{sureWord(sure)}</th>
            <td>
              {shares[sure].of > 0 && (
                <meter min={0} max={shares[sure].of} value={shares[sure].right}>
                  {shareWords(shares[sure])}
                </meter>
              )}
              <span>{shareWords(shares[sure])}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Regions() {
  const { kept, question } = useTraining();
  const { vocabulary } = useReference().facts;
  const shares = byGroup(kept.reviews, (id) => question(id)?.regions[0]) as Map<Region, Share>;
  const nameOf = (region: Region): string => vocabulary.region[region] ?? region;
  const sorted = [...shares].sort(([, a], [, b]) => a.right / a.of - b.right / b.of);
  if (sorted.length === 0) return <p class="faint">{t('regions_none')}</p>;
  return (
    <div class="regions">
      <Body shares={shares} nameOf={nameOf} />
      <div>
        <p class="levels">
          {LEVELS.map((level) => (
            <span key={level} class={`level level-${level}`}>
              {t(`level_${level}`)}
            </span>
          ))}
        </p>
        <table class="plain">
          <caption>{t('regions_caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column_region')}</th>
              <th scope="col">{t('column_right')}</th>
              <th scope="col">{t('column_level')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(([region, share]) => (
              <tr key={region}>
                <th scope="row" lang="en">
                  {nameOf(region)}
                </th>
                <td>{shareWords(share)}</td>
                <td>{t(`level_${levelOf(share)}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function TargetChoice() {
  const { kept, setTarget } = useTraining();
  return (
    <label class="target">
      <span>{t('target_label')}</span>
      <select
        value={String(kept.target)}
        disabled={kept.readOnly}
        onChange={(event) => void setTarget(Number(event.currentTarget.value) as Target)}
      >
        {TARGETS.map((target) => (
          <option key={target} value={String(target)}>
            {percent(target)}
          </option>
        ))}
      </select>
      <small>{t('target_note')}</small>
    </label>
  );
}

export function Progress() {
  const { kept, memory, scheduler, bank } = useTraining();
  const now = Date.now();
  const seen = bank.questions.flatMap(({ id }) => memory.get(id) ?? []);
  const known = expectedKnown(scheduler, seen, now);
  const errors = confidentErrors(kept.reviews).slice(0, ERRORS);
  return (
    <article class="progress">
      <PageHead kicker={t('training_title')} title={t('progress_title')}>
        <p class="lead">
          {t('training_seen', seen.length, bank.questions.length)}
          {seen.length > 0 &&
            ` ${known ? t('progress_known', known.of, percent(known.share)) : t('progress_known_later')}`}
        </p>
      </PageHead>
      <StoreNotes />
      <Section title={t('progress_schedule')}>
        <div class="plots">
          <Forecast now={now} />
          <Retention now={now} />
        </div>
        <TargetChoice />
      </Section>
      <Section title={t('progress_sure')}>
        <SureTable />
        {errors.length > 0 && (
          <>
            <h3>{t('summary_certain_wrong')}</h3>
            <QuestionLinks ids={errors.map(({ question }) => question)} />
          </>
        )}
      </Section>
      <Section title={t('progress_regions')}>
        <Regions />
      </Section>
      <Section title={t('records_title')}>
        <Records />
      </Section>
    </article>
  );
}
