import type { Comparison } from '../../claim/comparison.js';
import { cutoffEquilibriaBehind } from '../../claim/parts.js';
import { comparisonsIn } from '../../claim/proposition/assertion.js';
import {
  conditionsClaimed,
  equilibriaAsserted,
} from '../../claim/proposition/claimed-conditions.js';
import type { Eventually } from '../../claim/proposition/eventually.js';
import {
  type AssertedInTheLimit,
  eventuallyAtPoint,
} from '../../claim/proposition/eventually-at-point.js';
import type { Everywhere } from '../../claim/proposition/everywhere.js';
import type { Nowhere } from '../../claim/proposition/nowhere.js';
import { propositionAtPoint, type Statement } from '../../claim/proposition/proposition.js';
import {
  comparableHistories,
  comparedBy,
  type Regardless,
} from '../../claim/proposition/regardless.js';
import type { Somewhere } from '../../claim/proposition/somewhere.js';
import { examplePoint, fromExample, type Specification } from '../../claim/specification.js';
import { questionsOf } from '../../derive/proposition/proposition-questions.js';
import { zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { divisorsIn, isFormula, symbolsOf } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { isRelation, negated, type Relation } from '../../exact/relation.js';
import { derivedScreen, type PointScreen } from '../derived-screen.js';
import type { SampledGround } from '../sampled-ground.js';
import { aimedStatementGrounds } from '../sampled-grounds.js';
import { alwaysExamined, type StatementGround, statementGrounds } from '../statement-grounds.js';
import { findPoint } from '../witness.js';
import { judgedDraws } from './continuous.js';
import {
  type DecidedByPoint,
  decidedBy,
  drawsIn,
  type SurveyOf,
  type SurveyResult,
  type SurveySettings,
  searched,
  simplest,
  speakingRegions,
} from './search.js';

/** Where a statement holds, what it is aimed at does not exist, and all attempts are in vain. */
const AIMS = 25;

/** Points of a statement's regions in which further relations hold: where it may well be decided. */
function aimedAt(
  spec: Specification,
  statement: Statement,
  relations: readonly Relation[],
): Point[] {
  return relations.flatMap((relation) => aimedTogether(spec, statement, [relation]));
}

/** The same where all of the relations hold. */
function aimedTogether(
  spec: Specification,
  statement: Statement,
  relations: readonly Relation[],
): Point[] {
  return speakingRegions(spec, statement, relations)
    .map((region) => findPoint(region, examplePoint(spec), AIMS))
    .filter((point) => point !== undefined);
}

/** What came of putting a statement to the test. */
interface Tested {
  readonly draws: number;
  readonly decided: DecidedByPoint | undefined;
}

/** Ground by ground: what is always examined, and if nothing there decides, draws. */
async function drawnFor(
  spec: Specification,
  statement: Statement,
  grounds: readonly StatementGround[],
  settings: SurveySettings,
  aimed: readonly Point[] = [],
): Promise<Tested> {
  if (cutoffEquilibriaBehind(statement).length > 0) {
    const judged = judgedDraws(spec, statement, grounds, settings, aimed);
    const { drawn, decided } = await searched(spec, statement, judged, settings);
    return { draws: drawsIn(drawn), decided };
  }
  const screen = derivedScreen(spec, statement);
  let drawings: readonly SampledGround[] | undefined;
  let draws = 0;
  for (const [position, ground] of grounds.entries()) {
    const examined = examinedOn(spec, statement, screen, alwaysExamined(ground, aimed), settings);
    draws += examined.draws;
    if (examined.deciding) {
      const examine = (point: Point) => propositionAtPoint(spec, statement, point);
      return { draws, decided: simplest(spec, ground.region, examined.deciding, examine) };
    }
    drawings ??= aimedStatementGrounds(spec, statement, grounds);
    const drawing = entry(drawings, position);
    const { region } = ground;
    const { drawn, decided } = await searched(
      ...[spec, statement, [{ region, drawing, always: [], runs: settings.runs }], settings],
    );
    draws += drawsIn(drawn);
    if (decided) return { draws, decided };
  }
  return { draws, decided: undefined };
}

/** Of the points that decide nothing as far as is derived, the walk confirms one in so many. */
const WALK_ONE_IN = 32;

/**
 * Points one by one, until one decides.
 * @throws where the walk finds a point decided of which it was derived that it is not: a defect.
 */
function examinedOn(
  spec: Specification,
  statement: Statement,
  screen: PointScreen,
  points: Iterable<Point>,
  { onDraws = () => {} }: SurveySettings,
): { readonly draws: number; readonly deciding: Point | undefined } {
  let draws = 0;
  for (const point of points) {
    const may = screen(point);
    const walked = may || draws % WALK_ONE_IN === 0;
    draws++;
    onDraws(1);
    if (!walked || !decidedBy(propositionAtPoint(spec, statement, point))) continue;
    if (may) return { draws, deciding: point };
    throw new Error(
      `${statement.id}: what the walk finds at ${fromExample(spec, point)} is not derived: please report this defect`,
    );
  }
  return { draws, deciding: undefined };
}

/** Draws where the statement speaks of something, aimed at where comparisons fail. */
export function surveyEverywhere(
  spec: Specification,
  proposition: Everywhere,
  settings: SurveySettings,
): Promise<SurveyOf<Everywhere>> {
  return surveyAll(spec, proposition, settings, () =>
    aimedAt(spec, proposition, whereFailing(comparisonsIn(proposition.asserts))),
  );
}

/** Draws where the statement speaks of something, aimed at where what it denies may well be so. */
export function surveyNowhere(
  spec: Specification,
  proposition: Nowhere,
  settings: SurveySettings,
): Promise<SurveyOf<Nowhere>> {
  const { asserts } = proposition;
  const likely = [
    ...comparisonsIn(asserts).filter(isRelation),
    ...equilibriaAsserted(asserts).flatMap((claim) =>
      conditionsClaimed(claim).map(({ relation }) => relation),
    ),
  ];
  return surveyAll(spec, proposition, settings, () =>
    likely.length > 0 ? aimedTogether(spec, proposition, likely) : [],
  );
}

/** Draws for what is said of all points. @param aim points at which it may well fail. */
async function surveyAll<Each extends Everywhere | Nowhere>(
  spec: Specification,
  proposition: Each,
  settings: SurveySettings,
  aim: () => readonly Point[],
): Promise<SurveyOf<Each>> {
  const { kind }: { readonly kind: Each['kind'] } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  if (grounds.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const { draws, decided } = await drawnFor(spec, proposition, grounds, settings, aim());
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
export async function surveySomewhere(
  spec: Specification,
  proposition: Somewhere,
  settings: SurveySettings,
): Promise<SurveyOf<Somewhere>> {
  const { kind, asserts } = proposition;
  const narrowed = comparisonsIn(asserts).filter(isRelation);
  const near = statementGrounds(spec, proposition, narrowed, settings.start);
  // Where no point was found, one is searched for as what refutes is, from where there are points.
  const grounds =
    near.length > 0 || !settings.searching
      ? near
      : statementGrounds(
          ...([spec, proposition, narrowed.filter(({ sign }) => sign === '=')] as const),
        );
  const { draws, decided } = await drawnFor(spec, proposition, grounds, settings);
  return { kind, proposition, result: decided ?? NOT_FOUND, draws };
}

export interface EventuallySurvey extends SurveyOf<Eventually> {
  /** What becomes of each relation at a point that it speaks of, if one was found. */
  readonly thresholds:
    | { readonly at: Point; readonly limits: readonly AssertedInTheLimit[] }
    | undefined;
}

/** Draws where all values of the parameter that are large, or close, enough are admissible. */
export async function surveyEventually(
  spec: Specification,
  proposition: Eventually,
  settings: SurveySettings,
): Promise<EventuallySurvey> {
  const { kind } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const [first] = grounds;
  if (first === undefined)
    return { kind, proposition, result: { kind: 'unmet' }, draws: 0, thresholds: undefined };
  const { limits } = eventuallyAtPoint(spec.restrictions, proposition, first.start);
  const { draws, decided } = await drawnFor(spec, proposition, grounds, settings);
  return {
    ...{ kind, proposition, result: decided ?? { kind: 'survived' }, draws },
    thresholds: { at: first.start, limits },
  };
}

/** Goes through every complete history at once, where that is plain; else compares at draws. */
export async function surveyRegardless(
  spec: Specification,
  proposition: Regardless,
  settings: SurveySettings,
): Promise<SurveyOf<Regardless>> {
  const { kind, game, player, variable } = proposition;
  const { histories, complete } = comparableHistories(game, player, variable);
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const met = grounds.length > 0;
  if (met && complete && questionsOf(spec, proposition).length === 0) {
    const cases = `in all ${histories} complete histories of ${game.id}`;
    return { kind, proposition, result: { kind: 'proved', by: 'every case', cases }, draws: 0 };
  }
  const aimed = met ? aimedAt(spec, proposition, whereFailing(comparedBy(proposition))) : [];
  const { draws, decided } = await drawnFor(spec, proposition, grounds, settings, aimed);
  if (decided) return { kind, proposition, result: decided, draws };
  if (complete) return { kind, proposition, result: { kind: met ? 'survived' : 'unmet' }, draws };
  const because = `not every history of ${game.id} stands beside others that differ from it in ${variable} alone: ${variable} decides what happens next, or a draw after it has probability 0`;
  return { kind, proposition, result: { kind: 'undecided', because }, draws };
}
