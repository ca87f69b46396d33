/** The two manifests from one source: `manifest.json` is written for Chromium, this says what Firefox wants otherwise. */
import type { Browser } from '../vite.config.ts';

export type Manifest = Record<string, unknown>;

/** Identifies the extension to Firefox, its policies and its store. */
export const GECKO_ID = 'cautela@cautela.example';

/**
 * The manifest of one browser.
 * @param base - the source manifest, in Chromium form; left as it is
 * @throws Error when a part that Firefox needs under another name is missing from the source
 */
export function manifestFor(browser: Browser, base: Manifest): Manifest {
  return browser === 'chromium' ? { ...base } : firefoxManifest(base);
}

function firefoxManifest(base: Manifest): Manifest {
  const {
    background,
    side_panel,
    minimum_chrome_version: _,
    externally_connectable: __,
    permissions,
    ...common
  } = base;
  const worker = (background as { service_worker?: string } | undefined)?.service_worker;
  const panel = (side_panel as { default_path?: string } | undefined)?.default_path;
  if (!worker)
    throw new Error('manifest.json: background.service_worker is missing; name the background file there');
  if (!panel) throw new Error('manifest.json: side_panel.default_path is missing; name the panel page there');
  return {
    ...common,
    permissions: (permissions as string[]).filter((name) => name !== 'sidePanel'),
    background: { scripts: [worker], type: 'module' },
    sidebar_action: { default_panel: panel, default_title: 'Cautela', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        // The first with closed shadow roots, CSS highlights and the statement below, all of which we rest on.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
