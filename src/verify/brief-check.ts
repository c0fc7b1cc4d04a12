import { admissiblePoint, type PointInput } from '../claim/admissible-point.js';
import type { Claim } from '../claim/claim.js';
import type { Everywhere } from '../claim/proposition/everywhere.js';
import {
  type Proposition,
  type PropositionAtPoint,
  premisesIn,
  propositionAtPoint,
  quantifierOf,
} from '../claim/proposition/proposition.js';
import { propositionNamed, type Specification } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { Unconfirmed } from '../equilibrium/walk/confirmed.js';
import { entry } from '../exact/entry.js';
import { Point } from '../exact/point.js';
import type { Relation } from '../exact/relation.js';
import { kernelOf, stepTest } from '../sample/kernel/kernel.js';
import { pointVerdicts } from '../sample/kernel/point-verdict.js';
import { ProgramBuilder } from '../sample/kernel/program.js';
import { type Quotients, quotientReader, quotientsAt } from '../sample/kernel/quotients.js';
import {
  type RefutingTests,
  refutationsOf,
  relationTests,
  type SignTest,
} from '../sample/kernel/refutation.js';

/** What is so at a point, and no more. */
export type BriefVerdict = {
  /** The id of the claim or statement. */
  readonly claim: string;
  readonly conditionsHold: boolean;
  /** Whether the game was walked here; elsewhere the derived constraints alone decided. */
  readonly walked: boolean;
} & (
  | {
      /**
       * Whether the claimed assessment is an equilibrium, whatever the conditions say of that; `null`
       * where it is not decided.
       */
      readonly equilibrium: boolean | null;
    }
  | {
      /** Whether the statement is so; `null` where its conditions fail, and it says nothing. */
      readonly holds: boolean | null;
    }
);

/**
 * The verdict at a point.
 * @param where how an error message names the point.
 * @throws {Unusable} listing every unknown, missing, malformed and inadmissible value at once.
 */
export type BriefCheck = (at: PointInput, where?: string) => BriefVerdict;

/** One point in so many is walked, and the first of each verdict. */
const WALKED = 1000;

/**
 * Decides a claim or statement at many points, a hundred times faster than `check`.
 *
 * What `check` finds by walking the game, this decides by the derived incentive constraints, in
 * doubles with a proven bound of their error, and in whole numbers where these leave a sign open: as
 * exact as the walk, and without its explanation. The walk confirms the first point of each verdict,
 * one point in a thousand, and decides where the constraints cannot: statements that something is
 * possible, or about all large values of a parameter, or that a payoff does not depend on something,
 * are walked at each point.
 * @param proposition the claim or statement, or its id.
 * @returns a function of points.
 * @throws {Unusable} for an id that is nobody's.
 * @example
 * ```js
 * import { briefCheck } from 'casus';
 * import paper from './entry.js';
 * const brief = briefCheck(paper, 'entering');
 * [1, '5/2'].map((c) => brief({ c }).equilibrium); // [true, false]
 * ```
 */
export function briefCheck(given: Specification, proposition: string | Proposition): BriefCheck {
  const named = propositionNamed(given, proposition);
  const spec = withRootsOf(given, named);
  const derived =
    named.kind === 'equilibrium' || named.kind === 'everywhere'
      ? derivedVerdict(spec, named)
      : undefined;
  const met = new Set<BriefVerdict>();
  let points = 0;
  return (at, where) => {
    const found = derived?.(at, where);
    if (found !== undefined && met.has(found) && points++ % WALKED !== 0) return found;
    const walked = walkedVerdict(spec, named, admissiblePoint(spec, at, where));
    if (found === undefined) return walked;
    met.add(found);
    return confirmed(found, walked);
  };
}

/** @throws {Unconfirmed} where the walk comes to something else. */
function confirmed(found: BriefVerdict, walked: BriefVerdict): BriefVerdict {
  const said = JSON.stringify({ ...found, walked: true });
  if (said === JSON.stringify(walked)) return walked;
  throw new Unconfirmed(
    `two computations of one verdict disagree, a defect of casus, please report it: ${said} by its constraints, ${JSON.stringify(walked)} by the walk`,
  );
}

