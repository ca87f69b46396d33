// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isElement, isText, mayHost, shadowRootOf } from '../../../content-scripts/reader/composed.ts';
import { nameOf, plain } from '../../../content-scripts/reader/plain.ts';

/** A form whose fields go by these names, as browsers have it: before its own properties. */
function formWith(...names: string[]): HTMLFormElement {
  const form = document.createElement('form');
  form.append('One');
  for (const name of names) {
    const value = document.createElement('input');
    Object.defineProperty(form, name, { value, configurable: true });
  }
  return form;
}

describe('a form whose fields go by the names of its properties', () => {
  it('is asked past them', () => {
    const form = formWith('firstChild', 'isConnected', 'matches', 'localName', 'namespaceURI');
    expect(form.firstChild).toBeInstanceOf(HTMLInputElement);
    expect(plain(form).firstChild).toBe(form.childNodes[0]);
    expect(plain(form).isConnected).toBe(false);
    expect(plain(form).matches('form')).toBe(true);
  });

  it('is an element, and a form', () => {
    const form = formWith('nodeType', 'localName', 'shadowRoot');
    expect([isElement(form), isText(form), nameOf(form)]).toEqual([true, false, 'form']);
    expect([mayHost(form), shadowRootOf(form)]).toEqual([false, null]);
  });
});

it('leaves what is no form as it is', () => {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'form');
  for (const node of [document, document.body, document.createTextNode('One'), drawn])
    expect(plain(node)).toBe(node);
});
