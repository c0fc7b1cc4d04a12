import type { IntegralQuantity } from '../../claim/continuous/integral-quantity.js';
import { chancesOf } from '../../equilibrium/continuous/improper-play.js';
import { claimedIn } from '../../equilibrium/continuous/incentives.js';
import { expectationOf } from '../../equilibrium/continuous/integral.js';
import { cellOf, heldBetween } from '../../equilibrium/continuous/reach.js';
import { somewherePositive, undivided } from '../../equilibrium/continuous/somewhere-positive.js';
import type { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousGame,
  continuousSets,
  numbersIn,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import type { Expansion } from '../expansion.js';
import type { Draft, Hypothesis } from '../question.js';
import type { QuotientInCase, SymbolicQuantity } from '../quotient-in-case.js';
import { inOwnUnknowns, SymbolicPlay, variablesIn } from './continuous-question.js';
import { impossiblePlay } from './impossible-play.js';
import { isPlainlyTold } from './untold-news.js';

/** What is expected of play over all types, in each case of how cutoffs and intervals lie. */
export function symbolicIntegral(
  quantity: IntegralQuantity,
  expansion: Expansion,
): SymbolicQuantity {
  const { claim, given } = quantity;
  const play = new SymbolicPlay(claim, expansion);
  const isGiven = Object.keys(given).length > 0;
  const found = play.inEachCase((walk) => expectationOf(walk, quantity));
  const cases = found.map(({ hypotheses, value: { above, below } }) => ({
    where: hypotheses.map((each): Hypothesis => ({ ...each, says: 'how cutoffs lie' })),
    ...{ numerator: above, denominator: below },
  }));
  const isTold = isPlainlyTold(play);
  const impossible = impossiblePlay(play, isTold).flatMap((each) => withUnknowns(each, play));
  const exists = numbersAvailable(play);
  return {
    cases: isGiven ? cases.map((each) => whereGiven(each, claim.id, expansion)) : cases,
    defined: play.existence(),
    exists: exists ?? [],
    undefined: [
      ...impossible.flatMap(({ hypotheses, open }) => (open === undefined ? [hypotheses] : [])),
      ...(isGiven ? cases.map((each) => whereNotGiven(each, claim.id, expansion)) : []),
    ],
    // What there has to be for a value is then more than is among the hypotheses.
    kinked:
      exists === undefined || play.improperChance().length > 0 || play.divisionsByZero().length > 0,
    open: isTold
      ? impossible.map(({ open }) => open).find((each) => each !== undefined)
      : 'whether numbers tell types is told at points alone',
    ...(isGiven && {
      openSlope: 'how what is expected given an event grows is told at points alone',
    }),
  };
}

function whereGiven(each: QuotientInCase, id: string, expansion: Expansion): QuotientInCase {
  const polynomial = expansion.cleared(each.denominator);
  const says = `what is given happens in ${id}`;
  return { ...each, where: [...each.where, { polynomial, sense: '>', says }] };
}

function whereNotGiven(
  { where, denominator }: QuotientInCase,
  id: string,
  expansion: Expansion,
): readonly Hypothesis[] {
  const polynomial = expansion.cleared(denominator).negated();
  return [...where, { polynomial, sense: '≥', says: `what is given does not happen in ${id}` }];
}

/** That chosen numbers are in their intervals, where that is a conjunction; `undefined` where it is not. */
function numbersAvailable(play: SymbolicPlay): Hypothesis[] | undefined {
  const { reader, claim } = play;
  const found = continuousSets(claim.game).map((set) => {
    const { move } = set;
    if (move.kind !== 'interval move') return [];
    const [only, ...others] = play.inEachCase((walk) => claimedIn(walk, set, { kind: 'plain' }));
    if (only === undefined || others.length > 0 || only.hypotheses.length > 0) return undefined;
    return only.value.flatMap(({ response: { action } }) =>
      typeof action === 'string'
        ? []
        : heldBetween(reader, action, cellOf(reader, move.interval)).map(
            (each): Hypothesis => ({ ...each, says: `${move.name} is in its interval` }),
          ),
    );
  });
  const all = found.filter((each) => each !== undefined).flat();
  const isPlain =
    found.every((each) => each !== undefined) && variablesIn([claim.game], all).length === 0;
  return isPlain ? all : undefined;
}

/**
 * A way in which there is no such play, with new unknowns for the numbers from intervals in it; it is
 * decided at once where it is about numbers alone, and stays open where unknowns are in it as more than terms.
 */
function withUnknowns(draft: Draft, play: SymbolicPlay): Draft[] {
  const symbols = variablesIn([play.claim.game], draft.hypotheses);
  if (symbols.length === 0) return [draft];
  if (isRefutedChance(draft, play)) return [];
  const isLinear = draft.hypotheses.every(({ polynomial }) =>
    polynomial.terms.every(
      ({ monomial }) => monomial.filter((each) => symbols.includes(each)).length <= 1,
    ),
  );
  if (!isLinear)
    return [{ ...draft, open: `that ${draft.asserts} is told at points alone: it is not linear` }];
  return [inOwnUnknowns(draft, play)];
}

/** Whether a probability or density of numbers alone is nowhere below 0, though a draft supposes that it is. */
function isRefutedChance({ hypotheses }: Draft, { claim, reader }: SymbolicPlay): boolean {
  return claim.game.stages.flatMap(chancesOf).some(({ chance }) => {
    const negative = reader.polynomial(chance).negated();
    const supposed = hypotheses.some(({ polynomial, sense }) =>
      sense === '>' ? polynomial.equals(reader.cleared(negative)) : false,
    );
    return supposed && isNowherePositive(negative, claim.game, reader);
  });
}

/** Whether a polynomial in one number from an interval, whose ends are numbers, too, is nowhere positive. */
function isNowherePositive(
  polynomial: Polynomial,
  game: ContinuousGame,
  reader: SymbolicPlay['reader'],
): boolean {
  const [number] = numbersIn(game, polynomial.symbols);
  if (number === undefined || polynomial.symbols.size > 1) return false;
  const { low, high } = cellOf(reader, number.interval);
  const [from, to] = [low.constantValue, high.constantValue];
  if (from === undefined || to === undefined) return false;
  const range = { symbol: variableSymbol(number.name), low: from, high: to };
  return somewherePositive(undivided(polynomial), [], [range]) === undefined;
}
