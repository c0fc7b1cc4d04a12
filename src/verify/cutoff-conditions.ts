import type { Condition } from '../claim/condition.js';
import {
  type ContinuousClaim,
  type ContinuousClaimAtPoint,
  continuousClaimAtPoint,
} from '../claim/continuous/continuous-claim.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { refuseRoots, rootsBehind } from '../claim/with-roots.js';
import { isAvailable } from '../derive/continuous/impossible-play.js';
import { continuousQuestions, gainsNothing } from '../derive/proposition/continuous.js';
import type { Question } from '../derive/question.js';
import { outsideText } from '../equilibrium/continuous/improper-play.js';
import type { Point } from '../exact/point.js';
import { continuousSets } from '../game/continuous/continuous-game.js';
import type { Prover } from '../prove/prover.js';
import type { Turn } from '../prove/turn.js';
import { drawnPoint } from '../sample/draw.js';
import { belyingPoint, denialsOf } from '../sample/inference-counterexample.js';
import { admissibleRegion, type Region } from '../sample/region.js';
import { findPoint } from '../sample/witness.js';
import type { ConstraintStanding, Need } from './condition-role.js';
import type { ConditionsOptions } from './conditions.js';
import { type BeforeEnd, endedBy, isUnanswered } from './early-end.js';
import { fewest, implying } from './few-premises.js';
import { withProofMeans } from './proof-means.js';

/*
 * What the conditions of a profile with types and actions from intervals do for it. Its derived constraints are
 * about all types and all deviations: each is one or several questions in symbols for these, and which conditions
 * it takes, the certificates tell that do with the fewest.
 */

/** A stated condition of such a profile. */
export interface CutoffCondition {
  readonly condition: Condition;
  readonly need: Need<ContinuousClaimAtPoint>;
}

/** That no deviation of some kind gains, at any type. */
export interface CutoffConstraint {
  readonly says: string;
  readonly standing: ConstraintStanding<ContinuousClaimAtPoint>;
}

/** The conditions of a profile, held against what its rationality comes to. */
export interface CutoffRoles {
  readonly claim: ContinuousClaim;
  readonly stated: readonly CutoffCondition[];
  readonly derived: readonly CutoffConstraint[];
}

/** How many points are judged where a condition alone fails, or where all hold. */
const RUNS = 20;

/**
 * What each stated condition of claims about types and actions from intervals does for them, and which conditions each
 * derived constraint takes.
 * @returns as `conditions` does.
 * @throws {Unusable} for one that rests on roots of equations.
 * @example
 * ```js
 * import { between, continuousClaim, continuousTiming, cutoffConditions, math, relation, specification, stated } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const game = continuousTiming({ id: 'output', title: 'An output', players: ['E'] })
 *   .move('sold', { by: 'E', knows: [], chooses: between(0, 1) })
 *   .payoffs({ E: ({ sold }) => math`(2 − ${c} − ${sold}) ${sold}` });
 * const half = continuousClaim(game, {
 *   id: 'half', title: 'A half', source: c.source, says: 'E sells half of what would sell for nothing.',
 *   strategies: { sold: math`1 − ${c}/2` },
 *   holds: { iff: [stated('cheap', 'it is cheap', relation`${c} ≤ 2`, c.source)] },
 * });
 * const market = specification({ ...paper, games: [], claims: [], statements: [half] });
 * const [{ stated: [cheap] }] = await cutoffConditions(market, [half], { threads: 0 });
 * cheap.need.kind; // 'needed'
 * ```
 */
export async function cutoffConditions(
  spec: Specification,
  claims: readonly ContinuousClaim[],
  options: Omit<ConditionsOptions, 'claims' | 'restrictions'> = {},
): Promise<CutoffRoles[]> {
  const beforeEnd = endedBy(options, options.onProgress);
  return withProofMeans(options, undefined, async ({ prover, searches, turn }) => {
    const found = claims.map(async (claim): Promise<CutoffRoles | undefined> => {
      try {
        return await cutoffRoles(spec, claim, searches.prover(prover), turn, beforeEnd);
      } catch (error) {
        if (options.until?.aborted && error === options.until.reason) return undefined;
        throw error;
      }
    });
    return (await Promise.all(found)).filter((each) => each !== undefined);
  });
}

/**
 * Asks of each condition that a profile is claimed under what it does, and of each derived constraint which
 * conditions it takes.
 * @param beforeEnd what has no answer by then is `stopped`.
 * @throws {Unusable} for a claim that rests on roots of equations.
 */
async function cutoffRoles(
  spec: Specification,
  claim: ContinuousClaim,
  prover: Prover,
  turn: Turn,
  beforeEnd: BeforeEnd,
): Promise<CutoffRoles> {
  refuseRoots(`the conditions of ${claim.id}`, rootsBehind(claim));
  const conditions = statedConditions(claim);
  await turn();
  const stated = conditions.map(async (condition): Promise<CutoffCondition> => {
    const need = await beforeEnd(async () => {
      await turn();
      return needOf(spec, claim, condition, prover);
    });
    return { condition, need };
  });
  const missing = pointsMissing(spec, claim);
  const failures = failuresOf(spec, claim);
  const derived = constraintsAmong(failures([])).map(async (says): Promise<CutoffConstraint> => {
    const standing = await beforeEnd(async () => {
      await turn();
      return standingOf(claim, says, failures, prover, missing);
    });
    return { says, standing };
  });
  // Awaited together: an interruption of what nobody awaits yet would end the process.
  const all = await Promise.all([Promise.all(stated), Promise.all(derived)]);
  return { claim, stated: all[0], derived: all[1] };
}

