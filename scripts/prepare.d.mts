/** Types of `prepare.mjs`, which has to run before any package is installed. */
export type BrowserKind = 'chromium' | 'firefox';

export const root: string;
export function say(text: string): void;
export function stop(problem: string, mend: string): never;
export function run(
  command: string,
  args: readonly string[],
  options?: { quiet?: boolean; beside?: boolean; env?: Record<string, string> },
): Promise<number>;
export function findBrowser(kind: BrowserKind): string | null;
export function installPackages(folder: string): Promise<void>;
export function prepare(browsers: readonly BrowserKind[]): Promise<Record<string, string>>;
export function hasDisplay(): boolean;
export function runScript(
  file: string,
  args?: readonly string[],
  env?: Record<string, string>,
): Promise<number>;
