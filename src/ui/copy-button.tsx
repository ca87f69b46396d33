import { useEffect, useState } from 'preact/hooks';
import { t } from './i18n.ts';
import { Icon } from './icon.tsx';

/** Copies text; says so for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <button
      type="button"
      class="icon-button copy"
      aria-label={done ? t('copied') : label}
      title={done ? t('copied') : label}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      <Icon name={done ? 'check' : 'copy'} />
      <span class="unseen" role="status">
        {done && t('copied')}
      </span>
    </button>
  );
}
