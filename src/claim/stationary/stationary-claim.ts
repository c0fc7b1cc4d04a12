import { known } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { unknownName } from '../../exact/message.js';
import { type Dictionary, dictionary, mapped } from '../../game/dictionary.js';
import type { Reading, Source } from '../../game/game.js';
import { refusalOf } from '../../game/invalid.js';
import { frozen, marked } from '../../game/maker.js';
import * as schema from '../../game/schema.js';
import type { StageShapes, StationaryGame } from '../../game/stationary/stationary-game.js';
import { formOf } from '../../game/unfold.js';
import type { Claim, ClaimScope, Table } from '../claim.js';
import { InvalidClaim, misfits, refuseMisfits } from '../claim-refusal.js';
import { asAmong, type Condition, eachOnce } from '../condition.js';
import type { Strategies } from '../declaration.js';
import { declaredStationaryClaim, reachedRows } from '../declared-tables.js';
import { continuationGame, inState } from './continuation-game.js';
import { continuationValues } from './continuation-value.js';
import { playInState } from './play-in-state.js';
import { spellings, valueFormula } from './value-formula.js';

/** What the declaration of a claimed equilibrium of a stationary game says. */
interface StationaryDeclaration<Stages extends StageShapes> {
  /** The name under which commands know the claim. */
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** The claim in one sentence. */
  readonly says: string;
  /** By state, what each mover does there, whatever happened before. */
  readonly strategies: { readonly [S in keyof Stages]: Strategies<Stages[S]> };
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
 * check(specification({ ...paper, games: [], claims: [staying] }), staying, {}).refutes; // false
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
  const problems = tableProblems(game, written);
  if (problems.length > 0) throw refusal(problems);
  const byState = dictionary(
    Object.entries(game.states).map(([state, { game: stage }]) => [
      state,
      reachedRows(stage, written[state] ?? {}),
    ]),
  );
  const conditions = eachOnce([...where, ...holds.conditions]);
  const once = (some: readonly Condition[]): Condition[] =>
    eachOnce(some.map((each) => asAmong(conditions, each)));
  const scope: ClaimScope = { ...holds, conditions: once(holds.conditions) };
  const made: Claim = marked('claim', {
    ...{ ...said, reading, kind: 'equilibrium', concept: 'subgame perfect' },
    game: continuationGame(said.id, game, valuesOf(game, byState)),
    conditions: frozen(conditions),
    strategies: frozen(inContinuationGame(byState)),
    beliefs: frozen({}),
    scope: frozen(scope),
    where: frozen(once(where)),
    implied: frozen([]),
  });
  refuseMisfits(made);
  return made;
}

const declaredStationary = schema.made<StationaryGame>('stationary', 'stationary(…)');

/** By state, the strategy table of its stage game. */
type StrategiesByState = Dictionary<Table<Dictionary<Formula>>>;

function tableProblems({ states }: StationaryGame, strategies: StrategiesByState): string[] {
  const names = Object.keys(states);
  return [
    ...Object.keys(strategies)
      .filter((state) => !names.includes(state))
      .map((state) => `strategies: ${unknownName('state', state, names)}`),
    ...Object.entries(states).flatMap(([state, { game }]) =>
      misfits({
        ...{ game, beliefs: {}, concept: 'subgame perfect' },
        strategies: reachedRows(game, strategies[state] ?? {}),
        scope: { kind: 'if', conditions: [] },
      }).map((problem) => `in ${state}: ${problem}`),
    ),
  ];
}

/** By state and player, what the strategies are worth. */
function valuesOf(
  { states, players, discount }: StationaryGame,
  strategies: StrategiesByState,
): Map<string, Map<string, Formula>> {
  const plays = new Map(
    Object.entries(states).map(([name, state]) => [
      name,
      playInState(state, strategies[name] ?? {}),
    ]),
  );
  const factors = new Map(Object.entries(discount));
  const spelled = spellings([
    ...factors.values(),
    ...Object.values(states).flatMap(({ game }) => formOf(game).quantities),
    ...Object.values(strategies)
      .flatMap((table) => Object.values(table).flatMap((rows) => Object.values(rows)))
      .flatMap((behavior) => Object.values(behavior)),
  ]);
  const values = new Map([...plays.keys()].map((state) => [state, new Map<string, Formula>()]));
  for (const player of players) {
    const factor = known(factors, player);
    for (const [state, value] of continuationValues(plays, player, functionOf(factor)))
      known(values, state).set(player, valueFormula(value, factor, spelled));
  }
  return values;
}

function inContinuationGame(strategies: StrategiesByState): Table<Dictionary<Formula>> {
  return dictionary(
    Object.entries(strategies).flatMap(([state, table]) =>
      Object.entries(table).map(
        ([variable, rows]) => [inState(variable, state), mapped(rows, (row) => row)] as const,
      ),
    ),
  );
}
