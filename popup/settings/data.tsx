import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n.ts';
import { version } from '../extension.ts';
import { Section } from '../pieces/section.tsx';
import { FileButton } from '../training/file-button.tsx';
import { saveFile } from '../training/files.ts';
import { eraseKept, keep, kept } from './access.ts';
import { backupOf, restore, type Restored } from './backup.ts';

async function exportAll(): Promise<void> {
  saveFile('cautela-settings.json', backupOf(await kept(), version()), 'application/json');
}

function Outcome({ restored: { taken, slips } }: { restored: Restored }) {
  return (
    <div role="status">
      <p>{taken.length > 0 ? t('import_taken', taken.join(', ')) : t('import_nothing')}</p>
      {slips.length > 0 && (
        <ul class="problems">
          {slips.map(({ field, problem, mend }) => (
            <li key={`${field} ${problem}`}>
              <code>{field}</code> {problem}
              <span class="row-note">{t('diagnostics_mend', mend)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Erasing asks twice: it cannot be undone. */
function Erase() {
  const [asking, setAsking] = useState<boolean>();
  const ask = useRef<HTMLButtonElement>(null);
  const keepIt = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: the keyboard goes on with what has come, the harmless answer first.
  useLayoutEffect(() => {
    if (asking !== undefined) (asking ? keepIt : ask).current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button ref={ask} type="button" class="button" onClick={() => setAsking(true)}>
        {t('data_erase')}
      </button>
    );
  return (
    <div class="setting" role="alertdialog" aria-label={t('data_erase')}>
      <p>{t('data_erase_ask')}</p>
      <button
        type="button"
        class="button"
        // All that was read from the store is another now.
        onClick={() => void eraseKept().then(() => location.reload())}
      >
        {t('data_erase_yes')}
      </button>{' '}
      <button ref={keepIt} type="button" class="button" onClick={() => setAsking(false)}>
        {t('data_erase_no')}
      </button>
    </div>
  );
}

/** What is kept here, out to a file, in from one, and gone. */
export function Data() {
  const [restored, setRestored] = useState<Restored | null>(null);
  const read = async (text: string | null): Promise<void> => {
    const outcome = restore(text ?? '', await kept());
    await keep(outcome.values);
    setRestored(outcome);
  };
  return (
    <Section title={t('settings_data')}>
      <p>{t('data_lead')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void exportAll()}>
          {t('data_export')}
        </button>{' '}
        <FileButton
          label={t('data_import')}
          accept="application/json,.json"
          onText={(text) => void read(text)}
        />{' '}
        <Erase />
      </p>
      {restored && <Outcome restored={restored} />}
    </Section>
  );
}
