import { match } from 'ts-pattern';
import { behaviorText } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { type Derivation, type DerivedSet, distinctConstraints } from '../../derive/derivation.js';
import type { DerivedDeviation, DeviationVerdict } from '../../derive/derived-deviation.js';
import { type DerivedSupport, isAlwaysSupported } from '../../derive/derived-support.js';
import type { LastMove } from '../../derive/last-moves.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { payingDeviations } from '../../derive/paying-deviations.js';
import { deviationWords } from '../../derive/proposition/deviation-words.js';
import { type Formula, formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { type Game, sourceText } from '../../game/game.js';
import {
  arrivalToldAt,
  byPlayer,
  casesAt,
  definitionsIn,
  demandsText,
  gainsByMember,
  isBeliefTold,
  isZero,
  leftOpen,
  type RegimeCase,
  type SymbolicWeights,
  shownFormulas,
  supportText,
  UNWEIGHED,
  uncertainSupports,
} from '../derivation-outline.js';
import { columns, wrapped } from './columns.js';
import { casusCommand, operand } from './point.js';

/**
 * The incentive constraints of a claim, for reading: by player, then by information set.
 * @example
 * ```js
 * import { derivationText, derive } from 'casus';
 * import paper from './entry.js';
 * derivationText(derive(paper, 'entering')).includes('c ≤ 2'); // true
 * ```
 */
export function derivationText(found: Derivation): string {
  const { claim } = found;
  return [
    `${claim.title} (${claim.id}), its incentive constraints in the game ${claim.game.id}`,
    sourceText(claim.source),
    wrapped(
      'A gain is the rise in the expected payoff of the mover, given that play came to the information set.',
      '  ',
    ),
    ...demandsText(claim).map((text) => wrapped(text, '  ')),
    ...byPlayer(found).flatMap(([player, sets]) => [
      '',
      player,
      ...sets.flatMap((each) => setLines(found, each)),
    ]),
    '',
    ...summaryLines(found),
    ...laterLines(found),
    ...definitionLines(shownFormulas(found)),
  ].join('\n');
}

function setLines(found: Derivation, derived: DerivedSet): string[] {
  const { set, prescribed } = derived;
  const arrival = arrivalToldAt(found, derived);
  const reached =
    arrival === undefined
      ? '; '
      : isZero(arrival)
        ? ', never reached; '
        : `, reached with probability ${formulaText(arrival)}; `;
  return [
    hanging(`at "${set.name}"${reached}prescribed: ${behaviorText(prescribed)}`, '  '),
    ...casesAt(derived).flatMap((each) => caseLines(each, set)),
  ];
}

function caseLines(
  { regimes, belief, deviations, support }: RegimeCase,
  set: DeclaredSet,
): string[] {
  const indent = regimes ? '        ' : '      ';
  return [
    ...(regimes ? [hanging(`where ${regimes.map(whereText).join(', or ')}`, '      ')] : []),
    ...(support
      ? supportLines(support, indent)
      : belief && isBeliefTold(set, belief)
        ? [hanging(beliefText(belief), indent)]
        : []),
    ...deviations.flatMap((deviation) => deviationLines(deviation, indent)),
  ];
}

function supportLines(support: DerivedSupport, indent: string): string[] {
  return [
    hanging(leftOpen(support), indent),
    ...support.plans.map(({ deviation, gains }) =>
      hanging(`${deviation} gains ${gainsByMember(support, gains, formulaText)}`, indent),
    ),
    hanging(
      isAlwaysSupported(support)
        ? 'there is one, whatever the parameters'
        : `there is one iff ${supportText(support, relationText)}`,
      `${indent}    `,
    ),
  ];
}

/** `q_l = 0 and q_m = 0, off the path` */
function whereText({ where, regime }: LiveRegime): string {
  const relations = where.map(relationText).join(' and ');
  return regime.belief === 'Bayes' ? relations : `${relations}, off the path`;
}

function beliefText(weights: SymbolicWeights): string {
  const [first, ...others] = weights;
  if (first === undefined) return UNWEIGHED;
  if (others.length === 0) return `believes ${first[0]} for sure`;
  const parts = weights.map(
    ([history, weight]) => `${history.replaceAll(' ', NO_BREAK)}: ${formulaText(weight)}`,
  );
  return `believes, in proportion, ${parts.join('; ')}`;
}

function deviationLines({ constraint, gain, verdict }: DerivedDeviation, indent: string): string[] {
  const so = verdictText(verdict);
  return [
    hanging(`${deviationWords(constraint)} gains ${formulaText(gain)}`, indent),
    ...(so === undefined ? [] : [hanging(so, `${indent}    `)]),
  ];
}

/** When a deviation does not pay; `undefined` where its gain is a number. */
function verdictText(verdict: DeviationVerdict): string | undefined {
  return match(verdict)
    .with({ kind: 'indifferent', names: [] }, { kind: 'settled', by: [] }, () => undefined)
    .with(
      { kind: 'indifferent' },
      ({ names }) => `= 0 by the definition of ${names.map(formulaText).join(' and ')}`,
    )
    .with(
      { kind: 'settled' },
      ({ pays, by }) => `${pays ? '> 0' : '≤ 0'} because ${by.map(({ says }) => says).join('; ')}`,
    )
    .with(
      { kind: 'constraint' },
      ({ relation, condition }) =>
        `≤ 0 iff ${relationText(relation)}${condition ? `  [${condition.id}]` : ''}`,
    )
    .exhaustive();
}

function summaryLines(found: Derivation): string[] {
  const { scope, where } = found.claim;
  const paying = payingDeviations(found);
  const always = paying.filter(({ regimes }) => regimes === undefined);
  const unstated = scope.kind === 'if' ? '(not among its conditions)' : '';
  const rows = [
    ...distinctConstraints(found).map(({ relation, condition, at, regimes }) => [
      relationText(relation),
      condition ? `[${condition.id}]` : unstated,
      at
        .map(({ mover, name }, index) => `${mover} at "${name}"${onlyText(regimes[index])}`)
        .join(', '),
    ]),
    ...uncertainSupports(found).flatMap((support) => {
      const { set, ways, regime } = support;
      if (ways?.length === 0) return [];
      // Where play never arrives, no relation says so.
      const off = regime.where.length === 0 ? ', off the path' : onlyText([regime]);
      const place = `${set.mover} at "${set.name}"${off}`;
      return [[supportText(support, relationText), unstated, `${place}, for some belief`]];
    }),
    ...paying.map(({ text, regimes }) => [`not${onlyText(regimes)}`, unstated, text]),
  ];
  const heading =
    always.length > 0
      ? ['A deviation pays, whatever the parameters:', ...always.map(({ text }) => `  ${text}`)]
      : [`No deviation pays${rows.length > 0 ? ' exactly if:' : ', whatever the parameters.'}`];
  return [
    ...heading,
    ...(always.length > 0 || rows.length === 0 ? [] : [columns(rows, '  ')]),
    ...(where.length === 0 ? [] : ['The strategies are said to exist exactly if:']),
    ...(where.length === 0
      ? []
      : [
          columns(
            where.map(({ relation, id }) => [relationText(relation), `[${id}]`]),
            '  ',
          ),
        ]),
  ];
}

/** Where a constraint matters, if not everywhere: ` where q = 0, off the path`. */
function onlyText(regimes: readonly LiveRegime[] | undefined): string {
  return regimes === undefined ? '' : ` where ${regimes.map(whereText).join(', or ')}`;
}

/** Text broken at spaces outside of parentheses, its later lines indented more. */
function hanging(text: string, indent: string): string {
  let depth = 0;
  const joined = [...text].map((character) => {
    if (character === '(') depth++;
    if (character === ')') depth--;
    return character === ' ' && depth > 0 ? NO_BREAK : character;
  });
  const [first = '', ...rest] = wrapped(joined.join(''), `${indent}    `).split('\n');
  return [first.slice(4), ...rest].join('\n').replaceAll(NO_BREAK, ' ');
}

/** Stands for a space at which no line may end; `\s` does not match it. */
const NO_BREAK = '\u2060';

/** A line for each symbol, which names the actions too; nothing where there are none. */
function laterLines({ later }: Derivation): string[] {
  if (later.length === 0) return [];
  const lines = later.map(({ symbol, at, candidates }) => {
    const choices = candidates.map(({ action, gain }) => `${formulaText(gain)} by ${action}`);
    const text = `${formulaText(symbol)} is the most of ${choices.join(', ')}: for ${at.mover} at "${at.name}"`;
    return wrapped(text, '  ');
  });
  return ['', 'what is best later gains', ...lines];
}

/** What a game says of incentives before anything is claimed: its last moves, and its claims. */
export function lastMovesText(
  spec: Specification,
  game: Game,
  moves: readonly LastMove[],
  claims: readonly string[],
): string {
  return [
    `${game.title} (${game.id}), incentives that depend on no strategy`,
    wrapped(
      'After these moves nobody moves. One action is rational instead of another if and only if the gains below, weighed by the belief of the mover, sum to at least 0.',
      '  ',
    ),
    ...moves.flatMap((move) => ['', ...moveLines(move)]),
    ...definitionLines(moves.flatMap(({ gains }) => [...gains.values()])),
    '',
    claims.length === 0
      ? 'No claim is made of this game.'
      : 'What deviations from a claimed equilibrium gain:',
    ...claims.map((id) => `  ${casusCommand(spec, ['derive', ...operand(id)])}`),
  ].join('\n');
}

function moveLines({ player, sets, action, insteadOf, variables, gains }: LastMove): string[] {
  const places = sets.map(({ name }) => `"${name}"`).join(', ');
  return [
    wrapped(`${player} at ${places}: ${action} instead of ${insteadOf} gains`, ''),
    columns(
      [...gains].map(([values, gain]) => [
        variables.length === 0 ? 'always' : `${variables.join(', ')} = ${values}`,
        formulaText(gain),
      ]),
      '  ',
    ),
  ];
}

/** "where", and what each name stands for; nothing where there are no names. */
export function definitionLines(formulas: Iterable<Formula>): string[] {
  const names = [...definitionsIn(formulas)];
  if (names.length === 0) return [];
  const lines = names.map(([name, { body }]) => wrapped(`${name} = ${formulaText(body)}`, '  '));
  return ['', 'where', ...lines];
}
