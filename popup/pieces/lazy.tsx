import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n.ts';
import type { ComponentType } from 'preact';

/**
 * A component that is fetched from the extension's own files when it is first drawn; nothing stands in its place
 * meanwhile. If it fails, the rest of the page stays.
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [failure] = useErrorBoundary();
    const [Component, setComponent] = useState<ComponentType<P> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void (async () => {
        loaded = await load();
        setComponent(() => loaded);
      })();
    }, []);
    if (failure) return <p class="faint">{t('part_failed')}</p>;
    return Component ? <Component {...props} /> : null;
  };
}
