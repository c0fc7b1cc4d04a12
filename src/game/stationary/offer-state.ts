import { z } from 'zod';
import { type Formula, type FormulaInput, guarded } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import type { Dictionary } from '../dictionary.js';
import { InvalidGame } from '../invalid.js';
import { marked } from '../maker.js';
import * as schema from '../schema.js';

/** A state in which one player offers any number of an interval, and another accepts it or does not. */
export interface OfferState {
  readonly kind: 'offer';
  readonly by: string;
  readonly to: string;
  /** The least and the most that can be offered. */
  readonly between: readonly [least: Formula, most: Formula];
  /** What everybody gets at once if an offer is accepted; affine in the offer. */
  readonly accepted: {
    readonly pays: (offer: Formula) => Dictionary<Formula>;
    readonly next: string;
  };
  readonly rejected: { readonly pays: Dictionary<Formula>; readonly next: string };
}

/** The same, with what the compiler remembers of it. */
export interface WrittenOffer<Player extends string, Next extends string> extends OfferState {
  readonly remembered?: { readonly shape: OfferShape<Player>; readonly next: Next };
}

/** What the types remember of a state with an offer. */
export interface OfferShape<Player extends string = string> {
  readonly offer: true;
  readonly players: Player;
}

/** Stands for an offer in payoffs; no parameter can be called so. */
const OFFER: Formula = guarded({
  ...{ kind: 'symbol', name: '#offer' },
  spelling: { text: 'x', latex: 'x' },
});

const paid = schema.table(schema.formula, 'a table { player: payoff, … }');

const declaredOffer = schema.record({
  by: schema.name,
  to: schema.name,
  between: z.tuple(
    [schema.formula, schema.formula],
    schema.expected('[the least, the most] that can be offered'),
  ),
  accepted: schema.record({
    pays: z.custom<(offer: Formula) => unknown>(
      (value) => typeof value === 'function',
      schema.expected('a function of the offer, such as (x) => ({ … })'),
    ),
    next: schema.name,
  }),
  rejected: schema.record({ pays: paid, next: schema.name }),
});

/**
 * A state of a stationary game in which a player makes an offer from an interval that another one
 * accepts or rejects. Its strategies are the offer that is made, and the least that is accepted.
 * @throws {InvalidGame} also where what an accepted offer pays is not affine in it: a number or formula,
 * and another times the offer.
 * @example
 * ```js
 * import { math, offer } from 'casus';
 * const once = offer({
 *   by: 'A', to: 'B', between: [0, 1],
 *   accepted: { pays: (x) => ({ A: math`1 − ${x}`, B: x }), next: 'end' },
 *   rejected: { pays: { A: 0, B: 0 }, next: 'end' },
 * });
 * once.by; // 'A'
 * ```
 */
export function offer<const Player extends string, const Next extends string>(declared: {
  readonly by: NoInfer<Player>;
  readonly to: NoInfer<Player>;
  readonly between: readonly [least: FormulaInput, most: FormulaInput];
  readonly accepted: {
    readonly pays: (offer: Formula) => { readonly [P in NoInfer<Player>]: FormulaInput };
    readonly next: Next;
  };
  readonly rejected: {
    readonly pays: { readonly [P in Player]: FormulaInput };
    readonly next: Next;
  };
}): WrittenOffer<Player, Next> {
  const refusal = (problems: readonly string[]) => new InvalidGame('an offer', problems);
  const read = schema.parsed(declaredOffer, declared, refusal);
  const pays = (of: Formula): Dictionary<Formula> =>
    schema.parsed(paid, read.accepted.pays(of), (problems) =>
      refusal(problems.map((each) => `accepted.pays: ${each}`)),
    );
  const made: OfferState = { ...read, kind: 'offer', accepted: { ...read.accepted, pays } };
  const problems = offerProblems(made);
  if (problems.length > 0) throw refusal(problems);
  return marked('stage', made);
}

function offerProblems({ by, to, accepted, rejected }: OfferState): string[] {
  const players = Object.keys(rejected.pays);
  const table = accepted.pays(OFFER);
  const paidTo = Object.keys(table);
  return [
    ...(by === to ? [`${by} makes the offer and answers it: expected two players`] : []),
    ...[by, to]
      .filter((player) => !players.includes(player))
      .map((player) => `no payoff for ${player} where the offer is rejected`),
    ...[
      ...players.filter((each) => !paidTo.includes(each)),
      ...paidTo.filter((each) => !players.includes(each)),
    ].map(
      (player) =>
        `${player} is paid either where the offer is accepted or where it is rejected: expected both`,
    ),
    ...Object.entries(table)
      .filter(([, payoff]) => !isAffine(payoff))
      .map(
        ([player]) =>
          `accepted.pays.${player}: expected something affine in the offer x, such as 1 − x; deviations to other offers are decided at the ends of the interval`,
      ),
  ];
}

function isAffine(payoff: Formula): boolean {
  const { numerator, denominator } = functionOf(payoff);
  const name = OFFER.kind === 'symbol' ? OFFER.name : '';
  return numerator.coefficientsIn(name).length <= 2 && !denominator.symbols.has(name);
}

/** Who plays in a state with an offer. */
export function playersOf({ rejected }: OfferState): readonly string[] {
  return Object.keys(rejected.pays);
}
