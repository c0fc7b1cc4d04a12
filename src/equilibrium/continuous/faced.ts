import type { Polynomial } from '../../exact/polynomial.js';
import { beliefsMatter } from '../../game/continuous/concern.js';
import { type ContinuousSet, variableSymbol } from '../../game/continuous/continuous-game.js';
import { newsFor, newsIn } from '../../game/continuous/news.js';
import { dictionary } from '../../game/dictionary.js';
import { historiesAt, type Taken } from './histories.js';
import { type CountingEnds, piecesOf } from './pieces.js';
import type { Cell, CutoffWalk, Situation } from './situation.js';
import { believed, newsSeen, type Tried, takenIn, type View } from './views.js';

/** A symbol of a type, and the types for which it stands. */
export interface TypeIn {
  readonly symbol: string;
  readonly cell: Cell;
  /** Where the type is told by a number that is seen, or chosen instead. */
  readonly counting?: CountingEnds | undefined;
}

/** What a mover faces in a view of an information set. */
export interface Faced {
  /** Those that a mover may be in; `'any'` where it does not concern her which of them it is. */
  readonly histories: readonly Situation[] | 'any';
  readonly types: readonly TypeIn[];
  /** What a number that is seen tells, and is in the mover's rule. */
  readonly told: Pick<Situation, 'told' | 'bound'>;
}

/** What is told where no number tells anything. */
export const NOTHING_TOLD: Faced['told'] = { told: dictionary([]), bound: new Map() };
const WHATEVER: Faced = { histories: 'any', types: [], told: NOTHING_TOLD };

/** What a mover faces; `undefined` where no belief is dictated or stated, and it matters what is believed. */
export function facedIn(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried,
): Faced | 'absent' | undefined {
  const { numbers = new Map() } = tried;
  if (view.kind === 'read' || view.kind === 'unread') {
    const taken = takenIn(walk, set, view, tried);
    if (taken === 'absent') return taken;
    if (taken === undefined) return facedUnread(walk, set, view);
    return facedAfter(walk, set, taken, numbers, tried);
  }
  const own = newsIn(walk.game, set.move);
  if (own === undefined && isIdle(walk, set)) return WHATEVER;
  // Who chose a number is not known where it may have been several types, and play after it is not decided.
  if (own && piecesOf(walk, own, set.known) === undefined) return undefined;
  const dictated = historiesAt(walk, set, numbers);
  if (dictated) return { histories: dictated, types: [], told: NOTHING_TOLD };
  const news = newsFor(walk.game, set.move);
  const taken = news && believed(walk, set, news, undefined, numbers);
  return taken && facedAfter(walk, set, taken, numbers, tried);
}

/** Numbers that tell something, and are not to be chosen: what is believed then may not matter. */
function facedUnread(walk: CutoffWalk, set: ContinuousSet, view: View): Faced | undefined {
  const news = newsSeen(walk, set);
  const isTold = news !== undefined && piecesOf(walk, news, set.known) !== undefined;
  return view.kind === 'unread' && isTold && isIdle(walk, set) ? WHATEVER : undefined;
}

/** Whether no belief that is stated is looked at, for what is hidden does not concern the mover. */
function isIdle({ game, beliefs }: CutoffWalk, { move, key }: ContinuousSet): boolean {
  return beliefs[move.name]?.[key] === undefined && !beliefsMatter(game, move);
}

function facedAfter(
  walk: CutoffWalk,
  set: ContinuousSet,
  taken: Taken,
  numbers: ReadonlyMap<string, Polynomial>,
  tried: Tried,
): Faced | undefined {
  const histories = historiesAt(walk, set, numbers, taken);
  if (histories === undefined) return undefined;
  return { histories, ...revealedBy(taken, tried) };
}

/** What news shows, as it is taken: the number, and a type that it tells. */
export function revealedBy(
  { news, of, number, tells, cell, counting }: Taken,
  tried: Tried,
): Pick<Faced, 'types' | 'told'> {
  const { name } = news.about;
  const told = tells && of.kind === 'type' ? of.type : undefined;
  return {
    types: told && cell && !tried.type ? [{ symbol: variableSymbol(name), cell, counting }] : [],
    told: {
      told: dictionary(told ? [[name, told]] : []),
      bound: new Map(number ? [[variableSymbol(news.move.name), number]] : []),
    },
  };
}
