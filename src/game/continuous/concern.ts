import { functionOf } from '../../exact/formula-value.js';
import { relationKey } from '../../exact/relation.js';
import type { Dictionary } from '../dictionary.js';
import { keyOf, UNPLAYED } from '../game.js';
import { type CasePayoff, isNumber, symbolsOfPayoff } from './case-payoff.js';
import {
  type ContinuousGame,
  type ContinuousMove,
  type ContinuousValues,
  finiteNames,
  happensAfter,
  historiesBefore,
  variableSymbol,
  wordsOf,
} from './continuous-game.js';

/*
 * Whom it concerns what is hidden. An auctioneer who is paid the price sees bids, and what they tell of the
 * bidders is nothing to her: whatever she believes, the same is best.
 */

/**
 * Whether what a mover gets may rest on anything but what she knows and does: on what is hidden from her, or
 * on what is done afterwards. Where it does not, her beliefs do not matter.
 */
export function beliefsMatter(game: ContinuousGame, move: ContinuousMove): boolean {
  const known = concerned.get(game) ?? new Map<string, boolean>();
  concerned.set(game, known);
  const found = known.get(move.name) ?? restsOnMore(game, move);
  known.set(move.name, found);
  return found;
}

const concerned = new WeakMap<ContinuousGame, Map<string, boolean>>();

function restsOnMore(game: ContinuousGame, move: ContinuousMove): boolean {
  const own = [...move.knows, move.name];
  const numbers = own.map(variableSymbol);
  const words = finiteNames(game, own);
  const paid = new Map<string, CasePayoff>();
  return historiesBefore(game, game.stages.length)
    .filter((history) => happensAfter(move, history))
    .some((history) => {
      const worth = paidTo(game.payoffs(history), move);
      if ([...symbolsOfPayoff(worth)].some((name) => isNumber(name) && !numbers.includes(name)))
        return true;
      const key = keyOf(words, wordsOf(words, history));
      const same = paid.get(key) ?? worth;
      paid.set(key, same);
      return !isSamePayoff(worth, same);
    });
}

/** Whether two payoffs are plainly the same. */
function isSamePayoff(one: CasePayoff, other: CasePayoff): boolean {
  if (one.kind === 'pays' && other.kind === 'pays')
    return functionOf(one.formula).minus(functionOf(other.formula)).isZero;
  return (
    one.kind === 'where' &&
    other.kind === 'where' &&
    relationKey(one.where) === relationKey(other.where) &&
    isSamePayoff(one.pays, other.pays) &&
    isSamePayoff(one.else, other.else)
  );
}

function paidTo(payoffs: Dictionary<CasePayoff>, { by }: ContinuousMove): CasePayoff {
  const paid = payoffs[by];
  if (paid === undefined) throw new RangeError(`${by} is paid nothing`);
  return paid;
}

/**
 * What a mover gets by something that she does, of one who is not concerned by what she does not know.
 * @param known the words that she knows.
 * @param action a word, or `undefined` for a number, whose symbol stays.
 */
export function worthToUnconcerned(
  game: ContinuousGame,
  move: ContinuousMove,
  known: ContinuousValues,
  action: string | undefined,
): CasePayoff {
  const history = historiesBefore(game, game.stages.length).find(
    (each) =>
      happensAfter(move, each) &&
      Object.entries(known).every(([name, value]) => each[name] === value) &&
      (action === undefined ? each[move.name] !== UNPLAYED : each[move.name] === action),
  );
  if (history === undefined) throw new RangeError(`${move.name} never takes place`);
  return paidTo(game.payoffs(history), move);
}
