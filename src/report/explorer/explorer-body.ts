import type { Parameter } from '../../claim/parameter.js';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { sourceText } from '../../game/game.js';
import type { Exploration } from '../../sample/exploration/exploration.js';
import { casusVersion } from '../../verify/version.js';
import { lineMarkup } from '../html/block-elements.js';
import { element, type Markup, type PageElement } from '../html/element.js';
import { comparisonMath, formulaMath } from '../html/mathml.js';
import { oneLine } from '../text/columns.js';
import { formalText } from '../text/statement.js';

/*
 * What stands in a page before its script runs: everything that is written by the specification's author.
 * The script fills in numbers and marks.
 */

export function explorerBody(exploration: Exploration, start: Point): PageElement[] {
  const { spec, propositions, data, left } = exploration;
  const { publication } = spec;
  const written = { data, start: spec.parameters.map(({ name }) => `${start.at(name)}`) };
  return [
    element('a', { class: 'skip', href: '#chosen' }, 'Skip to the verdict'),
    element(
      'header',
      {},
      element('h1', {}, text(publication.title)),
      element(
        'p',
        { class: 'faint' },
        text(`${publication.authors.join(', ')} (${publication.year})`),
      ),
      element(
        'p',
        {},
        'Move the parameters: what holds is decided at each point, exactly. The address of the page remembers the point.',
      ),
    ),
    element(
      'noscript',
      {},
      element('p', {}, 'This page decides by a script of its own, which is off.'),
    ),
    element('div', { id: 'standing', role: 'status', 'aria-live': 'polite' }),
    element(
      'main',
      { class: 'explorer' },
      element('div', { class: 'controls' }, parameterSection(spec), restrictionSection(spec)),
      element(
        'div',
        { class: 'findings' },
        choiceSection(propositions),
        element(
          'section',
          { id: 'chosen', tabindex: '-1', 'aria-label': 'The chosen claim' },
          ...propositions.map(propositionSection(spec)),
          element('div', { id: 'details' }),
        ),
        mapSection(
          spec,
          data.followers.map(({ symbol }) => symbol),
        ),
        ...leftSection(left),
      ),
    ),
    element(
      'footer',
      {},
      element(
        'p',
        {},
        `Written by casus ${casusVersion} from the specification. The page decides by the derived incentive constraints, in whole numbers; “npx casus check” walks the game at the same point, from a saved parameter file.`,
      ),
    ),
    // Data that nothing runs, in which no character ends it.
    element('script', { type: 'application/json', id: 'data' }, ascii(JSON.stringify(written))),
  ];
}

function text(said: string): PageElement {
  return element('bdi', {}, said);
}

/** The same JSON in letters, digits and signs that are none of markup. */
function ascii(json: string): string {
  return json.replace(/[^ -~]|[<>&]/gu, (each) =>
    Array.from(
      { length: each.length },
      (_, k) => `\\u${each.charCodeAt(k).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

function parameterSection({ parameters }: Specification): PageElement {
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

function button(id: string, label: string): PageElement {
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
      element('span', { class: 'faint' }, text(oneLine(parameter.meaning))),
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

function restrictionSection({ restrictions }: Specification): PageElement {
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
          element('span', { id: `restriction-says-${index}` }, text(oneLine(says))),
          ': ',
          element('span', { class: 'math' }, ...comparisonMath(relation)),
        ),
      ),
    ),
  );
}

/** A button for each claim and statement, with a mark. */
function choiceSection(propositions: readonly Proposition[]): PageElement {
  const buttons = (isAsked: (each: Proposition) => boolean): PageElement[] =>
    propositions.flatMap((each, index) =>
      isAsked(each)
        ? [
            element(
              'button',
              { type: 'button', class: 'choice', id: `choice-${index}`, 'aria-pressed': 'false' },
              element('span', { class: 'mark', id: `mark-${index}` }),
              ' ',
              text(each.id),
            ),
          ]
        : [],
    );
  const claims = buttons(({ kind }) => kind === 'equilibrium');
  const statements = buttons(({ kind }) => kind !== 'equilibrium');
  return element(
    'section',
    { 'aria-labelledby': 'claims' },
    element('h2', { id: 'claims' }, 'What holds here'),
    ...(claims.length === 0
      ? []
      : [
          element('p', { class: 'faint' }, 'Claimed equilibria: ✓ is one here, ✗ is none.'),
          element('div', { class: 'choices' }, ...claims),
        ]),
    ...(statements.length === 0
      ? []
      : [
          element(
            'details',
            { id: 'statements', open: claims.length === 0 || statements.length <= 12 || undefined },
            element('summary', {}, `Statements (${statements.length})`),
            element(
              'p',
              { class: 'faint' },
              '✓ is so here, ✗ is not, – says nothing here, ? is not told by constraints.',
            ),
            element('div', { class: 'choices' }, ...statements),
          ),
        ]),
  );
}

function propositionSection(spec: Specification): (of: Proposition, index: number) => PageElement {
  return (proposition, index) => {
    const conditions = premisesIn(proposition);
    const { id, says, source } = proposition;
    const about =
      proposition.kind === 'equilibrium'
        ? `${proposition.title}: a ${proposition.concept} equilibrium of ${proposition.game.id}`
        : formalText(spec, proposition).join('; ');
    return element(
      'section',
      { id: `proposition-${index}`, hidden: true },
      element('h2', {}, text(id)),
      element('p', { id: `verdict-${index}`, class: 'verdict' }),
      element('p', {}, text(oneLine(says))),
      element('p', { class: 'faint' }, text(`${oneLine(about)} [${sourceText(source)}]`)),
      ...(conditions.length === 0 ? [] : [conditionTable(proposition, index)]),
    );
  };
}

function conditionTable(proposition: Proposition, index: number): PageElement {
  const rows = premisesIn(proposition).map(({ id, relation }, row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, text(id)),
      element('td', {}, element('span', { class: 'math' }, ...comparisonMath(relation))),
      element('td', { id: `holds-${index}-${row}` }),
      element('td', { id: `slack-${index}-${row}` }),
    ),
  );
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Conditions' },
    element(
      'table',
      {},
      element('caption', {}, 'Conditions'),
      element('thead', {}, headRow(['condition', 'states', 'here', 'left side minus right side'])),
      element('tbody', {}, ...rows),
    ),
  );
}

function headRow(heads: readonly string[]): PageElement {
  return element('tr', {}, ...heads.map((each) => element('th', { scope: 'col' }, each)));
}

const LEGEND: readonly (readonly [name: string, says: string])[] = [
  ['so', 'it is so, and its conditions hold'],
  ['more', 'it is so, though a condition fails'],
  ['less', 'it is not so, though its conditions hold'],
  ['not', 'it is not so, and a condition fails'],
  ['silent', 'its conditions fail: it says nothing'],
  ['open', 'not told by constraints'],
  ['out', 'not admissible'],
];

function mapSection({ parameters }: Specification, followers: readonly number[]): PageElement {
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

function leftSection(left: Exploration['left']): PageElement[] {
  if (left.length === 0) return [];
  return [
    element(
      'details',
      {},
      element('summary', {}, `Not in this page (${left.length})`),
      element(
        'ul',
        {},
        ...left.map(({ proposition, because }) =>
          element(
            'li',
            {},
            ...lineMarkup([{ kind: 'name', text: proposition.id }, `: ${because}`]),
          ),
        ),
      ),
    ),
  ];
}