/** Whether every question about a profile has an answer. */
export function isAnswered({ stated, derived }: CutoffRoles): boolean {
  return !(
    stated.some(({ need }) => isUnanswered(need)) ||
    derived.some(({ standing }) => isUnanswered(standing))
  );
}

/** Those that are held against what is derived; of an `iff`, what is given only says where it speaks. */
function statedConditions({ exactly, given }: ContinuousClaim): readonly Condition[] {
  return exactly ?? given;
}

function givenBeside({ exactly, given }: ContinuousClaim): readonly Condition[] {
  return exactly === undefined ? [] : given;
}

async function needOf(
  spec: Specification,
  claim: ContinuousClaim,
  condition: Condition,
  prover: Prover,
): Promise<Need<ContinuousClaimAtPoint>> {
  const others = [
    ...givenBeside(claim),
    ...statedConditions(claim).filter((each) => each !== condition),
  ];
  const point = belyingPoint(spec, { premises: others, conclusion: condition }, examplePoint(spec));
  if (point === undefined) {
    const by = await implying(spec, others, condition, prover);
    return by ? { kind: 'implied', by } : { kind: 'open' };
  }
  const isSpared = (at: Point): boolean => judgedAt(claim, at).judgment.equilibrium === true;
  const spared = isSpared(point)
    ? point
    : denialsOf(condition)
        .map((denial) => [...others.map(({ relation }) => relation), ...denial])
        .map((relations) => drawnWhere(spec, admissibleRegion(spec, relations), isSpared))
        .find((found) => found !== undefined);
  if (spared) return { kind: 'too strong', at: judgedAt(claim, spared) };
  const at = judgedAt(claim, point);
  return at.judgment.equilibrium === false ? { kind: 'needed', at } : { kind: 'open' };
}

/** What is judged at a point, whatever a claim says of when it is so. */
function judgedAt(claim: ContinuousClaim, point: Point): ContinuousClaimAtPoint {
  return continuousClaimAtPoint({ ...claim, given: [] }, point);
}

function drawnWhere(
  spec: Specification,
  region: Region,
  isSo: (point: Point) => boolean,
): Point | undefined {
  const start = findPoint(region, examplePoint(spec));
  return start && drawnPoint(spec, region, start, RUNS, isSo);
}

/** The questions that refute a profile under some conditions, whatever else is claimed. */
type Failures = (some: readonly Condition[]) => readonly Question[];

/** Each constraint asks for those of all: they are derived once for the same conditions. */
function failuresOf(spec: Specification, claim: ContinuousClaim): Failures {
  const known = new Map<string, readonly Question[]>();
  return (some) => {
    const key = JSON.stringify(some.map(({ id }) => id));
    const found =
      known.get(key) ?? continuousQuestions(spec, { ...claim, exactly: undefined, given: some });
    known.set(key, found);
    return found;
  };
}

/** What is derived, each once. */
function constraintsAmong(failures: readonly Question[]): readonly string[] {
  return [...new Set(failures.map(({ asserts }) => asserts))];
}

async function standingOf(
  claim: ContinuousClaim,
  says: string,
  failures: Failures,
  prover: Prover,
  missing: (says: string) => ContinuousClaimAtPoint | undefined,
): Promise<CutoffConstraint['standing']> {
  const conditions = [...givenBeside(claim), ...statedConditions(claim)];
  const asked = (some: readonly Condition[]): Question[] =>
    failures(some).filter(({ asserts }) => asserts === says);
  const by = await fewest(conditions, asked, prover);
  if (by) return { kind: 'implied', by };
  if (asked(conditions).some(({ open }) => open !== undefined)) return { kind: 'open' };
  const at = missing(says);
  return at ? { kind: 'missing', at } : { kind: 'open' };
}

/** What a point has that a constraint excludes, and nothing else; `undefined` where that is nothing. */
function onlyAbout(
  { game }: ContinuousClaim,
  at: ContinuousClaimAtPoint,
  says: string,
): ContinuousClaimAtPoint | undefined {
  const violations = at.judgment.violations.filter(
    ({ set, claimed, deviation }) =>
      says === gainsNothing(set, set.move.kind === 'move' ? { claimed, deviation } : undefined),
  );
  const outside = continuousSets(game)
    .filter((set) => says === isAvailable(set))
    .map(outsideText);
  const improper = at.judgment.improper.filter((each) => outside.includes(each));
  if (violations.length === 0 && improper.length === 0) return undefined;
  return { ...at, judgment: { ...at.judgment, violations, improper } };
}

/** Looks for a point at which all conditions hold and something is so that a constraint excludes. */
function pointsMissing(
  spec: Specification,
  claim: ContinuousClaim,
): (says: string) => ContinuousClaimAtPoint | undefined {
  const conditions = [...givenBeside(claim), ...statedConditions(claim)];
  const region = admissibleRegion(
    spec,
    conditions.map(({ relation }) => relation),
  );
  // Of each constraint points are drawn alike.
  const known = new Map<string, ContinuousClaimAtPoint>();
  const judged = (point: Point): ContinuousClaimAtPoint => {
    const key = JSON.stringify(point);
    const at = known.get(key) ?? judgedAt(claim, point);
    known.set(key, at);
    return at;
  };
  return (says) => {
    const point = drawnWhere(
      spec,
      region,
      (at) => onlyAbout(claim, judged(at), says) !== undefined,
    );
    return point && onlyAbout(claim, judged(point), says);
  };
}
