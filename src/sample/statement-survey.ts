import { match } from 'ts-pattern';
import { claimAtPoint } from '../claim/claim-at-point.js';
import { type InTheLimit, inTheLimit } from '../claim/large.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Comparison, Form, Statement } from '../claim/statement.js';
import { type StatementAtPoint, statementAtPoint } from '../claim/statement-at-point.js';
import type { Point } from '../exact/point.js';
import { negated, type Relation } from '../exact/relation.js';
import type { Node } from '../game/tree.js';
import { treeOf } from '../game/unfold.js';
import { boundaryPoints, cornerPoints } from './boundary.js';
import { type Drawn, drawUntilFailure } from './draw.js';
import { pointArbitrary } from './point-arbitrary.js';
import { admissibleRegion, type Region } from './region.js';
import { simplify } from './simplify.js';
import type { SurveySettings } from './survey.js';
import { findPoint } from './witness.js';

/** The verdict on a statement. */
export type StatementVerdict =
  | { readonly kind: 'survived' }
  | { readonly kind: 'refuted'; readonly counterexample: StatementAtPoint | Point | string }
  /** By a witness, where something is said to be possible; else by going through every case. */
  | { readonly kind: 'proved'; readonly by: Point | string }
  /** No parameters were found at which what is given holds. */
  | { readonly kind: 'vacuous' }
  /** Nothing was found that shows it possible, which does not show it impossible. */
  | { readonly kind: 'undecided' };

export interface StatementSurvey {
  readonly statement: Statement;
  readonly verdict: StatementVerdict;
  readonly draws: number;
  /** For a statement about large values: what becomes of each relation at the example. */
  readonly limits: readonly InTheLimit[];
}

type Of<Kind extends Form['kind']> = Form & { readonly kind: Kind };

/** Decides a statement as far as drawing parameters, or going through a game, can. */
export function surveyStatement(
  spec: Specification,
  statement: Statement,
  settings: SurveySettings,
): StatementSurvey {
  return match(statement.form)
    .with({ kind: 'always' }, (form) => always(spec, statement, form, settings))
    .with({ kind: 'somewhere' }, (form) => somewhere(spec, statement, form, settings))
    .with({ kind: 'eventually' }, (form) => eventually(spec, statement, form, settings))
    .with({ kind: 'regardless' }, (form) => regardless(statement, form))
    .exhaustive();
}

/**
 * What a counterexample that was found otherwise makes of a statement, simplified; `undefined`
 * where the point refutes nothing.
 */
export function statementRefutedAt(
  spec: Specification,
  found: StatementSurvey,
  point: Point,
): StatementSurvey | undefined {
  const { statement } = found;
  const region = admissibleRegion(
    spec,
    statement.given.map(({ relation }) => relation),
  );
  if (!region.holdsAt(point)) return undefined;
  const simplest = (refutes: (at: Point) => boolean): Point | undefined =>
    refutes(point) ? simplify(region, point, examplePoint(spec), refutes) : undefined;
  const counterexample = match(statement.form)
    .with({ kind: 'always' }, () => {
      const at = simplest((each) => statementAtPoint(statement, each).refutes);
      return at && statementAtPoint(statement, at);
    })
    .with({ kind: 'eventually' }, (form) => simplest((at) => !holdsEventually(form, at)))
    .with({ kind: 'somewhere' }, { kind: 'regardless' }, () => undefined)
    .exhaustive();
  return counterexample && { ...found, verdict: { kind: 'refuted', counterexample } };
}

/** The region where what is given holds, a point in it, and points that the author suggests. */
interface Ground {
  readonly region: Region;
  readonly start: Point;
  readonly hinted: readonly Point[];
}

function ground(
  spec: Specification,
  { given, lookAt }: Statement,
  further: readonly Relation[] = [],
): Ground | undefined {
  const relations = [...given.map(({ relation }) => relation), ...further];
  const region = admissibleRegion(spec, relations);
  const start = findPoint(region, examplePoint(spec));
  if (start === undefined) return undefined;
  const hinted =
    lookAt.length > 0
      ? findPoint(admissibleRegion(spec, [...relations, ...lookAt]), start)
      : undefined;
  return { region, start, hinted: hinted ? [hinted] : [] };
}

function always(
  spec: Specification,
  statement: Statement,
  { asserts }: Of<'always'>,
  settings: SurveySettings,
): StatementSurvey {
  const found = ground(spec, statement);
  if (found === undefined) return { statement, verdict: { kind: 'vacuous' }, draws: 0, limits: [] };
  const { region } = found;
  const aimed = asserts
    .flatMap(asRelation)
    .filter(({ sign }) => sign !== '=')
    .flatMap((relation) => ground(spec, statement, [negated(relation)])?.start ?? []);
  const decided = new Set<Comparison>();
  const refutes = (point: Point): boolean => {
    const at = statementAtPoint(statement, point);
    for (const { comparison, holds } of at.comparisons)
      if (holds !== undefined) decided.add(comparison);
    return at.refutes;
  };
  const { draws, failing } = drawPoints(
    { ...found, hinted: [...found.hinted, ...aimed] },
    settings,
    (point) => !refutes(point),
  );
  if (failing === undefined) {
    // A comparison whose sides never had a value was never put to the test.
    const kind = asserts.every((each) => decided.has(each)) ? 'survived' : 'vacuous';
    return { statement, verdict: { kind }, draws, limits: [] };
  }
  const simplest = simplify(region, failing, examplePoint(spec), refutes);
  const counterexample = statementAtPoint(statement, simplest);
  return { statement, verdict: { kind: 'refuted', counterexample }, draws, limits: [] };
}

