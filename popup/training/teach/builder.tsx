/** A session put together: topics, how many questions, how long, in what order. */
import { useId, useState } from 'preact/hooks';
import { DECK_LIMITS } from '../../../src/training/deck.ts';
import {
  DECK_FORMAT, DECK_ORDERS, DECK_VERSION, TOPIC_GROUPS, type Bank, type Deck,
} from '../../../src/training/model.ts'; // prettier-ignore
import { shuffled } from '../../../src/training/order.ts';
import { t, tn } from '../../../src/ui/i18n.ts';
import { useTraining } from '../state.ts';
import { GROUP_WORDS } from '../topics.ts';

export interface Wish {
  title: string;
  description: string;
  topics: readonly string[];
  count: number;
  minutes: number | undefined;
  order: Deck['order'];
}

const ORDER_WORDS = { listed: 'teach_order_listed', shuffled: 'teach_order_shuffled' } as const;

const among = (bank: Bank, topics: readonly string[]): string[] =>
  bank.questions.filter((one) => one.topics.some((topic) => topics.includes(topic))).map(({ id }) => id);

/** The deck that is wished for: its questions drawn by the title, so that the same wish gives the same deck. */
export function deckOf(bank: Bank, { title, description, topics, count, minutes, order }: Wish): Deck {
  const drawn = shuffled(among(bank, topics).map((id) => ({ id })), title); // prettier-ignore
  return {
    format: DECK_FORMAT,
    version: DECK_VERSION,
    title: title.trim(),
    ...(description.trim() && { description: description.trim() }),
    knowledge: bank.version,
    order,
    ...(minutes !== undefined && { minutes }),
    questions: drawn.slice(0, count).map(({ id }) => id),
  };
}

const clamped = (text: string, most: number): number =>
  Math.min(most, Math.max(1, Math.round(Number(text) || 1)));

export function Builder({ onSave }: { onSave: (deck: Deck) => void }) {
  const { bank } = useTraining();
  const note = useId();
  const [wish, setWish] = useState<Wish>({
    title: '',
    description: '',
    topics: [],
    count: 20,
    minutes: undefined,
    order: 'shuffled',
  });
  const [refused, setRefused] = useState(false);
  const change = (part: Partial<Wish>): void => setWish((before) => ({ ...before, ...part }));
  const available = among(bank, wish.topics).length;
  const save = (event: Event): void => {
    event.preventDefault();
    const whole = wish.title.trim() !== '' && available > 0;
    setRefused(!whole);
    if (whole) onSave(deckOf(bank, wish));
  };
  return (
    <form class="builder" onSubmit={save} noValidate>
      <label>
        <span>{t('teach_name')}</span>
        <input
          type="text"
          name="title"
          maxLength={DECK_LIMITS.title}
          value={wish.title}
          aria-describedby={refused ? note : undefined}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('teach_description')}</span>
        <input
          type="text"
          name="description"
          maxLength={DECK_LIMITS.description}
          value={wish.description}
          onInput={(event) => change({ description: event.currentTarget.value })}
        />
      </label>
      <fieldset class="builder-topics-field">
        <legend>{t('teach_topics')}</legend>
        <div class="builder-topics">
          {TOPIC_GROUPS.map((group) => (
            <div key={group} class="builder-group">
              <h3>{t(GROUP_WORDS[group])}</h3>
              {bank.topics
                .filter((topic) => topic.group === group)
                .map(({ id, title }) => (
                  <label key={id} class="check">
                    <input
                      type="checkbox"
                      name={id}
                      checked={wish.topics.includes(id)}
                      onChange={({ currentTarget: { checked } }) =>
                        change({
                          topics: checked ? [...wish.topics, id] : wish.topics.filter((one) => one !== id),
                        })
                      }
                    />
                    <span lang="en">{title}</span>
                  </label>
                ))}
            </div>
          ))}
        </div>
      </fieldset>
      <div class="builder-row">
        <label>
          <span>{t('teach_count')}</span>
          <input
            type="number"
            name="count"
            min={1}
            max={DECK_LIMITS.questions}
            value={wish.count}
            onChange={(event) => change({ count: clamped(event.currentTarget.value, DECK_LIMITS.questions) })}
          />
        </label>
        <label>
          <span>{t('teach_minutes')}</span>
          <input
            type="number"
            name="minutes"
            min={1}
            max={DECK_LIMITS.minutes}
            value={wish.minutes ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ minutes: value === '' ? undefined : clamped(value, DECK_LIMITS.minutes) })
            }
          />
        </label>
        <label>
          <span>{t('teach_order')}</span>
          <select
            name="order"
            value={wish.order}
            onChange={(event) => change({ order: event.currentTarget.value as Deck['order'] })}
          >
            {DECK_ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(ORDER_WORDS[order])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="buttons">
        <button type="submit" class="button primary">
          {t('teach_save')}
        </button>
        <span class="soft builder-count" role="status">
          {tn('teach_available', available)}
        </span>
      </p>
      {refused && (
        <p id={note} class="note-bad" role="alert">
          {t('teach_need')}
        </p>
      )}
    </form>
  );
}
