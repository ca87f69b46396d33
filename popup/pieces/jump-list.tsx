import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n.ts';

const FEWEST = 4;

/** The headings of a long page, each leading to its part. Hidden where the page stands in two columns. */
export function JumpList() {
  const nav = useRef<HTMLElement>(null);
  const [headings, setHeadings] = useState<HTMLElement[]>([]);
  useEffect(() => {
    const page = nav.current!.closest('article')!;
    const read = (): void => {
      const now = [...page.querySelectorAll<HTMLElement>('.section > h2')];
      setHeadings((old) => (now.length === old.length && now.every((it, i) => it === old[i]) ? old : now));
    };
    read();
    // A figure comes after the rest of its page.
    const watch = new MutationObserver(read);
    watch.observe(page, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  const go = (heading: HTMLElement) => {
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return (
    <nav ref={nav} class="jump" aria-label={t('jump_label')} hidden={headings.length < FEWEST}>
      {headings.map((heading) => (
        <button key={heading.textContent} type="button" onClick={() => go(heading)}>
          {heading.textContent}
        </button>
      ))}
    </nav>
  );
}
