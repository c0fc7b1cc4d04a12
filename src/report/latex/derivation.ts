import { match } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import { type Derivation, type DerivedSet, distinctConstraints } from '../../derive/derivation.js';
import type { DerivedDeviation, DeviationVerdict } from '../../derive/derived-deviation.js';
import { type DerivedSupport, isAlwaysSupported } from '../../derive/derived-support.js';
import type { LastMove } from '../../derive/last-moves.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { payingDeviations } from '../../derive/paying-deviations.js';
import { entry } from '../../exact/entry.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import { Rational } from '../../exact/rational.js';
import { relationLatex } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { type Game, keyOf, sourceText } from '../../game/game.js';
import {
  byPlayer,
  casesAt,
  demandsText,
  gainsOf,
  isZero,
  LEFT_OPEN,
  type RegimeCase,
  type SymbolicWeights,
  shownFormulas,
  supportText,
  UNWEIGHED,
  uncertainSupports,
} from '../derivation-outline.js';
import {
  latexDefinitions,
  latexDisplay,
  latexDocument,
  latexLines,
  latexList,
  relationLines,
} from './document.js';
import { latexKey, latexName, latexProse } from './text.js';

/**
 * The incentive constraints of a claim as an appendix to print: an article for pdflatex.
 * @example
 * ```js
 * import { derivationLatex, derive } from 'casus';
 * import paper from './entry.js';
 * derivationLatex(derive(paper, 'entering')).startsWith('\\documentclass'); // true
 * ```
 */
export function derivationLatex(found: Derivation): string {
  const { claim } = found;
  return latexDocument(`Incentive constraints: ${latexProse(claim.title)}`, [
    `This appendix derives what every deviation gains from the assessment of ${latexProse(sourceText(claim.source))}. ${latexProse(claim.says)}`,
    'A gain is the rise in the expected payoff of the mover, given that play came to the information set. Beliefs are stated up to a common factor. Conditions of the claim are cited by name.',
    ...demandsText(claim).map(latexProse),
    ...byPlayer(found).flatMap(([player, sets]) => [
      `\\subsection*{Player $${latexName(player)}$}`,
      ...sets.map(paragraph),
    ]),
    ...summary(found),
    ...latexLater(found),
    ...latexDefinitions(shownFormulas(found)),
  ]);
}

function paragraph(derived: DerivedSet): string {
  const { set, prescribed, reach } = derived;
  const actions = Object.entries(prescribed);
  const to = actions.map(([action, probability]) =>
    actions.length === 1
      ? `\\emph{${latexProse(action)}}`
      : `\\emph{${latexProse(action)}} with probability $${formulaLatex(probability)}$`,
  );
  const arrival = isZero(reach)
    ? 'Play never comes here'
    : isOne(reach)
      ? 'Play always comes here'
      : `Play comes here with probability $${formulaLatex(reach)}$`;
  return [
    `\\paragraph{${capital(place(set))}.} ${arrival}; prescribed is ${latexList(to)}.`,
    ...casesAt(derived).map((each) => caseText(each, set)),
  ].join('\n');
}

/** `At $(m, \text{high})$`; the variable comes first where the player moves at several. */
function place({ name, key }: DeclaredSet): string {
  const variable = name === key ? '' : `${latexProse(name.slice(0, -key.length))}`;
  return key === 'nothing' ? `${variable}knowing nothing` : `${variable}$${latexKey(key)}$`;
}

function caseText(
  { regimes, belief, deviations, support }: RegimeCase,
  { unseen }: DeclaredSet,
): string {
  const sentences = [
    ...(support
      ? supportSentences(support)
      : belief && unseen.length > 0
        ? [beliefText(belief, unseen)]
        : []),
    ...deviations.map(deviationText),
  ].join('\n');
  if (regimes === undefined) return sentences;
  const where = regimes.map(whereText).join('; or ');
  return `\n\\noindent ${capital(where)}, ${sentences.charAt(0).toLowerCase()}${sentences.slice(1)}`;
}

