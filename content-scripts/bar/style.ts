/** The look of the bar: at the foot of the window, where it covers neither the patient's banner nor what is read. */
export const BAR_STYLE = `
.cautela-bar {
  box-sizing: border-box;
  position: fixed;
  inset: auto 0 12px 0;
  margin: 0 auto;
  display: flex;
  align-items: center;
  gap: 4px 12px;
  width: fit-content;
  max-width: min(1080px, calc(100vw - 24px));
  min-height: 40px;
  padding: 4px 6px 4px 12px;
  font: 14px/1.35 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  color: light-dark(#1a1c1f, #ebe9e4);
  background: light-dark(#ffffff, #1c1f23);
  border: 1px solid light-dark(#85837c, #7b7e84);
  border-inline-start: 4px solid var(--ink-level);
  border-radius: 6px;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
}
.cautela-bar .count { flex: none; margin: 0; font-weight: 650; }
.cautela-bar .say { margin: 0; min-width: 0; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.cautela-bar .severity { display: inline-flex; vertical-align: baseline; }
.cautela-bar .severity svg { align-self: center; }
.cautela-bar button { flex: none; }
.cautela-bar .show { font-weight: 650; }
@media (max-width: 640px) { .cautela-bar { flex-wrap: wrap; } .cautela-bar .say { flex: 1 0 100%; order: 1; } }
@media (forced-colors: active) { .cautela-bar { border-color: CanvasText; } }
@media (prefers-reduced-motion: no-preference) { .cautela-bar { animation: appear 120ms ease-out; } }
`;
