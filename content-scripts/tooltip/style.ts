/**
 * The look of the tooltip. `!important` on `:host` outranks the page's own; sizes are in px, for a page may set any root size.
 * It stands above the bar: it is what the reader has asked for. What goes on below its foot fades out; the end of it stands
 * clear of the fade.
 */
import { LEVELS, LOOKS } from '../../src/ui/severity.ts';

const inks = LEVELS.map((level) => {
  const { light, dark } = LOOKS[level].ink;
  return `[data-level='${level}'] { --ink-level: light-dark(${light}, ${dark}); }`;
}).join('\n');

export const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  left: 0 !important;
  top: 0 !important;
  display: var(--q7x, none) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  width: 0 !important;
  height: 0 !important;
  pointer-events: auto !important;
  color-scheme: light dark !important;
  direction: ltr !important;
  user-select: text !important;
}
:host(:not(:popover-open)) { display: none !important; }
dialog { all: initial; color-scheme: light dark; position: fixed; inset: 0 auto auto 0; }
dialog::backdrop { background: none; }
.cautela-tip, .cautela-bar {
  box-sizing: border-box;
  position: fixed;
  display: flex;
  font: 14px/1.4 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  color: light-dark(#1a1c1f, #ebe9e4);
  background: light-dark(#ffffff, #1c1f23);
  border: 1px solid light-dark(#85837c, #7b7e84);
  border-radius: 6px;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
}
.cautela-tip {
  z-index: 1;
  left: var(--x);
  top: var(--y);
  flex-direction: column;
  width: 400px;
  max-width: calc(100vw - 12px);
  max-height: min(var(--h, 420px), 420px);
  overflow: hidden;
}
.cautela-tip:focus { outline: none; }
.cautela-tip:focus-visible, button:focus-visible, .body:focus-visible {
  outline: 2px solid light-dark(#0b5665, #86c9d4);
  outline-offset: -2px;
}
${inks}
header { padding: 8px 12px 6px; border-bottom: 1px solid light-dark(#e0ddd5, #2e3237); }
h2 { display: inline; margin: 0; font-size: 15px; font-weight: 650; }
.kind, .evidence, .basis, .state { color: light-dark(#5d6067, #a09e98); font-size: 12px; }
.kind { margin-inline-start: 8px; }
.evidence { margin: 2px 0 0; }
.body {
  overflow: auto; min-height: 0; overscroll-behavior: contain; padding: 2px 12px 12px;
  mask: linear-gradient(#000 calc(100% - 24px), #0000);
}
.cramped { overflow: auto; overscroll-behavior: contain; }
.cramped > * { flex: none; }
.cramped .body { overflow: visible; padding-bottom: 2px; mask: none; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 8px 0; }
li + li { border-top: 1px solid light-dark(#e0ddd5, #2e3237); }
p { margin: 0; }
.severity { display: flex; align-items: baseline; gap: 6px; color: var(--ink-level); font-size: 13px; font-weight: 650; }
.severity svg { flex: none; position: relative; top: 1px; width: 11px; height: 11px; }
.harm { font-weight: 400; }
.say { margin-top: 2px; }
.here { margin-top: 4px; font-size: 13px; font-weight: 650; }
.do { margin-top: 4px; font-size: 13px; color: light-dark(#45484e, #c3c1bb); }
.basis { margin-top: 4px; }
footer {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px;
  padding: 4px 6px 4px 12px; border-top: 1px solid light-dark(#e0ddd5, #2e3237); background: light-dark(#f2f0eb, #15171a);
}
button {
  font: inherit; font-size: 13px; min-height: 26px; padding: 2px 8px; border: 0; border-radius: 4px; cursor: pointer;
  color: light-dark(#0b5665, #86c9d4); background: none; text-decoration: underline; text-underline-offset: 2px; white-space: nowrap;
}
footer .state { margin-inline-end: auto; }
@media (max-width: 400px) { footer .state { flex: 1 0 100%; } }
.theirs { font-size: 12px; font-weight: 650; color: light-dark(#0b5665, #86c9d4); }
.silence:disabled { text-decoration: none; cursor: default; }
.silence { color: light-dark(#5d6067, #a09e98); }
.silence-choice { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; padding: 4px 6px 4px 12px; border-top: 1px solid light-dark(#e0ddd5, #2e3237); font-size: 13px; }
.silence-choice[hidden] { display: none; }
.silence-choice p { flex: 1 1 100%; }
button:hover { background: light-dark(#e2eef0, #18313a); }
@media (forced-colors: active) {
  .cautela-tip, .cautela-bar { border-color: CanvasText; }
  .severity { color: CanvasText; }
}
@media (prefers-reduced-motion: no-preference) {
  .cautela-tip, .cautela-bar { animation: appear 80ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media print { :host { display: none !important; } }
`;
