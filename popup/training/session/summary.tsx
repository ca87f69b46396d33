/** How a session went: the count, what was sure and wrong, and where to go on. */
import type { ComponentChildren } from 'preact';
import { t } from '../../../src/ui/i18n.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { Section } from '../../pieces/section.tsx';
import { itemHref, trainingHref } from '../../router.ts';
import { useTraining } from '../state.ts';
import { NotKeptNote } from '../store-notes.tsx';
import type { Answer } from './session.ts';

/** Questions by name, each leading to what it is about. */
export function QuestionLinks({ ids }: { ids: readonly string[] }) {
  const { question } = useTraining();
  return (
    <ul class="rows">
      {ids.flatMap((id) => {
        const one = question(id);
        return one
          ? [
              <li key={id}>
                <a class="row" href={itemHref(one.link.of, one.link.id)}>
                  <span lang="en">{one.ask}</span>
                </a>
              </li>,
            ]
          : [];
      })}
    </ul>
  );
}

interface Props {
  title: string;
  count: number;
  answers: readonly Answer[];
  onMore?: () => void;
  children?: ComponentChildren;
}

export function Summary({ title, count, answers, onMore, children }: Props) {
  const right = answers.filter((answer) => answer.right).length;
  const wrong = answers.filter((answer) => !answer.right);
  const certain = wrong.filter(({ sure }) => sure === 'certain');
  const others = wrong.filter(({ sure }) => sure !== 'certain');
  return (
    <article>
      <PageHead kicker={title} title={t('summary_title', right, answers.length)}>
        {answers.length < count && <p class="lead">{t('summary_unanswered', count - answers.length)}</p>}
      </PageHead>
      <NotKeptNote />
      <p class="buttons">
        {onMore && (
          <button type="button" class="button primary" onClick={onMore}>
            {t('summary_more')}
          </button>
        )}
        {children}
        <a class="button" href={trainingHref('progress')}>
          {t('progress_title')}
        </a>
        <a class="button" href={trainingHref('home')}>
          {t('training_title')}
        </a>
      </p>
      {certain.length > 0 && (
        <Section title={t('summary_certain_wrong')}>
          <p class="soft">{t('summary_certain_wrong_why')}</p>
          <QuestionLinks ids={certain.map(({ question }) => question)} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('summary_wrong')}>
          <QuestionLinks ids={others.map(({ question }) => question)} />
        </Section>
      )}
    </article>
  );
}
