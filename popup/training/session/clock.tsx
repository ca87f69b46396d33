import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../src/ui/i18n.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The time that is left. Told aloud only at its end. */
export function Clock({ until, onOver }: { until: number; onOver?: () => void }) {
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left === 0) onOver?.();
  }, [left === 0]);
  return (
    <p class="clock" role="timer" aria-label={t('training_time_left')}>
      {Math.floor(left / 60)}:{two(left % 60)}
    </p>
  );
}
