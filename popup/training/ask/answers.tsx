/** Each option with why it is right or wrong. */
import type { Option, Statement } from '../../../src/training/model.ts';
import { Icon } from '../../../src/ui/icon.tsx';
import { t } from '../../../src/ui/i18n.ts';
import { SourceLine } from '../../../src/ui/source-line.tsx';
import { itemHref } from '../../router.ts';

function Why({ statement }: { statement: Statement }) {
  return (
    <div class="why">
      <p lang="en">{statement.text}</p>
      <SourceLine basis={statement} />
    </div>
  );
}

function Explained({ option, chosen }: { option: Option; chosen: boolean }) {
  const verdict = option.right ? 'right' : chosen ? 'wrong' : 'other';
  return (
    <details class="answer" data-verdict={verdict} open={option.right || chosen}>
      <summary>
        <span class="answer-mark">
          {verdict !== 'other' && <Icon name={option.right ? 'check' : 'close'} />}
        </span>
        <span lang="en">{option.text}</span>
        <span class="answer-word">
          {option.right ? t('training_right_answer') : chosen ? t('training_your_answer') : ''}
        </span>
      </summary>
      {option.why.map((statement) => (
        <Why key={statement.text} statement={statement} />
      ))}
      {option.link && (
        <p class="answer-link">
          <a href={itemHref(option.link.of, option.link.id)}>{t('training_more')}</a>
        </p>
      )}
    </details>
  );
}

export function Answers({ options, chosen }: { options: readonly Option[]; chosen?: string | undefined }) {
  return (
    <div class="answers">
      {options.map((option) => (
        <Explained key={option.id} option={option} chosen={option.id === chosen} />
      ))}
    </div>
  );
}
