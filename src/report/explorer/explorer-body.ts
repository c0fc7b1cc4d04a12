import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { sourceText } from '../../game/game.js';
import type { Exploration } from '../../sample/exploration/exploration.js';
import { casusVersion } from '../../verify/version.js';
import { lineMarkup } from '../html/block-elements.js';
import { element, type PageElement } from '../html/element.js';
import { comparisonMath } from '../html/mathml.js';
import { oneLine } from '../text/columns.js';
import { formalText } from '../text/statement.js';
import { authorText, parameterControls, restrictionControls } from './explorer-controls.js';
import { mapSection } from './explorer-map.js';

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
      element('h1', {}, authorText(publication.title)),
      element(
        'p',
        { class: 'faint' },
        authorText(`${publication.authors.join(', ')} (${publication.year})`),
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
      element('div', { class: 'controls' }, parameterControls(spec), restrictionControls(spec)),
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

/** The same JSON in letters, digits and signs that are none of markup. */
function ascii(json: string): string {
  return json.replace(/[^ -~]|[<>&]/gu, (each) =>
    Array.from(
      { length: each.length },
      (_, k) => `\\u${each.charCodeAt(k).toString(16).padStart(4, '0')}`,
    ).join(''),
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
              authorText(each.id),
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
      element('h2', {}, authorText(id)),
      element('p', { id: `verdict-${index}`, class: 'verdict' }),
      element('p', {}, authorText(oneLine(says))),
      element('p', { class: 'faint' }, authorText(`${oneLine(about)} [${sourceText(source)}]`)),
      ...(conditions.length === 0 ? [] : [conditionTable(proposition, index)]),
    );
  };
}

function conditionTable(proposition: Proposition, index: number): PageElement {
  const rows = premisesIn(proposition).map(({ id, relation }, row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, authorText(id)),
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
