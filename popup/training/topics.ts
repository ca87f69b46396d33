/** Questions by topic; a topic's id as it stands in an address. */
import type { Bank, Question, Topic } from '../../src/training/model.ts';
import type { MessageKey } from '../../src/ui/i18n.ts';

export const GROUP_WORDS: Record<Topic['group'], MessageKey> = {
  danger: 'topics_danger',
  region: 'topics_region',
  products: 'topics_products',
  charts: 'topics_charts',
  complications: 'topics_complications',
};

/** Of one topic, or all: the order mixes kinds and regions, as practice that lasts does. */
export const questionsOf = (bank: Bank, topic: string): Question[] =>
  topic === '' ? bank.questions : bank.questions.filter(({ topics }) => topics.includes(topic));