function somewhere(
  spec: Specification,
  statement: Statement,
  form: Of<'somewhere'>,
  settings: SurveySettings,
): StatementSurvey {
  const found = ground(spec, statement, form.asserts.flatMap(asRelation));
  if (found === undefined)
    return { statement, verdict: { kind: 'undecided' }, draws: 0, limits: [] };
  const { region } = found;
  const shows = (point: Point): boolean => {
    const { givenHolds, comparisons } = statementAtPoint(statement, point);
    return (
      givenHolds &&
      comparisons.every(({ holds }) => holds === true) &&
      form.equilibria.every((each) => claimAtPoint(each, point).judgment.equilibrium)
    );
  };
  const { draws, failing: witness } = drawPoints(found, settings, (at) => !shows(at));
  if (witness === undefined)
    return { statement, verdict: { kind: 'undecided' }, draws, limits: [] };
  const by = simplify(region, witness, examplePoint(spec), shows);
  return { statement, verdict: { kind: 'proved', by }, draws, limits: [] };
}

/** A comparison of formulas narrows the region in which to look. */
function asRelation({ left, sign, right }: Comparison): Relation[] {
  return left.kind === 'formula' && right.kind === 'formula'
    ? [{ left: left.formula, sign, right: right.formula }]
    : [];
}

function eventually(
  spec: Specification,
  statement: Statement,
  form: Of<'eventually'>,
  settings: SurveySettings,
): StatementSurvey {
  const found = ground(spec, statement);
  if (found === undefined) return { statement, verdict: { kind: 'vacuous' }, draws: 0, limits: [] };
  const { region } = found;
  // Where no large value is admissible, nothing is said.
  const bounded = spec.restrictions.some(
    ({ relation }) => !inTheLimit(relation, form.parameter.name, found.start).holds,
  );
  if (bounded) return { statement, verdict: { kind: 'vacuous' }, draws: 0, limits: [] };
  const holds = (point: Point): boolean => holdsEventually(form, point);
  const { draws, failing } = drawPoints(found, settings, holds);
  const verdict: StatementVerdict =
    failing === undefined
      ? { kind: 'survived' }
      : {
          kind: 'refuted',
          counterexample: simplify(region, failing, examplePoint(spec), (at) => !holds(at)),
        };
  return { statement, verdict, draws, limits: limitsAt(form, found.start) };
}

function limitsAt({ parameter, asserts }: Of<'eventually'>, point: Point): InTheLimit[] {
  return asserts.map((relation) => inTheLimit(relation, parameter.name, point));
}

function holdsEventually(form: Of<'eventually'>, point: Point): boolean {
  return limitsAt(form, point).every(({ holds }) => holds) !== form.never;
}

/**
 * Complete histories that differ in the variable alone pay the player the same. Where the variable
 * decides what happens next, no histories differ in it alone, and nothing is shown.
 */
function regardless(
  statement: Statement,
  { game, player, variable }: Of<'regardless'>,
): StatementSurvey {
  const tree = treeOf(game);
  const index = tree.players.indexOf(player);
  const possible = game.stages.find(({ name }) => name === variable)?.values ?? [];
  const groups = new Map<string, { payoffs: Set<number | undefined>; values: Set<string> }>();
  let histories = 0;
  const visit = (node: Node): void => {
    if (node.kind === 'chance') for (const branch of node.branches) visit(branch.node);
    else if (node.kind === 'decision') node.children.forEach(visit);
    else {
      histories++;
      const rest = JSON.stringify({ ...node.history, [variable]: null });
      const group = groups.get(rest) ?? { payoffs: new Set(), values: new Set() };
      group.payoffs.add(node.payoffs[index]);
      group.values.add(node.history[variable] ?? '');
      groups.set(rest, group);
    }
  };
  visit(tree.root);
  const all = [...groups.values()];
  const verdict: StatementVerdict = all.some(({ payoffs }) => payoffs.size > 1)
    ? { kind: 'refuted', counterexample: `a payoff of ${player} in ${game.id} changes with it` }
    : all.every(({ values }) => possible.every((value) => values.has(value)))
      ? { kind: 'proved', by: `in all ${histories} complete histories of ${game.id}` }
      : { kind: 'undecided' };
  return { statement, draws: 0, limits: [], verdict };
}

/** Statements are drawn for more widely than claims, whose conditions tell where to look. */
const WIDE_SWEEPS = 4;

/** Draws until a point fails a test; boundary points and corners come first. */
function drawPoints(
  { region, start, hinted }: Ground,
  { runs, seed, onDraw }: SurveySettings,
  passes: (point: Point) => boolean,
): Drawn {
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