/** What deviations gain by history, and when some belief leaves them no gain. */
function supportSentences(support: DerivedSupport): string[] {
  const { set, plans, ways } = support;
  const found = isAlwaysSupported(support)
    ? 'There is one, whatever the parameters.'
    : ways === undefined || ways.length === 0
      ? `${capital(supportText(support, relationLatex))}.`
      : `There is one if and only if ${supportText(support, (each) => `$${relationLatex(each)}$`)}.`;
  return [
    `${capital(LEFT_OPEN)}.`,
    ...plans.map(({ deviation, gains }) => {
      const byHistory = set.histories.map(
        (history, member) =>
          `$${formulaLatex(entry(gains, member))}$ given $${latexKey(keyOf(set.unseen, history))}$`,
      );
      return `Deviating to \\emph{${latexProse(deviation)}} gains ${latexList(byHistory)}.`;
    }),
    found,
  ];
}

function whereText({ where, regime }: LiveRegime): string {
  // Where play never arrives, no relation says so.
  if (where.length === 0) return 'off the path';
  const relations = latexList(where.map((each) => `$${relationLatex(each)}$`));
  return regime.belief === 'Bayes' ? `where ${relations}` : `off the path, where ${relations}`;
}

function beliefText(weights: SymbolicWeights, unseen: readonly string[]): string {
  const variables = latexKey(unseen.join(', '));
  const [first, ...others] = weights;
  if (first === undefined) return `${capital(UNWEIGHED)}.`;
  if (others.length === 0) return `The belief is that $${variables} = ${latexKey(first[0])}$.`;
  const parts = weights.map(
    ([history, weight]) => `$${formulaLatex(weight)}$ on $${latexKey(history)}$`,
  );
  return `The belief about $${variables}$ puts weight ${latexList(parts)}.`;
}

function deviationText(deviation: DerivedDeviation): string {
  const { gain, verdict } = deviation;
  const lines = latexLines(gain);
  const short = lines.length === 1 && gain.kind !== 'quotient' && lines.join('').length < 50;
  const gains = `Deviating to ${planText(deviation)} gains`;
  const so = verdictText(verdict);
  return short
    ? `${gains} $${lines.join('')}$${so ?? '.'}`
    : `${gains}\n${latexDisplay(lines, so === undefined ? '.' : ',')}\n${so?.replace(/^, /u, '') ?? ''}`;
}

function planText({ deviation, constraint }: DerivedDeviation): string {
  return [...deviation]
    .map(([at, action]) => {
      const taken = `\\emph{${latexProse(entry(at.actions, action))}}`;
      return at === constraint.set ? taken : `${taken} at ${place(at)}`;
    })
    .concat(constraint.later.length > 0 ? ['whatever is best'] : [])
    .join(', then ');
}

/** When a deviation does not pay; `undefined` where its gain is a number. */
function verdictText(verdict: DeviationVerdict): string | undefined {
  return match(verdict)
    .with({ kind: 'indifferent', names: [] }, { kind: 'settled', by: [] }, () => undefined)
    .with(
      { kind: 'indifferent' },
      ({ names }) =>
        `, which is $0$ by the definition of ${latexList(names.map((each) => `$${formulaLatex(each)}$`))}.`,
    )
    .with(
      { kind: 'settled' },
      ({ pays, by }) =>
        `, which is ${pays ? 'more than' : 'at most'} $0$: ${latexProse(by.map(({ says }) => says).join('; '))}.`,
    )
    .with({ kind: 'constraint' }, ({ relation, condition }) => {
      const lines = relationLines(relation);
      const by = condition ? `, condition ${cited(condition)}` : '';
      const short = lines.length === 1 && lines.join('').length < 60;
      const intro = ', which is at most $0$ if and only if';
      return short
        ? `${intro} $${lines.join('')}$${by}.`
        : `${intro}\n${latexDisplay(lines, by === '' ? '.' : ',')}\n${by.replace(/^, /u, '')}${by === '' ? '' : '.'}`;
    })
    .exhaustive();
}

function cited({ id }: Condition): string {
  return `\\textsl{${latexProse(id)}}`;
}

