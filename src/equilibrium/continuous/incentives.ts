import type { Formula } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import { worthToUnconcerned } from '../../game/continuous/concern.js';
import {
  type ContinuousSet,
  ownType,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { newsIn, takenSymbol } from '../../game/continuous/news.js';
import { dictionary, extended } from '../../game/dictionary.js';
import {
  drawnFrom,
  expectedWorth,
  OPENING,
  toldByNumber,
  unscaledDensity,
} from './expectations.js';
import { type Faced, facedIn, NOTHING_TOLD, revealedBy, type TypeIn } from './faced.js';
import { countingEnds, isAmong, numberOfType, piecesOf, pooledWith } from './pieces.js';
import { type Response, responses } from './response.js';
import { after, type CutoffWalk, type Situation } from './situation.js';
import { newsSeen, type Tried, takenIn, type View } from './views.js';
import { worthIn } from './worth.js';

/** What a mover would gain by another action, whatever the types in some cells. */
export interface Incentive {
  readonly set: ContinuousSet;
  readonly view: View;
  readonly claimed: string | Polynomial;
  readonly deviation: string | Polynomial;
  /** Times something positive: how likely the information set is, and the density of unseen types. */
  readonly gain: Polynomial;
  /** Types that are symbols in the gain, each with those for which it is the gain. */
  readonly types: readonly TypeIn[];
}

/**
 * What deviations at an information set are worth in a view of it; `undefined` where the profile does not lead
 * there, so that Bayes' rule dictates no belief, and none is stated.
 */
export function incentivesAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried = {},
): Incentive[] | undefined {
  const faced = facedIn(walk, set, view, tried);
  if (faced === undefined) return undefined;
  if (faced === 'absent') return [];
  const { move } = set;
  const worth = ({ action, told }: Alternative): Polynomial =>
    faced.histories === 'any'
      ? worthWhatever(walk, set, action, tried)
      : Polynomial.sum(
          faced.histories.map((each) => worthAfter(walk, set, each, action, told(each))),
        );
  return claimedAt(walk, set, tried.numbers ?? new Map(), faced.told).flatMap((response) => {
    const { action: claimed, situation } = response;
    const type = ownType(walk.game, move);
    const cell = type && situation.cells[type.name];
    const own = type && cell ? [{ symbol: variableSymbol(type.name), cell }] : [];
    const told = (each: Situation): Situation['told'] => toldByNumber(walk, move, claimed, each);
    const asClaimed = worth({ action: claimed, told, types: [] });
    return alternatives(walk, set, view, claimed, tried).map((alternative) => ({
      ...{ set, view, claimed, deviation: alternative.action },
      types: [...faced.types, ...own, ...alternative.types],
      gain: worth(alternative).minus(asClaimed),
    }));
  });
}

function worthAfter(
  walk: CutoffWalk,
  { move, index }: ContinuousSet,
  history: Situation,
  action: string | Polynomial,
  told: Situation['told'],
): Polynomial {
  return expectedWorth(walk, move.by, index + 1, after(walk, history, move.name, action, told));
}

/** What an action is worth to a mover whom it does not concern what is hidden. */
function worthWhatever(
  walk: CutoffWalk,
  { move, known }: ContinuousSet,
  action: string | Polynomial,
  { numbers = new Map() }: Tried,
): Polynomial {
  if (typeof action === 'string')
    return worthIn(
      walk,
      worthToUnconcerned(walk.game, move, known, action),
      { ...OPENING, bound: numbers },
      unscaledDensity(walk),
    );
  const bound = new Map([...numbers, [variableSymbol(move.name), action]]);
  return worthIn(
    walk,
    worthToUnconcerned(walk.game, move, known, undefined),
    { ...OPENING, bound },
    unscaledDensity(walk),
  );
}

/** What is to be played, and the types for which numbers that are seen stand. */
export interface ClaimedNumber {
  readonly response: Response;
  readonly types: readonly TypeIn[];
}

/** What is to be played in a view of a set, with the types for which numbers that are seen stand. */
export function claimedIn(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried = {},
): readonly ClaimedNumber[] {
  const numbers = tried.numbers ?? new Map();
  const shown = shownIn(walk, set, view, tried);
  if (shown === undefined) return [];
  return claimedAt(walk, set, numbers, shown.told).map((response) => ({
    response,
    types: shown.types,
  }));
}

function shownIn(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried,
): Pick<Faced, 'types' | 'told'> | undefined {
  const plainly = { types: [], told: NOTHING_TOLD };
  const news = newsSeen(walk, set);
  if (news === undefined) return plainly;
  if (view.kind === 'read') {
    const taken = takenIn(walk, set, view, tried);
    return taken === undefined || taken === 'absent' ? undefined : revealedBy(taken, tried);
  }
  const symbol = variableSymbol(news.move.name);
  const number = tried.numbers?.get(symbol) ?? Polynomial.symbol(symbol);
  const isRead = (piecesOf(walk, news, set.known) ?? []).some((each) =>
    isAmong(walk, number, each),
  );
  return isRead ? undefined : plainly;
}

/** Something else to do, and what it lets the mover be taken for. */
interface Alternative {
  readonly action: string | Polynomial;
  readonly told: (situation: Situation) => Situation['told'];
  readonly types: readonly TypeIn[];
}

function alternatives(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  claimed: string | Polynomial,
  { instead, type }: Tried,
): readonly Alternative[] {
  const { move } = set;
  const unchanged = ({ told }: Situation): Situation['told'] => told;
  const plain = (action: string | Polynomial): Alternative => ({
    action,
    told: unchanged,
    types: [],
  });
  if (move.kind === 'move')
    return move.values.filter((each) => typeof claimed !== 'string' || each !== claimed).map(plain);
  const number = instead ?? Polynomial.symbol(variableSymbol(move.name));
  const news = newsIn(walk.game, move);
  if (news === undefined) return [plain(number)];
  const pieces = piecesOf(walk, news, set.known) ?? [];
  if (view.kind === 'otherwise')
    return pieces.some((each) => each.tellsType && isAmong(walk, number, each))
      ? []
      : [plain(number)];
  const piece = view.kind === 'as' ? pieces[view.piece] : undefined;
  if (piece === undefined) return [];
  if (!piece.tellsType || 'word' in piece.about)
    return pooledWith(walk, pieces, piece)[0] === piece ? [plain(piece.number)] : [];
  const symbol = takenSymbol(news.about.name);
  const other = type ?? Polynomial.symbol(symbol);
  const { cell } = piece.about;
  const counting = type ? undefined : countingEnds(walk, news, pieces, piece, false);
  return [
    {
      action: numberOfType(news, piece, other),
      told: ({ told }) => extended(told, news.about.name, other),
      types: type ? [] : [{ symbol, cell, counting }],
    },
  ];
}

/** What is to be played at an information set, cell by cell of the mover's type. */
function claimedAt(
  walk: CutoffWalk,
  { move, known, seen }: ContinuousSet,
  numbers: ReadonlyMap<string, Polynomial>,
  { told, bound }: Pick<Situation, 'told' | 'bound'> = NOTHING_TOLD,
) {
  const type = ownType(walk.game, move);
  const words: [string, string | Formula][] = [
    ...Object.entries(known),
    ...seen.map((name): [string, Formula] => [name, variableFormula(name)]),
  ];
  const arrived: Situation = {
    ...{ ...OPENING, values: dictionary(words), told },
    bound: new Map([...numbers, ...bound]),
  };
  return responses(walk, move, type ? drawnFrom(walk, type, arrived) : arrived);
}
