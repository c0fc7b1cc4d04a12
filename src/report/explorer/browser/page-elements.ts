/// <reference lib="dom" />

/** The element of the page that is called so; the page was written with it. */
export function called<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new RangeError(`the page has no element ${id}`);
  return found as Kind;
}

/** A new element with some content; a text in it is text, whatever characters it has. */
export function newElement(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Node)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** What an author calls something, set apart so that it stays what it is. */
export function authored(text: string): HTMLElement {
  return newElement('bdi', {}, text);
}

/** A table with a caption, moved sideways by itself where it is wider than the page. */
export function newTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const line = (row: readonly (string | Node)[]): HTMLElement =>
    newElement(
      'tr',
      {},
      ...row.map((cell, column) =>
        column === 0 ? newElement('th', { scope: 'row' }, cell) : newElement('td', {}, cell),
      ),
    );
  return newElement(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    newElement(
      'table',
      {},
      newElement('caption', {}, caption),
      newElement(
        'thead',
        {},
        newElement(
          'tr',
          {},
          ...head.map((each) => newElement('th', { scope: 'col' }, authored(each))),
        ),
      ),
      newElement('tbody', {}, ...rows.map(line)),
    ),
  );
}
