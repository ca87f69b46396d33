import { useRef } from 'preact/hooks';
import { textOf } from './files.ts';

/** A button that asks for a file and hands its text on. `null`: too large to be one of ours. */
export function FileButton({
  label,
  accept,
  onText,
}: {
  label: string;
  accept: string;
  onText: (text: string | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again once it is mended.
          if (file)
            void textOf(file)
              .then(onText)
              .finally(() => (currentTarget.value = ''));
        }}
      />
    </>
  );
}
