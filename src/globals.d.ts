/** Set by the bundler: which browser this bundle is for. */
declare const __FIREFOX__: boolean;
