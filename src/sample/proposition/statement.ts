import type { Comparison } from '../../claim/comparison.js';
import {
  type Eventually,
  eventuallyAtPoint,
  type InTheLimit,
} from '../../claim/proposition/eventually.js';
import type { Everywhere } from '../../claim/proposition/everywhere.js';
import { propositionAtPoint, type Statement } from '../../claim/proposition/proposition.js';
import {
  comparableHistories,
  comparedBy,
  type Regardless,
} from '../../claim/proposition/regardless.js';
import type { Somewhere } from '../../claim/proposition/somewhere.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { questionsOf } from '../../derive/proposition/proposition-questions.js';
import { zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { divisorsIn, isFormula, symbolsOf } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { isRelation, negated, type Relation } from '../../exact/relation.js';
import { boundaryPoints, cornerPoints } from '../boundary.js';
import { pointArbitrary } from '../hit-and-run.js';
import type { Region } from '../region.js';
import { findPoint } from '../witness.js';
import {
  type DecidedByPoint,
  drawsIn,
  type Ground,
  type SurveyOf,
  type SurveyResult,
  type SurveySettings,
  searched,
  speakingRegions,
} from './search.js';

/** A region that a statement speaks of, a point in it, and points that the author suggests. */
interface StatementGround {
  readonly region: Region;
  readonly start: Point;
  readonly hinted: readonly Point[];
}

/**
 * The regions that a statement speaks of in which a point was found.
 * @param known a point that somebody else found: it serves where the search finds none.
 */
export function statementGrounds(
  spec: Specification,
  statement: Statement,
  further: readonly Relation[] = [],
  known?: Point,
): StatementGround[] {
  const regions = speakingRegions(spec, statement, further);
  const looked = speakingRegions(spec, statement, [...further, ...statement.lookAt]);
  return regions.flatMap((region, index) => {
    const start =
      findPoint(region, examplePoint(spec)) ??
      (known && region.contains(known) ? region.complete(known) : undefined);
    if (start === undefined) return [];
    const there = entry(looked, index);
    const hinted = statement.lookAt.length > 0 ? findPoint(there, start) : undefined;
    return [{ region, start, hinted: hinted ? [hinted] : [] }];
  });
}

/** Where a statement holds, what it is aimed at does not exist, and all attempts are in vain. */
const AIMS = 25;

/** Points of a statement's regions in which further relations hold: where it may well be decided. */
function aimedAt(
  spec: Specification,
  statement: Statement,
  relations: readonly Relation[],
): Point[] {
  return relations
    .flatMap((relation) => speakingRegions(spec, statement, [relation]))
    .map((region) => findPoint(region, examplePoint(spec), AIMS))
    .filter((point) => point !== undefined);
}

/** Statements are drawn for more widely than claims, whose conditions tell where to look. */
const WIDE_SWEEPS = 4;

/** Draws for a statement; boundary points and corners come first. */
function drawnFor(
  spec: Specification,
  statement: Statement,
  grounds: readonly StatementGround[],
  settings: SurveySettings,
  aimed: readonly Point[] = [],
): { readonly draws: number; readonly decided: DecidedByPoint | undefined } {
  const { drawn, decided } = searched(
    spec,
    grounds.map(
      ({ region, start, hinted }): Ground => ({
        region,
        points: pointArbitrary(region, start, WIDE_SWEEPS),
        always: [
          ...[start, ...hinted, ...aimed],
          ...boundaryPoints(region, start),
          ...cornerPoints(region, start),
        ],
        runs: settings.runs,
      }),
    ),
    settings,
    (point) => propositionAtPoint(spec, statement, point),
  );
  return { draws: drawsIn(drawn), decided };
}

/** Draws where the statement speaks of something, aimed at where comparisons fail. */
export function surveyEverywhere(
  spec: Specification,
  proposition: Everywhere,
  settings: SurveySettings,
): SurveyOf<Everywhere> {
  const { kind, asserts } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  if (grounds.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const aimed = aimedAt(spec, proposition, whereFailing(asserts));
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings, aimed);
  return { kind, proposition, result: decided ?? { kind: 'survived' }, draws };
}

/** Relations where some comparison fails: it is not so, or a formula has no value. */
function whereFailing(asserts: readonly Comparison[]): Relation[] {
  const denied = asserts
    .filter(isRelation)
    .filter(({ sign }) => sign !== '=')
    .map(negated);
  return [...denied, ...asserts.flatMap(zeroDivisors)];
}

/** Where what formulas divide by is 0, a comparison of them fails. */
function zeroDivisors({ left, right }: Comparison): Relation[] {
  return [left, right]
    .filter(isFormula)
    .flatMap((formula) => [...divisorsIn(formula)])
    .filter((divisor) => symbolsOf(divisor).size > 0)
    .map((divisor) => ({ left: divisor, sign: '=', right: zero }));
}

const NOT_FOUND: SurveyResult = {
  kind: 'undecided',
  because: 'no parameters were found at which it is so',
};

/** Looks for a witness where what is said of formulas holds. */
export function surveySomewhere(
  spec: Specification,
  proposition: Somewhere,
  settings: SurveySettings,
): SurveyOf<Somewhere> {
  const { kind, asserts } = proposition;
  const narrowed = asserts.filter(isRelation);
  const grounds = statementGrounds(spec, proposition, narrowed, settings.start);
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings);
  return { kind, proposition, result: decided ?? NOT_FOUND, draws };
}

export interface EventuallySurvey extends SurveyOf<Eventually> {
  /** What becomes of each relation at a point that it speaks of, if one was found. */
  readonly thresholds: { readonly at: Point; readonly limits: readonly InTheLimit[] } | undefined;
}

/** Draws where all large values of the parameter are admissible. */
export function surveyEventually(
  spec: Specification,
  proposition: Eventually,
  settings: SurveySettings,
): EventuallySurvey {
  const { kind } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const [first] = grounds;
  if (first === undefined)
    return { kind, proposition, result: { kind: 'unmet' }, draws: 0, thresholds: undefined };
  const { limits } = eventuallyAtPoint(spec.restrictions, proposition, first.start);
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings);
  return {
    ...{ kind, proposition, result: decided ?? { kind: 'survived' }, draws },
    thresholds: { at: first.start, limits: limits.map(({ limit }) => limit) },
  };
}

/** Goes through every complete history at once, where that is plain; else compares at draws. */
export function surveyRegardless(
  spec: Specification,
  proposition: Regardless,
  settings: SurveySettings,
): SurveyOf<Regardless> {
  const { kind, game, player, variable } = proposition;
  const { histories, complete } = comparableHistories(game, player, variable);
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const met = grounds.length > 0;
  if (met && complete && questionsOf(spec, proposition).length === 0) {
    const cases = `in all ${histories} complete histories of ${game.id}`;
    return { kind, proposition, result: { kind: 'proved', by: 'every case', cases }, draws: 0 };
  }
  const aimed = met ? aimedAt(spec, proposition, whereFailing(comparedBy(proposition))) : [];
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings, aimed);
  if (decided) return { kind, proposition, result: decided, draws };
  if (complete) return { kind, proposition, result: { kind: met ? 'survived' : 'unmet' }, draws };
  const because = `not every history of ${game.id} stands beside others that differ from it in ${variable} alone: ${variable} decides what happens next, or a draw after it has probability 0`;
  return { kind, proposition, result: { kind: 'undecided', because }, draws };
}
