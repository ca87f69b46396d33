import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { place, start, ready } from './page.js';

let editor;

function Note() {
  [editor] = useState(() => withHistory(withReact(createEditor())));
  const initialValue = start.text.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  return h(Slate, { editor, initialValue }, h(Editable));
}

createRoot(place).render(h(Note));
const wait = setInterval(() => {
  const root = place.querySelector('[contenteditable]');
  if (!root) return;
  clearInterval(wait);
  ready({ root, content: () => JSON.stringify(editor.children) });
}, 20);
