/** What the trainee has to know of the store: that it is nearly full, that something was not kept or could not be read. */
import { NEAR, ROOM } from '../../src/training/schedule/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { useTraining } from './state.ts';

export function NotKeptNote() {
  const { refused } = useTraining();
  return refused ? (
    <p class="note-bad" role="alert">
      {t(`not_kept_${refused}`)}
    </p>
  ) : null;
}

export function StoreNotes() {
  const { kept } = useTraining();
  const notes = [
    kept.size >= NEAR && t('store_near', Math.round((100 * kept.size) / ROOM)),
    kept.unread > 0 && t('store_unread', kept.unread),
    kept.readOnly && t('store_read_only'),
  ].filter((note) => note !== false);
  return (
    <>
      <NotKeptNote />
      {notes.map((note) => (
        <p key={note} class="note-bad">
          {note}
        </p>
      ))}
    </>
  );
}