function walkedVerdict(spec: Specification, proposition: Proposition, point: Point): BriefVerdict {
  return briefly(propositionAtPoint(spec, proposition, point));
}

function briefly(at: PropositionAtPoint): BriefVerdict {
  const { id: claim } = at.proposition;
  if (at.kind === 'equilibrium') {
    const { judgment, conditionsHold } = at;
    return { claim, equilibrium: judgment.equilibrium ?? null, conditionsHold, walked: true };
  }
  const { givenHolds, shows, refutes } = at;
  const asSaid = quantifierOf(at.proposition) === 'some' ? shows : !refutes;
  return { claim, holds: givenHolds ? asSaid : null, conditionsHold: givenHolds, walked: true };
}

/**
 * By the derived constraints; `undefined` at a point at which only the walk can tell. Verdicts that say
 * the same are the same object.
 */
function derivedVerdict(
  spec: Specification,
  proposition: Claim | Everywhere,
): (at: PointInput, where?: string) => BriefVerdict | undefined {
  const names = spec.parameters.map(({ name }) => name);
  const builder = new ProgramBuilder(names, new Map());
  const quotients = admissibleQuotients(spec, names, builder);
  const refutations = refutationsOf(
    spec,
    proposition.kind === 'equilibrium' ? unconditional(proposition) : proposition,
  );
  const premises = allHold('some condition fails', testsOf(spec, premisesIn(proposition)));
  const kernels = [kernelOf(refutations, builder), kernelOf([premises], builder)];
  const given = testsOf(spec, spec.restrictions).map((each) => stepTest(each, builder));
  const verdictsAt = pointVerdicts(builder, kernels, given);
  const sayings = [false, true].map((conditionsHold) =>
    [false, true].map((holds) => saying(proposition, conditionsHold, holds)),
  );
  return (at, where) => {
    const [refuted = 0, met = 0] = verdictsAt(quotients(at, where));
    if (refuted !== 0 && entry(refutations, refuted - 1).needsWalk) return undefined;
    return entry(entry(sayings, met !== 0 ? 1 : 0), refuted === 0 ? 1 : 0);
  };
}

function saying(
  { kind, id: claim }: Claim | Everywhere,
  conditionsHold: boolean,
  holds: boolean,
): BriefVerdict {
  return kind === 'equilibrium'
    ? { claim, equilibrium: holds, conditionsHold, walked: false }
    : { claim, holds: conditionsHold ? holds : null, conditionsHold, walked: false };
}

/**
 * Reads admissible points. Where all numbers are short, the restrictions are tests of a program too;
 * a point that fails one, as any other, is read with care, and what is wrong with it is told.
 * @param builder a program of which nothing is written yet.
 */
function admissibleQuotients(
  spec: Specification,
  names: readonly string[],
  builder: ProgramBuilder,
): (at: PointInput, where?: string) => Quotients {
  // Nothing is presupposed: these tests are made where a restriction may fail.
  const tests = testsOf({ ...spec, restrictions: [] }, spec.restrictions);
  const admission = kernelOf([allHold('some restriction fails', tests)], builder);
  const admits = pointVerdicts(builder, [admission], []);
  const read = quotientReader(names);
  return (at, where) => {
    const short = isTable(at) ? read(at) : undefined;
    if (short !== undefined && admits(short)[0] !== 0) return short;
    return quotientsAt(admissiblePoint(spec, at, where), names);
  };
}

/** A file may hold anything in the place of a point. */
function isTable(at: unknown): at is Readonly<Record<string, unknown>> {
  return typeof at === 'object' && at !== null && !(at instanceof Point);
}

function testsOf(
  spec: Specification,
  conditions: readonly { readonly relation: Relation }[],
): readonly SignTest[] {
  return relationTests(
    spec,
    conditions.map(({ relation }) => relation),
  );
}

/** Tests as what refutes the saying that one of them fails. */
function allHold(asserts: string, tests: readonly SignTest[]): RefutingTests {
  return { asserts, tests, maxima: [], needsWalk: false };
}

/** That the claimed assessment is an equilibrium everywhere: refuted exactly where it is none. */
function unconditional(claim: Claim): Claim {
  return { ...claim, scope: { kind: 'iff', guards: [] }, where: [], conditions: [] };
}