function summary(found: Derivation): string[] {
  const paying = payingDeviations(found);
  const always = paying.filter(({ regimes }) => regimes === undefined);
  const { where, scope } = found.claim;
  const unstated = scope.kind === 'if' ? ' (not among the conditions of the claim)' : '';
  const items = [
    ...distinctConstraints(found).map(
      ({ relation, condition, at, regimes }) =>
        `$${relationLatex(relation)}$${onlyText(at, regimes)}${condition ? `: ${cited(condition)}, ${latexProse(condition.says)}` : unstated}`,
    ),
    ...uncertainSupports(found)
      .filter(({ ways }) => ways?.length !== 0)
      .map((support) => {
        const said = supportText(support, (each) => `$${relationLatex(each)}$`);
        return `${said}, ${whereText(support.regime)}, for some belief of ${place(support.set)}${unstated}`;
      }),
    ...paying.map(
      ({ text, regimes = [] }) =>
        `not ${regimes.map(whereText).join('; or ')}, for there pays ${latexProse(text)}`,
    ),
  ];
  const conclusion =
    always.length > 0
      ? `Whatever the parameters, a deviation pays: ${always.map(({ text }) => latexProse(text)).join('; ')}.`
      : items.length === 0
        ? 'No deviation pays, whatever the parameters.'
        : `No deviation pays if and only if\n${itemize(items)}`;
  const existence = where.map(
    ({ relation, id }) => `$${relationLatex(relation)}$: \\textsl{${latexProse(id)}}`,
  );
  return [
    '\\subsection*{Conclusion}',
    conclusion,
    ...(existence.length === 0
      ? []
      : [`The strategies are said to exist if and only if\n${itemize(existence)}`]),
  ];
}

/** Where a constraint matters, if not everywhere: each place whose regimes leave some out. */
function onlyText(
  at: readonly DeclaredSet[],
  regimes: readonly (readonly LiveRegime[] | undefined)[],
): string {
  if (regimes.includes(undefined)) return '';
  const places = at.map(
    (set, index) => `${place(set)} ${(entry(regimes, index) ?? []).map(whereText).join('; or ')}`,
  );
  return `, ${places.join('; ')}`;
}

function itemize(items: readonly string[]): string {
  const lines = items.map((item, index) => `\\item ${item}${index < items.length - 1 ? ';' : '.'}`);
  return ['\\begin{itemize}', ...lines, '\\end{itemize}'].join('\n');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function isOne(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value.equals(Rational.one);
}

/** The same as a section to print. */
function latexLater({ later }: Derivation): string[] {
  if (later.length === 0) return [];
  const rows = later.map(
    (each) =>
      `${formulaLatex(each.symbol)} &= \\max\\{${gainsOf(each).map(formulaLatex).join(',\\ ')}\\}`,
  );
  return [
    '\\subsection*{What is best later}',
    `\\begin{align*}\n${rows.join(' \\\\\n')}\n\\end{align*}`,
  ];
}

/** What a game says of incentives before anything is claimed, as an article for pdflatex. */
export function lastMovesLatex(game: Game, moves: readonly LastMove[]): string {
  return latexDocument(`Incentives without a claim: ${latexProse(game.title)}`, [
    'After these moves nobody moves, so that what an action gains depends on no strategy. One action is rational instead of another if and only if the gains below, weighed by the belief of the mover, sum to at least $0$.',
    ...moves.map(table),
    ...latexDefinitions(moves.flatMap(({ gains }) => [...gains.values()])),
  ]);
}

function table({ player, sets, action, insteadOf, variables, gains }: LastMove): string {
  const places = latexList(sets.map(({ key }) => `$${latexKey(key)}$`));
  const rows = [...gains].map(([values, gain]) => {
    const given =
      variables.length === 0 ? '' : `${latexKey(variables.join(', '))} = ${latexKey(values)}`;
    return `${given === '' ? '' : `$${given}$: `} & $${formulaLatex(gain)}$ \\\\`;
  });
  return [
    `{\\raggedright\\paragraph{Player $${latexName(player)}$.} At ${places}, choosing \\emph{${latexProse(action)}} instead of \\emph{${latexProse(insteadOf)}} gains\\par}`,
    '\\begin{center}',
    '\\begin{tabular}{rl}',
    ...rows,
    '\\end{tabular}',
    '\\end{center}',
  ].join('\n');
}
