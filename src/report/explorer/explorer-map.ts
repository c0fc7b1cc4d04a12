import type { Specification } from '../../claim/specification.js';
import { element, type Markup, type PageElement } from '../html/element.js';
import { button } from './explorer-controls.js';

const LEGEND: readonly (readonly [name: string, says: string])[] = [
  ['so', 'it is so, and its conditions hold'],
  ['more', 'it is so, though a condition fails'],
  ['less', 'it is not so, though its conditions hold'],
  ['not', 'it is not so, and a condition fails'],
  ['silent', 'its conditions fail: it says nothing'],
  ['open', 'not told by constraints'],
  ['out', 'not admissible'],
];

/** The map: its axes, its picture, and what its areas mean. */
export function mapSection(
  { parameters }: Specification,
  followers: readonly number[],
): PageElement {
  const free = parameters
    .map(({ name }, index) => ({ name, index }))
    .filter(({ index }) => !followers.includes(index));
  const axis = (id: string, label: string): Markup[] => [
    element('label', { for: id }, label),
    ' ',
    element(
      'select',
      { id },
      ...free.map(({ name, index }) => element('option', { value: `${index}` }, name)),
    ),
    ' ',
  ];
  return element(
    'section',
    { 'aria-labelledby': 'map', id: 'map-section', hidden: free.length < 2 || undefined },
    element('h2', { id: 'map' }, 'Map'),
    element(
      'p',
      { class: 'tools' },
      ...axis('across', 'across'),
      ...axis('up', 'up'),
      button('closer', 'Closer'),
      button('wider', 'Wider'),
    ),
    element(
      'div',
      { class: 'plane' },
      element('span', { id: 'top', class: 'faint' }),
      element(
        'div',
        {
          ...{ id: 'plane', tabindex: '0', role: 'group', 'aria-describedby': 'plane-help' },
          'aria-label': 'Map of two parameters',
        },
        element('canvas', { id: 'cells', width: '160', height: '120' }),
        element('span', { id: 'here', 'aria-hidden': 'true' }),
      ),
      element(
        'span',
        { class: 'ends faint' },
        element('span', { id: 'low' }),
        element('span', { id: 'high' }),
      ),
    ),
    element(
      'p',
      { class: 'faint', id: 'plane-help' },
      'Each pixel is decided at its own point. A click, or the arrow keys, move the point. ',
      element('span', { id: 'plane-says' }),
    ),
    element(
      'ul',
      { class: 'legend' },
      ...LEGEND.map(([name, says]) =>
        element('li', {}, element('span', { class: `swatch ${name}` }), ` ${says}`),
      ),
    ),
  );
}
