import { known } from '../../exact/entry.js';
import type { Formula, FormulaInput } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { unknownName } from '../../exact/message.js';
import { type Dictionary, dictionary, mapped } from '../../game/dictionary.js';
import type { GameShape, Reading, Source } from '../../game/game.js';
import { refusalOf } from '../../game/invalid.js';
import { frozen, marked } from '../../game/maker.js';
import * as schema from '../../game/schema.js';
import type { OfferShape } from '../../game/stationary/offer-state.js';
import type { StageShapes, StationaryGame } from '../../game/stationary/stationary-game.js';
import { formOf } from '../../game/unfold.js';
import type { Claim, ClaimScope, Table } from '../claim.js';
import { InvalidClaim, refuseMisfits } from '../claim-refusal.js';
import { asAmong, type Condition, eachOnce } from '../condition.js';
import type { Strategies } from '../declaration.js';
import { declaredStationaryClaim } from '../declared-tables.js';
import { continuationGame, inState } from './continuation-game.js';
import { continuationValues } from './continuation-value.js';
import { playInState } from './play-in-state.js';
import type { PlayedState } from './played-state.js';
import { playedState } from './state-strategies.js';
import { spellings, valueFormula } from './value-formula.js';

/** What players do in a state: by variable, or what is offered and the least that is accepted. */
type InState<Shape extends GameShape | OfferShape> = Shape extends GameShape
  ? Strategies<Shape>
  : { readonly offers: FormulaInput; readonly acceptsFrom: FormulaInput };

/** What the declaration of a claimed equilibrium of a stationary game says. */
interface StationaryDeclaration<Stages extends StageShapes> {
  /** The name under which commands know the claim. */
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** The claim in one sentence. */
  readonly says: string;
  /** By state, what each mover does there, whatever happened before. */
  readonly strategies: { readonly [S in keyof Stages]: InState<Stages[S]> };
  /**
   * `iff`: the strategies are a subgame-perfect equilibrium exactly where all conditions hold; `if`:
   * wherever they all hold.
   */
  readonly holds: { readonly iff: readonly Condition[] } | { readonly if: readonly Condition[] };
  /** What it takes for the mixing probabilities to be probabilities. */
  readonly where?: readonly Condition[];
  /** `fails` for a claim kept to show that it is false as literally read. */
  readonly expected: 'holds' | 'fails';
  readonly reading?: Reading;
}

/**
 * Claims that strategies which look at nothing but the state are a subgame-perfect equilibrium of a
 * stationary game: nobody gains by leaving them, in any state and whatever happened before. It is decided
 * by the one-shot deviation principle, with what the strategies are worth from each state on worked out
 * for all parameters; restrictions must say that discount factors are at least 0 and below 1.
 * Where players do not see all that others did in a period, it is a perfect public equilibrium.
 * @throws {InvalidClaim} where it is not put together as it should be, or does not fit its game.
 * @example
 * ```js
 * import { check, specification, stage, stationary, stationaryClaim, timing } from 'casus';
 * import paper from './entry.js';
 * const [{ source }] = paper.parameters;
 * const working = timing({ id: 'work', title: 'Work', players: ['A'] })
 *   .move('work', { by: 'A', knows: [], chooses: ['hard', 'little'] })
 *   .payoffs({ A: ({ work }) => (work === 'hard' ? 1 : 2) });
 * const job = stationary({
 *   id: 'job', title: 'A job', discount: '9/10', starts: 'hired',
 *   states: { hired: stage(working, ({ work }) => (work === 'hard' ? 'hired' : 'end')) },
 * });
 * const staying = stationaryClaim(job, {
 *   id: 'staying', title: 'Hard work', source, says: 'A works hard to keep the job.',
 *   strategies: { hired: { work: { nothing: 'hard' } } },
 *   holds: { iff: [] },
 *   expected: 'holds',
 * });
 * check(specification({ ...paper, games: [], claims: [staying] }), staying, { c: 1 }).refutes; // false
 * ```
 */
export function stationaryClaim<Stages extends StageShapes>(
  about: StationaryGame<Stages>,
  declaration: StationaryDeclaration<Stages>,
): Claim {
  const refusal = refusalOf('the stationary claim', declaration, InvalidClaim);
  const game = schema.parsed(declaredStationary, about, refusal);
  const read = schema.parsed(declaredStationaryClaim, declaration, refusal);
  const { holds, where, strategies: written, reading, ...said } = read;
  const unknown = Object.keys(written).filter((state) => game.states[state] === undefined);
  if (unknown.length > 0)
    throw refusal(
      unknown.map((each) => `strategies: ${unknownName('state', each, Object.keys(game.states))}`),
    );
  const played = new Map(
    Object.entries(game.states).map(([name, state]) => [
      name,
      playedState(name, state, written[name]),
    ]),
  );
  const conditions = eachOnce([...where, ...holds.conditions]);
  const once = (some: readonly Condition[]): Condition[] =>
    eachOnce(some.map((each) => asAmong(conditions, each)));
  const scope: ClaimScope = { ...holds, conditions: once(holds.conditions) };
  const made: Claim = marked('claim', {
    ...{ ...said, reading, kind: 'equilibrium', concept: 'subgame perfect' },
    game: continuationGame(said.id, game, played, valuesOf(game, played)),
    conditions: frozen(conditions),
    strategies: frozen(inContinuationGame(played)),
    beliefs: frozen({}),
    scope: frozen(scope),
    where: frozen(once(where)),
    implied: frozen([]),
  });
  refuseMisfits(made);
  return made;
}

const declaredStationary = schema.made<StationaryGame>('stationary', 'stationary(…)');

/** By state and player, what the strategies are worth. */
function valuesOf(
  { players, discount }: StationaryGame,
  played: ReadonlyMap<string, PlayedState>,
): Map<string, Map<string, Formula>> {
  const plays = new Map([...played].map(([name, state]) => [name, playInState(state)]));
  const factors = new Map(Object.entries(discount));
  const spelled = spellings([
    ...factors.values(),
    ...[...played.values()].flatMap(({ state, strategies }) => [
      ...formOf(state.game).quantities,
      ...Object.values(strategies)
        .flatMap((rows) => Object.values(rows))
        .flatMap((behavior) => Object.values(behavior)),
    ]),
  ]);
  const values = new Map([...plays.keys()].map((state) => [state, new Map<string, Formula>()]));
  for (const player of players) {
    const factor = known(factors, player);
    for (const [state, value] of continuationValues(plays, player, functionOf(factor)))
      known(values, state).set(player, valueFormula(value, factor, spelled));
  }
  return values;
}

function inContinuationGame(played: ReadonlyMap<string, PlayedState>): Table<Dictionary<Formula>> {
  return dictionary(
    [...played].flatMap(([state, { strategies }]) =>
      Object.entries(strategies).map(
        ([variable, rows]) => [inState(variable, state), mapped(rows, (row) => row)] as const,
      ),
    ),
  );
}
