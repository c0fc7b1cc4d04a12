import { match } from 'ts-pattern';
import { continuationOf } from '../claim/stationary/continuation-game.js';
import type { Derivation, DerivedLaterGain, DerivedSet } from '../derive/derivation.js';
import type { DerivedDeviation } from '../derive/derived-deviation.js';
import { type DerivedSupport, isAlwaysSupported } from '../derive/derived-support.js';
import type { LiveRegime } from '../derive/live-regimes.js';
import { entry } from '../exact/entry.js';
import { type Formula, formulaText, termsIn } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { keyOf } from '../game/game.js';

/*
 * What every report of a derivation says, in the order in which it says it.
 */

/** The sets of each player, in the order in which the players first move. */
export function byPlayer({ sets }: Derivation): [player: string, sets: DerivedSet[]][] {
  const players = [...new Set(sets.map(({ set }) => set.mover))];
  return players.map((player) => [player, sets.filter(({ set }) => set.mover === player)]);
}

/** What holds at an information set in some regimes. */
export interface RegimeCase {
  /** The regimes; every one, where `undefined`. */
  readonly regimes: readonly LiveRegime[] | undefined;
  /** What is believed then; `undefined` where another case says it. */
  readonly belief: SymbolicWeights | undefined;
  readonly deviations: readonly DerivedDeviation[];
  /** Where the belief may be any. */
  readonly support: DerivedSupport | undefined;
}

/** The histories that have weight, each with its weight. */
export type SymbolicWeights = readonly (readonly [history: string, weight: Formula])[];

/**
 * How probable it is that play comes to a set; `undefined` in a game without end, where each state is
 * looked at by itself, and how often it comes depends on what happened before.
 */
export function arrivalToldAt({ claim }: Derivation, { reach }: DerivedSet): Formula | undefined {
  return continuationOf(claim.game) === undefined || isZero(reach) ? reach : undefined;
}

/** What there is to believe at a set: the variables that are not the same wherever play may be. */
export function uncertainAt({ unseen, histories }: DeclaredSet): string[] {
  return unseen.filter((name) => new Set(histories.map((history) => history[name])).size > 1);
}

/** Whether to say what is believed at a set: of what is uncertain, or that nobody states it. */
export function isBeliefTold(set: DeclaredSet, belief: SymbolicWeights): boolean {
  return belief.length === 0 ? set.unseen.length > 0 : uncertainAt(set).length > 0;
}

/** Where a concept asks for something, if not everywhere. */
export function demandsText({ concept, game }: Derivation['claim']): string[] {
  const states =
    continuationOf(game) === undefined
      ? []
      : ['Each state is looked at as if play began there; a deviation lasts one period.'];
  return [...states, ...conceptDemands(concept)];
}

function conceptDemands(concept: Derivation['claim']['concept']): string[] {
  const text = match(concept)
    .with(
      'Nash',
      () => 'In a Nash equilibrium nothing is asked where play does not come, nor of beliefs.',
    )
    .with(
      'subgame perfect',
      () =>
        'In a subgame perfect equilibrium it is asked wherever play comes from the root of the smallest subgame around the information set, and nothing of beliefs.',
    )
    .with(
      'sequential',
      () =>
        'That beliefs are limits of Bayesian ones, as a sequential equilibrium has them, is asked besides.',
    )
    .with(
      'perfect Bayesian',
      () =>
        'That nobody signals what she does not know, as a perfect Bayesian equilibrium has it, is asked besides.',
    )
    .with('weak perfect Bayesian', () => undefined)
    .exhaustive();
  return text === undefined ? [] : [text];
}

/** Said where nobody states a belief, and nobody is asked for one. */
export const UNWEIGHED = 'no belief is stated, and no deviation is weighed';

/** Said where the claim leaves the belief open. */
export function leftOpen({ support: { beside } }: DerivedSupport): string {
  const others = beside.map(({ mover, name }) => `${mover} at "${name}"`).join(', ');
  return [
    'the belief is left open: it is to be one under which no deviation gains',
    ...(others ? [`and is to fit what is believed by ${others}, where none gains either`] : []),
  ].join(', ');
}

/** Supports that are not there whatever the parameters. */
export function uncertainSupports({ sets }: Derivation): DerivedSupport[] {
  return sets.flatMap(({ supports }) => supports.filter((each) => !isAlwaysSupported(each)));
}

