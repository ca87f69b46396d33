/** Keys as they stand on a keyboard. */

/** By the names that browsers give them, in shortcuts (`Alt+Period`) and in events (`ArrowLeft`). */
const SIGNS: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  MacCtrl: 'Ctrl',
  Command: '⌘',
  Escape: 'Esc',
};

/** "Alt+." of "Alt+Period". */
export const keyNames = (keys: string): string =>
  keys
    .split(/(?<=.)\+/)
    .map((key) => SIGNS[key] ?? key)
    .join('+');
