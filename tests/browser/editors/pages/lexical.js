import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { place, start, ready } from './page.js';

place.contentEditable = 'true';
const editor = createEditor({ namespace: 'note', onError: (error) => reportError(error) });
editor.setRootElement(place);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () => {
    const lines = start.text.map((text) => $createParagraphNode().append($createTextNode(text)));
    $getRoot()
      .clear()
      .append(...lines);
  },
  { discrete: true, tag: 'history-merge' },
);
ready({ root: place, content: () => JSON.stringify(editor.getEditorState()) });
