import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';

/** A component that is fetched from the extension's own files when it is first drawn; nothing stands in its place meanwhile. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Component, setComponent] = useState<ComponentType<P> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void (async () => {
        loaded = await load();
        setComponent(() => loaded);
      })();
    }, []);
    return Component ? <Component {...props} /> : null;
  };
}
