import { useEffect, useRef } from 'preact/hooks';
import type { Patient } from '../chart.ts';

const COMMANDS = [
  ['bold', 'B', 'Bold'],
  ['italic', 'I', 'Italic'],
  ['insertUnorderedList', '•', 'List'],
] as const;

export function Write({ patient }: { patient: Patient }) {
  const editor = useRef<HTMLDivElement>(null);

  // Filled once and then left to the browser, as editors do: a re-render would take the caret away.
  useEffect(() => {
    editor.current!.replaceChildren(
      ...patient.draft.rich.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      }),
    );
  }, [patient]);

  return (
    <>
      <section class="card">
        <h2 id="rich">Note draft</h2>
        <div class="toolbar" role="toolbar" aria-label="Format">
          {COMMANDS.map(([command, sign, name]) => (
            <button
              key={command}
              type="button"
              aria-label={name}
              onMouseDown={(event) => {
                event.preventDefault();
                document.execCommand(command);
              }}
            >
              {sign}
            </button>
          ))}
        </div>
        <div
          ref={editor}
          class="editor"
          contentEditable
          role="textbox"
          aria-multiline="true"
          aria-labelledby="rich"
          spellcheck={false}
        />
      </section>
      <section class="card">
        <h2 id="plain">Telephone and messages</h2>
        <textarea aria-labelledby="plain" rows={4} spellcheck={false} defaultValue={patient.draft.plain} />
      </section>
    </>
  );
}
