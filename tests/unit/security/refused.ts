/**
 * Reads a bundle as a program and names whatever could reach the network, make code, parse markup or keep things where
 * no test looks. By syntax and not by words: the same letters in a clinical sentence or as a map's method are no matter.
 */
import { parseSync } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Names that mean the browser's own thing wherever they stand alone. Bundled names of ours are one to three letters. */
const GLOBALS = new Set(
  `fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection Worker SharedWorker
   Image Audio FontFace importScripts DOMParser XSLTProcessor eval Function localStorage sessionStorage indexedDB caches
   cookieStore BroadcastChannel Notification`.split(/\s+/),
);

/** Properties that load, send, or read text as markup or code, of whatever object. */
const PROPERTIES = new Set(
  `innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe setHTML createContextualFragment parseFromString parseHTMLUnsafe
   srcdoc src srcset sendBeacon dangerouslySetInnerHTML serviceWorker cookie onMessageExternal onConnectExternal
   sendNativeMessage connectNative webRequest webNavigation downloads nativeMessaging readText
   XMLHttpRequest WebSocket EventSource`.split(/\s+/),
);

/** Of these alone: elsewhere they are harmless names. */
const OF_OBJECT: Record<string, ReadonlySet<string>> = {
  document: new Set(['write', 'writeln', 'domain']),
  window: new Set(['fetch', 'eval', 'open', 'postMessage']),
  globalThis: new Set(['fetch', 'eval', 'postMessage']),
  self: new Set(['fetch', 'eval', 'postMessage']),
  navigator: new Set(['sendBeacon', 'credentials']),
};

const LOADING_ELEMENTS = new Set(
  'script iframe frame object embed img audio video source track form portal base meta'.split(' '),
);

const textOf = (node: unknown): string | null => {
  const { type, value, quasis } = (node ?? {}) as Node;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return null;
  const [first] = quasis as { value: { cooked: string } }[];
  return (quasis as unknown[]).length === 1 ? first!.value.cooked : null;
};

const nameOf = (node: unknown): string | null =>
  (node as Node | null)?.type === 'Identifier' ? ((node as Node).name as string) : null;

/** What is refused in a program, in words, each with the offset at which it stands. @throws Error when it is no program */
export function refusedIn(code: string): string[] {
  const { program, errors } = parseSync('bundle.js', code);
  if (errors.length > 0) throw new Error(`the bundle cannot be read: ${errors[0]!.message}`);
  const found: string[] = [];
  const refuse = (what: string, node: Node): void => void found.push(`${what} at ${String(node.start)}`);

  function ofCall({ callee, arguments: args }: Node, node: Node): void {
    const [first, second] = args as Node[];
    const called = nameOf(callee) ?? nameOf((callee as Node).property);
    if ((called === 'setTimeout' || called === 'setInterval') && textOf(first) !== null)
      refuse(`${called} of text`, node);
    if (called === 'createElement' || called === 'createElementNS') {
      const tag = textOf(called === 'createElement' ? first : second);
      if (tag !== null && LOADING_ELEMENTS.has(tag)) refuse(`<${tag}>`, node);
    }
    if (called === 'executeScript' && /"name":"func"/.test(JSON.stringify(args)))
      refuse('executeScript of a function', node);
    if (called === 'setAttribute' && /^(src|srcset|srcdoc|on\w+)$/i.test(textOf(first) ?? ''))
      refuse(`setAttribute of ${textOf(first)}`, node);
  }

  function visit(node: Node, isName: boolean): void {
    switch (node.type) {
      case 'Identifier':
        if (!isName && GLOBALS.has(node.name as string)) refuse(node.name as string, node);
        break;
      case 'MemberExpression': {
        const property = node.computed ? textOf(node.property) : nameOf(node.property);
        const object = nameOf(node.object);
        if (property !== null && (PROPERTIES.has(property) || (object && OF_OBJECT[object]?.has(property))))
          refuse(`${object ?? '…'}.${property}`, node);
        break;
      }
      case 'ImportExpression':
        if (!textOf(node.source)?.startsWith('./')) refuse('import of an address made at run time', node);
        break;
      case 'CallExpression':
      case 'NewExpression':
        ofCall(node, node);
        break;
    }
    for (const [key, child] of Object.entries(node)) {
      const named = !node.computed && (key === 'property' || key === 'key');
      for (const each of Array.isArray(child) ? child : [child])
        if (each !== null && typeof each === 'object' && 'type' in each) visit(each as Node, named);
    }
  }
  visit(program as unknown as Node, false);
  return found;
}
