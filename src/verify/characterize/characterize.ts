import type { Condition } from '../../claim/condition.js';
import type { AskedActions } from '../../claim/proposition/asked-actions.js';
import { type PureConcept, pureConceptNamed } from '../../claim/proposition/pure-count.js';
import { rootsInFormulas, rootsOfGame } from '../../claim/roots-behind.js';
import { examplePoint, gameNamed, type Specification } from '../../claim/specification.js';
import { refuseRoots } from '../../claim/with-roots.js';
import { Expansion } from '../../derive/expansion.js';
import { ChosenPlay, type PureChoices } from '../../derive/pure/choices.js';
import { allChoices, type Choices } from '../../equilibrium/enumeration/family.js';
import { Unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import type { Game } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { inTurns } from '../../prove/turn.js';
import { admissibleRegion } from '../../sample/region.js';
import { pointsAlong } from '../../sample/region-points.js';
import { findPoint } from '../../sample/witness.js';
import { DEFAULT_SEED } from '../default-seed.js';
import { type ProofOptions, withProofMeans } from '../proof-means.js';
import { type Characterization, characterizationOf } from './characterization.js';
import { allWaiting, type PureDemands } from './demands.js';
import { InnerPoints } from './inner-points.js';
import { PlainForms } from './plain-form.js';
import { Refutations } from './refutations.js';
import { searchCases } from './search.js';
import { cheapestFirst, proverUntil, searchEnd, unlessEnded } from './search-end.js';
import { seekInParts } from './seek-in-parts.js';
import { SolvedPoints } from './solved-points.js';
import { openParts } from './zero-cases.js';

/** Which equilibria are asked for, where, and when the search ends. */
export interface CharacterizeOptions extends Omit<ProofOptions, 'cache'> {
  /** By default weak perfect Bayesian equilibrium, with some beliefs that support it. */
  readonly concept?: PureConcept | undefined;
  /** Parameters are looked at only where these hold. */
  readonly given?: readonly Condition[] | undefined;
  /** After so many seconds the search ends, and says what it did not come to; by default never. */
  readonly seconds?: number | undefined;
  /**
   * After so many cases of the distinction the search ends, on any machine alike; by default never. A
   * case is what is chosen at some information sets: a profile is one, and so is what is refuted for
   * all profiles at once.
   */
  readonly cases?: number | undefined;
  /**
   * Only profiles that play as in one of these are gone into, at the information sets where they say how;
   * the others are listed as not searched.
   */
  readonly playing?: readonly AskedActions[] | undefined;
  /** Of the points that are drawn first. */
  readonly seed?: number | undefined;
  /** Is told how many profiles are decided, and of how many. */
  readonly onProgress?: ((decided: bigint, of: bigint) => void) | undefined;
}

/** How many points are solved before the search begins. */
const DRAWN = 200;

/** So many of them tell, by their values, which signs need not be looked for: two mostly do. */
const TELLING = 3;

/** Where a game has more families of equilibria than these, profiles are asked about one by one. */
const MOST_FAMILIES = 100;

/** Around so many known points another one is looked for first. */
const BESIDE = 8;

/**
 * Every equilibrium in pure strategies of a declared game, each with the exact conditions on the
 * parameters under which it is one, for all admissible parameters. What neither a witness nor a
 * certificate settles is listed as open, and so is what a search that was ended did not come to: an
 * aborted signal ends it, too, and what was found until then is returned.
 * @param game the game, or its id.
 * @throws {Unusable} for an id or a concept that is nobody's, or where no admissible parameters were found.
 * @throws {ForgetfulPlayer} where a player forgets.
 * @throws {TooManyPlans} where a player moves too often for her plans to be listed.
 * @example
 * ```js
 * import { characterize } from 'casus';
 * import paper from './entry.js';
 * const { equilibria, complete } = await characterize(paper, 'entry', { threads: 0 });
 * [equilibria.length, complete]; // [2, true]
 * ```
 */
export function characterize(
  spec: Specification,
  game: string | Game,
  options: CharacterizeOptions = {},
): Promise<Characterization> {
  const { given = [], seed = DEFAULT_SEED, threads } = options;
  const concept = pureConceptNamed(options.concept ?? 'weak perfect Bayesian');
  const named = gameNamed(spec, game);
  const stated = given.flatMap(({ relation }) => [relation.left, relation.right]);
  refuseRoots(`all equilibria of ${named.id}`, [...rootsOfGame(named), ...rootsInFormulas(stated)]);
  const form = formOf(named);
  const expansion = new Expansion(spec);
  const play = new ChosenPlay(form, expansion);
  const forms = new PlainForms(spec, named, expansion);
  const points = new SolvedPoints(
    ...([form, concept, expansion, familyOf(form, options.playing), MOST_FAMILIES] as const),
  );
  const relations = given.map(({ relation }) => relation);
  const region = admissibleRegion(spec, [...named.assuming, ...relations]);
  const start = findPoint(region, examplePoint(spec));
  if (start === undefined)
    throw new Unusable(
      `no admissible parameters were found for ${named.id}${given.length > 0 ? ` at which ${given.map(({ id }) => id).join(', ')} hold` : ''}`,
    );
  const { ends, over } = searchEnd(options);
  const goesOn = (): boolean => !ends.aborted;
  let casesLeft = options.cases ?? Number.POSITIVE_INFINITY;
  const about = { spec, play, forms, concept, given };
  const parameters = new Set(spec.parameters.map(({ name }) => name));
  const isGiven = (symbol: string): boolean => parameters.has(symbol);
  const inner = new InnerPoints(spec, play, given, points);
  const searching = withProofMeans({ cache: false, threads }, undefined, async (means) => {
    const { prover, turn } = means;
    for (const point of [start, ...pointsAlong(region, start)(seed, DRAWN)]) {
      await turn();
      if (!goesOn()) break;
      points.add(point);
    }
    const untilEnd = proverUntil(ends, prover);
    const refutations = new Refutations(
      ...([spec, play, given, untilEnd, () => ends.aborted] as const),
      // What is said of beliefs by symbols is true or false at no point: nothing is looked for there.
      (gains) =>
        gains.some(({ polynomial: { symbols } }) => [...symbols].some((each) => !isGiven(each))) ||
        points.satisfying(points.all, { gains, supports: [] }).length > 0,
      points.all.slice(0, TELLING).map(({ point }) => point),
    );
    const root = await searchCases({
      ...{ play, forms, concept, points, refutations, turn },
      goesOn: (choices) => goesOn() && mayPlaySo(choices, options.playing) && casesLeft-- > 0,
      seek: async (demands, attempts) => {
        const { whole, pairKnown } = refutations;
        const parts = await openParts(demands.gains, whole, pairKnown);
        const beside = points.nearest(demands.gains, BESIDE);
        const seeking = seekInParts(parts, play, given, demands, attempts, beside);
        return inTurns(seeking, turn, goesOn);
      },
      onProgress: options.onProgress,
      waiting: allWaiting(play, concept),
    });
    const seekInner = (demands: PureDemands): Promise<Point | undefined> =>
      inner.at(demands, refutations.pairKnown, (seeking) => inTurns(seeking, turn, goesOn));
    const prove = cheapestFirst(prover);
    const told = await unlessEnded(ends, () =>
      characterizationOf(root, { ...about, prove, seekInner }),
    );
    return told ?? root;
  });
  const finished = async (): Promise<Characterization> => {
    const found = await searching;
    if ('equilibria' in found) return found;
    // What is told rests on lemmas, also where the search ended early: they are proved by the cheapest
    // ways, for which no thread has to be done with something else first, or left open.
    return withProofMeans({ cache: false, threads: 0 }, undefined, ({ prover }) =>
      characterizationOf(found, {
        ...{ ...about, prove: prover.proveBriefly },
        seekInner: async (demands) => inner.among(demands),
      }),
    );
  };
  return finished().finally(over);
}

/** The least family to which all profiles belong that play as is asked in one of several ways. */
function familyOf(form: DeclaredForm, playing: readonly AskedActions[] = []): Choices {
  const all = allChoices(form);
  if (playing.length === 0) return all;
  return all.map((actions, set) =>
    actions.filter((action) => playing.some((asked) => (asked[set] ?? action) === action)),
  );
}

/** Whether choices may be completed to a profile that plays as is asked in one of several ways. */
function mayPlaySo(choices: PureChoices, playing: readonly AskedActions[] = []): boolean {
  const fits = (asked: AskedActions): boolean =>
    asked.every((action, set) => {
      const chosen = choices[set];
      return action === undefined || chosen === undefined || chosen === action;
    });
  return playing.length === 0 || playing.some(fits);
}
