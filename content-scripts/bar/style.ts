/**
 * The look of the bar: at the foot of the window, where it covers neither the patient's banner nor what is read. It shares the
 * tooltip's frame and colours (`tooltip/style.ts`).
 */
export const BAR_STYLE = `
.cautela-bar {
  inset: auto 0 12px 0;
  margin: 0 auto;
  align-items: center;
  gap: 4px 12px;
  width: fit-content;
  max-width: min(1080px, calc(100vw - 24px));
  min-height: 40px;
  padding: 4px 6px 4px 12px;
  border-inline-start: 4px solid var(--ink-level);
}
.cautela-bar .say { margin: 0; min-width: 0; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.cautela-bar .severity { display: inline-flex; vertical-align: baseline; }
.cautela-bar .severity svg { align-self: center; }
.cautela-bar button { flex: none; }
.cautela-bar .show { font-weight: 650; }
@media (max-width: 480px) { .cautela-bar { flex-wrap: wrap; } .cautela-bar .say { flex: 1 0 100%; } }
@media (max-height: 480px) { .cautela-bar { bottom: 4px; } .cautela-bar .say { -webkit-line-clamp: 2; } }
`;
