/**
 * The named fields of a form hide its own properties, in Chromium from extensions too: with `<input name="firstChild">` in it,
 * `form.firstChild` is that input. So whatever may be a form is asked for its properties through `plain`.
 */
export const XHTML = 'http://www.w3.org/1999/xhtml';

/** The local name of an element. */
export const nameOf = ({ localName }: Element): string =>
  typeof localName === 'string' ? localName : 'form';

/** A node to be asked for its own properties and methods; no browser takes what this answers for the node itself. */
export function plain<N extends Node>(node: N): N {
  const { localName } = node as Partial<Element>;
  // Only a form's own name can be anything but words.
  return localName === undefined || (typeof localName === 'string' && localName !== 'form')
    ? node
    : own(node);
}

function own<N extends Node>(node: N): N {
  if (Reflect.get(Element.prototype, 'namespaceURI', node) !== XHTML) return node;
  return new Proxy(node, {
    get(form, name) {
      const value: unknown = Reflect.get(HTMLFormElement.prototype, name, form);
      return typeof value === 'function' ? (value.bind(form) as unknown) : value;
    },
  });
}
