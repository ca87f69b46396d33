/** What the pages of all editors share: the note they begin with, and how a test looks into them. */
export const start = {
  text: ['The masseter was injected today.', 'Nothing else was done.'],
  html: '<p>The masseter was injected today.</p><p>Nothing else was done.</p>',
};

/** Where the editor goes. */
export const place = document.getElementById('editor');

const copied = [];

/** @param editor - `root`: its editable element; `content`: what it would save */
export function ready({ root, content }) {
  const { ownerDocument: page } = root;
  page.addEventListener('copy', (event) => {
    const { clipboardData } = event;
    copied.push(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
  });
  globalThis.editor = {
    /** Puts the caret at the end of the first line. */
    toEndOfLine() {
      root.focus();
      if (root.selectionStart !== undefined) {
        const end = root.value.indexOf('\n');
        root.setSelectionRange(end, end);
        return;
      }
      const lines = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const first = lines.nextNode();
      page.getSelection().collapse(first, first.length);
    },
    /** All that the extension must leave alone. */
    state() {
      const { anchorNode, anchorOffset, focusOffset } = page.getSelection();
      return {
        // Some editors give their elements numbers of their own.
        html: root.innerHTML.replace(/ (id|data-[\w-]*(key|id))="[^"]*"/g, ''),
        content: content(),
        selection: root.selectionStart ?? [anchorNode?.nodeValue, anchorOffset, focusOffset],
        focused: page.activeElement === root || root.contains(page.activeElement),
        copied: [...copied],
      };
    },
  };
}
