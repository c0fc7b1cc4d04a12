import { match } from 'ts-pattern';
import type { InTheLimit } from '../claim/large.js';
import { comparableHistories, payoffsCompared } from '../claim/payoff-groups.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { type Comparison, compare, type Form, type Statement } from '../claim/statement.js';
import { type StatementAtPoint, statementAtPoint } from '../claim/statement-at-point.js';
import { statementQuestions } from '../derive/statement-questions.js';
import { zero } from '../exact/composition.js';
import { divisorsIn, symbolsOf } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import { negated, type Relation } from '../exact/relation.js';
import { boundaryPoints, cornerPoints } from './boundary.js';
import { drawUntilFailure } from './draw.js';
import { pointArbitrary } from './point-arbitrary.js';
import { simplify } from './simplify.js';
import { type StatementGround, statementGrounds, statementRegions } from './statement-ground.js';
import type { SurveySettings } from './survey.js';

/** The verdict on a statement, as far as drawing parameters, or going through a game, can decide. */
export type StatementVerdict =
  | { readonly kind: 'survived' }
  | { readonly kind: 'refuted'; readonly counterexample: StatementAtPoint }
  /** By a witness, where something is said to be possible; else by going through every case. */
  | { readonly kind: 'proved'; readonly by: Point | string }
  /** No parameters were found that it speaks of, which does not show that there are none. */
  | { readonly kind: 'unmet' }
  /** Nothing was found that shows it possible, which does not show it impossible. */
  | { readonly kind: 'undecided'; readonly because: string };

export interface StatementSurvey {
  readonly statement: Statement;
  readonly verdict: StatementVerdict;
  readonly draws: number;
  /** For a statement about large values: what becomes of each relation at a point that it speaks of. */
  readonly limits: readonly InTheLimit[];
  readonly limitsAt?: Point;
}

type Of<Kind extends Form['kind']> = Form & { readonly kind: Kind };

/** Decides a statement as far as drawing parameters, or going through a game, can. */
export function surveyStatement(
  spec: Specification,
  statement: Statement,
  settings: SurveySettings,
): StatementSurvey {
  return match(statement.form)
    .with({ kind: 'always' }, ({ asserts }) => surveyed(spec, statement, settings, asserts))
    .with({ kind: 'eventually' }, () => surveyed(spec, statement, settings))
    .with({ kind: 'somewhere' }, (form) => somewhere(spec, statement, form, settings))
    .with({ kind: 'regardless' }, (form) => regardless(spec, statement, form, settings))
    .exhaustive();
}

/**
 * What a point that was found otherwise makes of a statement, simplified: a counterexample, or a
 * witness; `undefined` where the point is neither.
 */
export function statementDecidedAt(
  spec: Specification,
  found: StatementSurvey,
  point: Point,
): StatementSurvey | undefined {
  const { statement } = found;
  const decides = decisive(spec, statement);
  const region = statementRegions(spec, statement).find((each) => each.holdsAt(point));
  if (region === undefined || !decides(point)) return undefined;
  const simplest = simplify(region, point, examplePoint(spec), decides);
  return { ...found, verdict: decided(spec, statement, simplest) };
}

/** What decides a statement at one point: a witness where something is possible, else a failure. */
function decisive(spec: Specification, statement: Statement): (point: Point) => boolean {
  const possible = statement.form.kind === 'somewhere';
  return (point) => {
    const { shows, refutes } = statementAtPoint(spec, statement, point);
    return possible ? shows : refutes;
  };
}

function decided(spec: Specification, statement: Statement, point: Point): StatementVerdict {
  return statement.form.kind === 'somewhere'
    ? { kind: 'proved', by: point }
    : { kind: 'refuted', counterexample: statementAtPoint(spec, statement, point) };
}

