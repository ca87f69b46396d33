/** The answers as a file, from a file, and gone. */
import { useRef, useState } from 'preact/hooks';
import { NotKept, readProgress, writeProgress } from '../../../src/training/schedule/index.ts';
import { t, tn } from '../../../src/ui/i18n.ts';
import { FileButton } from '../file-button.tsx';
import { saveFile } from '../files.ts';
import { useTraining } from '../state.ts';

export function Records() {
  const { kept, take, forgetAll } = useTraining();
  const [told, setTold] = useState('');
  const sure = useRef<HTMLDialogElement>(null);

  const bring = async (text: string | null): Promise<void> => {
    const file = text === null ? null : readProgress(text);
    if (file === null) return setTold(t('file_too_large'));
    if (!file.ok) return setTold(t('progress_file_bad', file.field || '–', file.problem));
    try {
      await take(file.progress.reviews);
      setTold(tn('progress_taken', file.progress.reviews.length));
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      setTold(t(`not_kept_${error.reason}`));
    }
  };
  return (
    <>
      <p class="soft">{t('records_lead', kept.reviews.length)}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveFile('cautela-progress.json', writeProgress(kept), 'application/json')}
        >
          {t('records_export')}
        </button>
        <FileButton
          label={t('records_import')}
          accept=".json,application/json"
          onText={(text) => void bring(text)}
        />
        <button type="button" class="button" onClick={() => sure.current?.showModal()}>
          {t('records_erase')}
        </button>
      </p>
      <p role="status">{told}</p>
      <dialog ref={sure} class="ask-first" aria-labelledby="erase-title">
        <h2 id="erase-title">{t('erase_title')}</h2>
        <p>{t('erase_text', kept.reviews.length)}</p>
        <p class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              sure.current?.close();
              void forgetAll().then(() => setTold(t('erased')));
            }}
          >
            {t('records_erase')}
          </button>
          <button type="button" class="button primary" autofocus onClick={() => sure.current?.close()}>
            {t('keep')}
          </button>
        </p>
      </dialog>
    </>
  );
}