/** What a plan gains, member by member: `-1 given "wimpish", 1 given "surly"`. */
export function gainsByMember(
  { set: { unseen, histories } }: DerivedSupport,
  gains: readonly Formula[],
  text: (formula: Formula) => string,
): string {
  return histories
    .map((history, member) => `${text(entry(gains, member))} given "${keyOf(unseen, history)}"`)
    .join(', ');
}

/** When some belief supports the behavior: `always`, `never`, or relations of which some hold. */
export function supportText(
  { ways, plans }: DerivedSupport,
  text: (relation: Relation) => string,
): string {
  if (ways === undefined)
    return `some belief leaves none of these ${plans.length} deviations a gain`;
  if (ways.length === 0) return 'there is none, whatever the parameters';
  return ways.map((way) => way.map(text).join(' and ')).join(', or ');
}

/** What holds in every regime, then what holds in some. */
export function casesAt(derived: DerivedSet): RegimeCase[] {
  const found = new Map<string, RegimeCase>();
  const add = (
    regimes: readonly LiveRegime[],
    { belief, deviations, support }: Partial<Omit<RegimeCase, 'regimes'>>,
  ): void => {
    const all = regimes.length === derived.regimes.length;
    const key = all ? '' : regimes.map((regime) => derived.regimes.indexOf(regime)).join();
    const known = found.get(key);
    found.set(key, {
      regimes: all ? undefined : regimes,
      belief: belief ?? known?.belief,
      deviations: [...(known?.deviations ?? []), ...(deviations ?? [])],
      support: support ?? known?.support,
    });
  };
  for (const { regimes, weights } of beliefsAt(derived)) add(regimes, { belief: weights });
  for (const support of derived.supports) add([support.regime], { support });
  for (const deviation of derived.deviations) add(deviation.regimes, { deviations: [deviation] });
  return [...found.values()].sort(
    (one, other) => Number(one.regimes !== undefined) - Number(other.regimes !== undefined),
  );
}

/** The beliefs at a set, each with all the regimes in which it is held. */
function beliefsAt({ set, regimes }: DerivedSet) {
  const { histories } = set;
  const told = uncertainAt(set);
  const found = new Map<string, { regimes: LiveRegime[]; weights: SymbolicWeights }>();
  for (const regime of regimes) {
    const weights = histories.flatMap((history, index) => {
      const weight = entry(regime.weights, index);
      return isZero(weight) ? [] : [[keyOf(told, history), weight] as const];
    });
    const key = weights.map(([history, weight]) => `${history}: ${formulaText(weight)}`).join('; ');
    const known = found.get(key) ?? { regimes: [], weights };
    known.regimes.push(regime);
    found.set(key, known);
  }
  return [...found.values()];
}

/** Every formula that a report shows and that may hold names. */
export function shownFormulas({ sets, claim, later }: Derivation): Formula[] {
  return [
    ...sets.flatMap(({ deviations }) =>
      deviations.flatMap(({ gain, verdict }) => [
        gain,
        ...(verdict.kind === 'constraint' ? [verdict.relation.left, verdict.relation.right] : []),
      ]),
    ),
    ...sets.flatMap(({ supports }) =>
      supports.flatMap(({ plans, ways = [] }) => [
        ...plans.flatMap(({ gains }) => gains),
        ...ways.flat().flatMap(({ left, right }) => [left, right]),
      ]),
    ),
    ...later.flatMap(({ candidates }) => candidates.map(({ gain }) => gain)),
    ...claim.where.flatMap(({ relation }) => [relation.left, relation.right]),
  ];
}

export function isZero(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value.isZero;
}

/** The names in formulas, each with a formula that it stands for, by how it is written. */
export function definitionsIn(
  formulas: Iterable<Formula>,
): ReadonlyMap<string, Formula & { readonly kind: 'term' }> {
  const found = new Map<string, Formula & { readonly kind: 'term' }>();
  for (const formula of formulas)
    for (const term of termsIn(formula)) found.set(term.spelling.text, term);
  return found;
}

/*
 * What the symbols stand for by which a derivation tells what is best later.
 */

/** `max(0, 2 a - 1)` by how the symbol is written. */
export function laterDefinitions({ later }: Derivation): [name: string, text: string][] {
  return later.map((each) => [
    formulaText(each.symbol),
    `max(${gainsOf(each).map(formulaText).join(', ')})`,
  ]);
}

export function gainsOf({ candidates }: DerivedLaterGain): Formula[] {
  return candidates.map(({ gain }) => gain);
}
