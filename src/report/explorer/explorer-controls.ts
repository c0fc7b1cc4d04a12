import type { Parameter } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import { element, type PageElement } from '../html/element.js';
import { comparisonMath, formulaMath } from '../html/mathml.js';
import { oneLine } from '../text/columns.js';

/** What an author wrote, set apart so that it stays what it is. */
export function authorText(said: string): PageElement {
  return element('bdi', {}, said);
}

/** The parameters, each with a slider and a field. */
export function parameterControls({ parameters }: Specification): PageElement {
  return element(
    'section',
    { 'aria-labelledby': 'parameters' },
    element('h2', { id: 'parameters' }, 'Parameters'),
    element(
      'p',
      { class: 'tools' },
      button('reset', 'Back to the start'),
      button('save', 'Save'),
      element('label', { class: 'button', for: 'load' }, 'Load'),
      element('input', { type: 'file', id: 'load', accept: '.json,application/json' }),
    ),
    element('p', { id: 'message', role: 'alert' }),
    ...parameters.map(parameterRow),
  );
}

/** A button that the script listens to. */
export function button(id: string, label: string): PageElement {
  return element('button', { type: 'button', id }, label);
}

function parameterRow(parameter: Parameter, index: number): PageElement {
  return element(
    'div',
    { class: 'parameter', id: `parameter-${index}` },
    element(
      'label',
      { for: `value-${index}`, id: `label-${index}` },
      element('span', { class: 'math' }, ...formulaMath(parameter)),
      ' ',
      element('span', { class: 'faint' }, authorText(oneLine(parameter.meaning))),
    ),
    element('input', {
      ...{ type: 'range', id: `slider-${index}`, 'aria-labelledby': `label-${index}` },
      ...{ min: '0', max: '1', step: '1', autocomplete: 'off' },
    }),
    element('input', {
      ...{ type: 'text', id: `value-${index}`, autocomplete: 'off', spellcheck: 'false' },
      ...{ autocapitalize: 'off', 'aria-describedby': `note-${index}` },
    }),
    element('p', { class: 'note', id: `note-${index}` }),
  );
}

/** What is assumed of the parameters, each with a mark. */
export function restrictionControls({ restrictions }: Specification): PageElement {
  return element(
    'details',
    { id: 'restrictions' },
    element('summary', { id: 'admission' }, 'Restrictions'),
    element(
      'ul',
      {},
      ...restrictions.map(({ says, relation }, index) =>
        element(
          'li',
          { id: `restriction-${index}` },
          element('span', { class: 'mark', id: `kept-${index}` }),
          ' ',
          element('span', { id: `restriction-says-${index}` }, authorText(oneLine(says))),
          ': ',
          element('span', { class: 'math' }, ...comparisonMath(relation)),
        ),
      ),
    ),
  );
}
