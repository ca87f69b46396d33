/** What teachers need: the sessions on this machine, files in and out, and a new one. */
import { useState } from 'preact/hooks';
import { readDeck, writeDeck } from '../../../src/training/deck.ts';
import type { Deck } from '../../../src/training/model.ts';
import { t, tn } from '../../../src/ui/i18n.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { Section } from '../../pieces/section.tsx';
import { trainingHref } from '../../router.ts';
import { FileButton } from '../file-button.tsx';
import { fileName, saveFile } from '../files.ts';
import { useTraining } from '../state.ts';
import { Builder } from './builder.tsx';
import { useDecks, type KeptDeck } from './decks.ts';

const saveDeckFile = (deck: Deck): void =>
  saveFile(`${fileName(deck.title)}.cautela-deck.json`, writeDeck(deck), 'application/json');

function DeckItem({ kept: { id, deck, unknown }, onRemove }: { kept: KeptDeck; onRemove: () => void }) {
  const about = [
    tn('teach_questions', deck.questions.length - unknown.length),
    deck.minutes !== undefined && t('teach_minutes_short', deck.minutes),
  ].filter(Boolean);
  return (
    <li class="deck">
      <h3>{deck.title}</h3>
      <p class="soft">
        {about.join(' · ')}
        {deck.description && ` · ${deck.description}`}
      </p>
      {unknown.length > 0 && <p class="note-bad">{t('deck_unknown', unknown.length)}</p>}
      <p class="buttons">
        <a class="button" href={trainingHref('session', id)}>
          {t('teach_start')}
        </a>
        <a class="button" href={trainingHref('present', id)}>
          {t('teach_present')}
        </a>
        <a class="button" href={trainingHref('handout', id)}>
          {t('teach_handout')}
        </a>
        <button type="button" class="button" onClick={() => saveDeckFile(deck)}>
          {t('teach_file')}
        </button>
        <button type="button" class="button" onClick={onRemove}>
          {t('teach_remove')}
        </button>
      </p>
    </li>
  );
}

export function Teach() {
  const { bank } = useTraining();
  const store = useDecks(bank);
  const [told, setTold] = useState<{ words: string; bad?: true }>({ words: '' });
  if (!store) return null;

  /** Tells how it went; what could not be stored is said, and changes nothing. */
  const keep = (deck: Deck, words: string): void =>
    void store.save(deck).then(
      () => setTold({ words }),
      (error: unknown) => setTold({ words: t('deck_bad', String(error)), bad: true }),
    );
  const bring = (text: string | null): void => {
    if (text === null) return setTold({ words: t('file_too_large'), bad: true });
    const reading = readDeck(text, bank);
    if ('problems' in reading) {
      const lines = reading.problems
        .slice(0, 3)
        .map(({ field, message, mend }) => [field && `${field}:`, message, mend].filter(Boolean).join(' '));
      return setTold({ words: t('deck_bad', lines.join(' ')), bad: true });
    }
    keep(reading.deck, t('deck_taken', reading.deck.title));
  };
  return (
    <article class="training">
      <PageHead kicker={t('training_title')} title={t('teach_title')}>
        <p class="lead">{t('teach_lead')}</p>
      </PageHead>
      <Section title={t('teach_sessions')}>
        {store.decks.length === 0 && <p class="soft">{t('teach_none')}</p>}
        <ul class="decks">
          {store.decks.map((kept) => (
            <DeckItem
              key={kept.id}
              kept={kept}
              onRemove={() =>
                void store.remove(kept.id).then(() => setTold({ words: t('deck_removed', kept.deck.title) }))
              }
            />
          ))}
        </ul>
        {store.unread > 0 && <p class="note-bad">{t('deck_unread', store.unread)}</p>}
        <p class="buttons">
          <FileButton label={t('teach_import')} accept=".json,application/json" onText={bring} />
        </p>
        <p role="status" class={told.bad ? 'told note-bad' : 'told'} hidden={told.words === ''}>
          {told.words}
        </p>
      </Section>
      <Section title={t('teach_new')}>
        <Builder onSave={(deck) => keep(deck, t('deck_saved', deck.title))} />
      </Section>
    </article>
  );
}
