import { opposite, total } from '../../exact/composition.js';
import { known } from '../../exact/entry.js';
import { type Formula, toFormula } from '../../exact/formula.js';
import { haveSameValue } from '../../exact/formula-value.js';
import { type Dictionary, dictionary } from '../../game/dictionary.js';
import type { Game, MoveStage, Values } from '../../game/game.js';
import { marked } from '../../game/maker.js';
import { type OfferState, playersOf } from '../../game/stationary/offer-state.js';
import type { PlayedState, Presumption } from './played-state.js';

/** The strategies in a state with an offer: what is offered, and the least that is accepted. */
export interface OfferBehavior {
  readonly offers: Formula;
  readonly acceptsFrom: Formula;
}

const ACCEPT = 'accept';
const REJECT = 'reject';

/** An offer that is looked at, and what the claimed answer to it is. */
interface Offered {
  readonly offer: Formula;
  readonly answer: typeof ACCEPT | typeof REJECT;
}

/**
 * A state with an offer as a finite stage game, in which a deviation gains exactly if one gains among all
 * offers of the interval and the answers to them.
 *
 * What each player gets is affine in the offer, as far as the claimed answer is the same: over the
 * accepted offers, from the least that is accepted to the most that there is, and over the rejected ones,
 * from the least that there is up to what is just not accepted. What is affine on an interval is nowhere
 * positive exactly if it is not at its ends, and at an end that does not belong to it in the limit. So the
 * ends are all that is looked at: `almost that` is the limit of offers that are rejected.
 */
export function offerStage(
  id: string,
  state: OfferState,
  { offers, acceptsFrom }: OfferBehavior,
): PlayedState {
  const [least, most] = state.between;
  const all = new Map<string, Offered>([
    ['as claimed', { offer: offers, answer: ACCEPT }],
    ['the most', { offer: most, answer: ACCEPT }],
    ...(haveSameValue(offers, acceptsFrom)
      ? []
      : [['the least that is accepted', { offer: acceptsFrom, answer: ACCEPT }] as const]),
    ['almost what is accepted', { offer: acceptsFrom, answer: REJECT }],
    ['the least', { offer: least, answer: REJECT }],
  ]);
  const pure = (action: string): Dictionary<Formula> => dictionary([[action, toFormula(1)]]);
  return {
    state: {
      kind: 'stage',
      game: stageGame(id, state, all),
      next: ({ answer }) => (answer === ACCEPT ? state.accepted.next : state.rejected.next),
    },
    strategies: dictionary([
      ['offer', dictionary([['nothing', pure('as claimed')]])],
      ['answer', dictionary([...all].map(([label, { answer }]) => [label, pure(answer)]))],
    ]),
    presumes: presumptions(id, state, { offers, acceptsFrom }),
  };
}

function stageGame(
  id: string,
  { by, to, accepted, rejected, ...rest }: OfferState,
  all: ReadonlyMap<string, Offered>,
): Game {
  const silent = { when: [], meaning: undefined, source: undefined, reading: undefined } as const;
  const move = { kind: 'move', ...silent } as const;
  const stages: readonly MoveStage[] = [
    { ...move, name: 'offer', by, knows: [], values: [...all.keys()] },
    { ...move, name: 'answer', by: to, knows: ['offer'], values: [ACCEPT, REJECT] },
  ];
  return marked('game', {
    ...{ id, title: id, source: undefined, readings: [], assuming: [], stages },
    players: playersOf({ by, to, accepted, rejected, ...rest }),
    payoffs: ({ offer: label = '', answer }: Values) =>
      answer === ACCEPT ? accepted.pays(known(all, label).offer) : rejected.pays,
  });
}

/** Without these the answers are not what the finite stage takes them for. */
function presumptions(
  id: string,
  { between: [least, most] }: OfferState,
  { offers, acceptsFrom }: OfferBehavior,
): Presumption[] {
  const less = (one: Formula, other: Formula): Formula => total([one, opposite(other)]);
  return [
    { says: `in ${id} some offers are rejected`, formula: less(acceptsFrom, least), sense: '>' },
    { says: `in ${id} some offers are accepted`, formula: less(most, acceptsFrom), sense: '≥' },
    {
      says: `in ${id} what is offered is accepted`,
      formula: less(offers, acceptsFrom),
      sense: '≥',
    },
    { says: `in ${id} what is offered can be`, formula: less(most, offers), sense: '≥' },
  ];
}