/** Draws where a statement speaks of something, aimed at where comparisons fail. */
function surveyed(
  spec: Specification,
  statement: Statement,
  settings: SurveySettings,
  asserts: readonly Comparison[] = [],
): StatementSurvey {
  const grounds = statementGrounds(spec, statement, [], settings.start);
  const [first] = grounds;
  if (first === undefined) return { statement, verdict: { kind: 'unmet' }, draws: 0, limits: [] };
  const limits = statementAtPoint(spec, statement, first.start).limits.map(({ limit }) => limit);
  const failing = asserts
    .flatMap(asRelation)
    .filter(({ sign }) => sign !== '=')
    .map(negated);
  const aimed = [...failing, ...asserts.flatMap(zeroDivisors)]
    .flatMap((relation) => statementGrounds(spec, statement, [relation]))
    .map(({ start }) => start);
  const decides = decisive(spec, statement);
  let draws = 0;
  for (const ground of grounds) {
    const hinted = [...ground.hinted, ...aimed];
    const drawn = drawPoints({ ...ground, hinted }, settings, (point) => !decides(point));
    draws += drawn.draws;
    if (drawn.failing === undefined) continue;
    const simplest = simplify(ground.region, drawn.failing, examplePoint(spec), decides);
    const verdict = decided(spec, statement, simplest);
    return { statement, verdict, draws, limits, limitsAt: first.start };
  }
  return { statement, verdict: { kind: 'survived' }, draws, limits, limitsAt: first.start };
}

function somewhere(
  spec: Specification,
  statement: Statement,
  form: Of<'somewhere'>,
  settings: SurveySettings,
): StatementSurvey {
  const because = 'no parameters were found at which it is so';
  const undecided = { statement, verdict: { kind: 'undecided', because }, limits: [] } as const;
  const [found] = statementGrounds(
    spec,
    statement,
    form.asserts.flatMap(asRelation),
    settings.start,
  );
  if (found === undefined) return { ...undecided, draws: 0 };
  const shows = decisive(spec, statement);
  const { draws, failing: witness } = drawPoints(found, settings, (at) => !shows(at));
  if (witness === undefined) return { ...undecided, draws };
  const by = simplify(found.region, witness, examplePoint(spec), shows);
  return { statement, verdict: { kind: 'proved', by }, draws, limits: [] };
}

/** A comparison of formulas narrows the region in which to look. */
function asRelation({ left, sign, right }: Comparison): Relation[] {
  return left.kind === 'formula' && right.kind === 'formula'
    ? [{ left: left.formula, sign, right: right.formula }]
    : [];
}

/** Where what formulas divide by is 0, a comparison of them fails. */
function zeroDivisors({ left, right }: Comparison): Relation[] {
  const divisors = [left, right].flatMap((side) =>
    side.kind === 'formula' ? [...divisorsIn(side.formula)] : [],
  );
  return divisors
    .filter((divisor) => symbolsOf(divisor).size > 0)
    .map((divisor) => ({ left: divisor, sign: '=', right: zero }));
}

/** That payoffs do not contain a variable: in every complete history at once, where that is plain. */
function regardless(
  spec: Specification,
  statement: Statement,
  { game, player, variable }: Of<'regardless'>,
  settings: SurveySettings,
): StatementSurvey {
  const { histories, complete } = comparableHistories(game, player, variable);
  const plain = complete && statementQuestions(spec, statement).length === 0;
  if (plain && statementGrounds(spec, statement, [], settings.start).length > 0) {
    const by = `in all ${histories} complete histories of ${game.id}`;
    return { statement, verdict: { kind: 'proved', by }, draws: 0, limits: [] };
  }
  const compared = payoffsCompared(game, player, variable).map(({ left, sign, right }) =>
    compare(left, sign, right),
  );
  const found = surveyed(spec, statement, settings, compared);
  if (complete || found.verdict.kind === 'refuted') return found;
  const because = `not every history of ${game.id} stands beside others that differ from it in ${variable} alone: ${variable} decides what happens next, or a draw after it has probability 0`;
  return { ...found, verdict: { kind: 'undecided', because } };
}

/** Statements are drawn for more widely than claims, whose conditions tell where to look. */
const WIDE_SWEEPS = 4;

/** Draws until a point fails a test; boundary points and corners come first. */
function drawPoints(
  { region, start, hinted }: StatementGround,
  { runs, seed, onDraw }: SurveySettings,
  passes: (point: Point) => boolean,
) {
  const first = [
    start,
    ...hinted,
    ...boundaryPoints(region, start),
    ...cornerPoints(region, start),
  ];
  return drawUntilFailure(
    { points: pointArbitrary(region, start, WIDE_SWEEPS), always: first, runs, seed },
    passes,
    (fine) => !fine,
    onDraw,
  );
}
