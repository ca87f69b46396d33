/** Where the training opens: what is due, what can be practised, what teachers need. */
import { forecast, toAsk } from '../../src/training/schedule/index.ts';
import { TOPIC_GROUPS } from '../../src/training/model.ts';
import { t, tn } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { trainingHref } from '../router.ts';
import { useTraining } from './state.ts';
import { StoreNotes } from './store-notes.tsx';
import { GROUP_WORDS, questionsOf } from './topics.ts';

function Topics() {
  const { bank, memory } = useTraining();
  const now = Date.now();
  return (
    <div class="topics">
      {TOPIC_GROUPS.map((group) => {
        const topics = bank.topics.filter((topic) => topic.group === group);
        if (topics.length === 0) return null;
        return (
          <Section key={group} title={t(GROUP_WORDS[group])}>
            <ul class="rows columns-rows">
              {topics.map(({ id, title }) => {
                const ids = questionsOf(bank, id).map((one) => one.id);
                const due = toAsk(ids, memory, now, 0).length;
                return (
                  <li key={id}>
                    <a class="row" href={trainingHref('practice', id)}>
                      <span lang="en">{title}</span>
                      <span class="count">{due > 0 ? t('topic_due', due, ids.length) : ids.length}</span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

export function Home() {
  const { bank, memory } = useTraining();
  const ids = bank.questions.map(({ id }) => id);
  const due = forecast(ids, memory, Date.now(), 1)[0]!;
  return (
    <article class="training">
      <PageHead kicker={t('contents')} title={t('training_title')}>
        <p class="lead">{t('training_lead')}</p>
      </PageHead>
      <StoreNotes />
      <div class="due">
        <p class="due-count">
          <strong>
            {due > 0
              ? tn('training_due', due)
              : t(memory.size === 0 ? 'training_first' : 'training_none_due')}
          </strong>
          <span>{t('training_seen', ids.filter((id) => memory.has(id)).length, ids.length)}</span>
        </p>
        <a class="button primary" href={trainingHref('practice')}>
          {t(memory.size === 0 ? 'training_begin' : 'training_practise')}
        </a>
      </div>
      <nav class="buttons" aria-label={t('training_screens')}>
        <a class="button" href={trainingHref('charts')}>
          {t('charts_title')}
        </a>
        <a class="button" href={trainingHref('progress')}>
          {t('progress_title')}
        </a>
        <a class="button" href={trainingHref('teach')}>
          {t('teach_title')}
        </a>
      </nav>
      <Topics />
    </article>
  );
}
