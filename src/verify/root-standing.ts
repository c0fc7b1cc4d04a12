import { everywhere } from '../claim/proposition/everywhere.js';
import { nowhere } from '../claim/proposition/nowhere.js';
import type { Proposition } from '../claim/proposition/proposition.js';
import type { Root } from '../claim/root.js';
import { rootsAt } from '../claim/root-at-point.js';
import { definingFormulas, rootsInFormulas } from '../claim/roots-behind.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { rootsBehind, withRoots } from '../claim/with-roots.js';
import { polynomialFormula, zero } from '../exact/composition.js';
import { guarded } from '../exact/formula.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { Polynomial } from '../exact/polynomial.js';
import { quotientOf, type Relation } from '../exact/relation.js';
import { substituted } from '../exact/substitution.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import { drawnPoint } from '../sample/draw.js';
import { admissibleRegion } from '../sample/region.js';
import { findPoint } from '../sample/witness.js';

/** What is known of a question about all admissible parameters. */
export type RootAnswer =
  | { readonly kind: 'proved' }
  /** It is not so at these parameters. */
  | { readonly kind: 'refuted'; readonly at: Point }
  | { readonly kind: 'open' };

/**
 * Whether there is a root at all admissible parameters, and whether nowhere are there several. Of one
 * that rests on others: wherever there are those.
 */
export interface RootStanding {
  readonly root: Root;
  readonly exists: RootAnswer;
  readonly unique: RootAnswer;
}

/** Proves what is asked; absent where nothing is to be proved. */
type Proving =
  | ((spec: Specification, proposition: Proposition) => Promise<PropositionProof>)
  | undefined;

/** What is known of the roots on which a proposition rests. */
export function rootStandings(
  spec: Specification,
  proposition: Proposition,
  proving: Proving,
): Promise<RootStanding[]> {
  return Promise.all(rootsBehind(proposition).map((root) => rootStanding(spec, root, proving)));
}

async function rootStanding(
  spec: Specification,
  root: Root,
  proving: Proving,
): Promise<RootStanding> {
  const speaking = withRoots(spec, rootsInFormulas(definingFormulas(root)));
  const counted = (serves: (roots: number) => boolean): RootAnswer => {
    const at = pointWhere(speaking, (point) => serves(rootsCounted(root, point)));
    return at ? { kind: 'refuted', at } : { kind: 'open' };
  };
  const lacking = counted((roots) => roots === 0);
  const several = counted((roots) => roots > 1);
  const exists = proving && lacking.kind === 'open' && (await isCrossed(speaking, root, proving));
  const unique = proving && several.kind === 'open' && (await isAlone(speaking, root, proving));
  return {
    root,
    exists: exists ? { kind: 'proved' } : lacking,
    unique: unique ? { kind: 'proved' } : several,
  };
}

/** How many roots there are at a point, exactly. */
function rootsCounted(root: Root, point: Point): number {
  const found = rootsAt(root, point);
  return found.kind === 'all' ? Number.POSITIVE_INFINITY : found.roots.length;
}

/** At so many admissible parameters roots are counted. */
const COUNTED = 200;

function pointWhere(spec: Specification, serves: (point: Point) => boolean): Point | undefined {
  const region = admissibleRegion(spec);
  const start = findPoint(region, examplePoint(spec));
  return start && drawnPoint(spec, region, start, COUNTED, serves);
}

type Asked = NonNullable<Proving>;

/**
 * Whether what the equation says is 0 does not have the same sign at both ends: then it is 0 in between, by
 * the intermediate value theorem. It is a polynomial of the root, and so has no gaps, where nothing that
 * has the root in it is divided by.
 */
async function isCrossed(spec: Specification, root: Root, proving: Asked): Promise<boolean> {
  const { name, solves, between, source } = root;
  const [low, high] = between;
  if (quotientOf(solves).divisors.some(({ symbols }) => symbols.has(name))) return false;
  const difference = guarded({
    ...{ kind: 'sum' as const },
    terms: [solves.left, guarded({ kind: 'negative' as const, of: solves.right })],
  });
  const [below, above] = [low, high].map((end) => substituted(difference, name, end));
  if (below === undefined || above === undefined) return false;
  const rises = (valueAt(above, examplePoint(spec))?.sign ?? 1) >= 0;
  const relations: Relation[] = [
    { left: low, sign: '≤', right: high },
    { left: below, sign: rises ? '≤' : '≥', right: zero },
    { left: above, sign: rises ? '≥' : '≤', right: zero },
  ];
  const says = `There is a root ${name}.`;
  const crossed = everywhere({ id: `${name} exists`, source, says, asserts: relations });
  return isProved(await proving(spec, crossed));
}

/**
 * Whether there are no two roots, one above the other. Where the equation is 0 at both, so is the
 * difference of what it says over theirs, which is a polynomial.
 */
async function isAlone(spec: Specification, root: Root, proving: Asked): Promise<boolean> {
  const { name, solves, between, source } = root;
  const other = besides(spec, root);
  const slope = polynomialFormula(secant(quotientOf(solves).numerator, name, other.name));
  const given = {
    ...{ id: `two roots ${name}`, says: 'the equation is 0 at both', statedIn: source },
    relation: { left: slope, sign: '=' as const, right: zero },
  };
  const two = nowhere({
    ...{ id: `${name} is unique`, source, says: `There are no two roots ${name}.`, given: [given] },
    asserts: [{ left: other, sign: '>', right: root }],
  });
  return isProved(await proving(withRoots(spec, [root, { ...other, between }]), two));
}

/** Another root of the same equation in the same interval. */
function besides({ parameters }: Specification, root: Root): Root {
  const { name, spelling, solves } = root;
  const taken = new Set(parameters.map((each) => each.name));
  let other = `${name}_2`;
  while (taken.has(other)) other += '_2';
  const symbol = { ...root, name: other, spelling: { ...spelling, text: other } };
  const plain = guarded({ kind: 'symbol', name: other, spelling: symbol.spelling });
  const [left, right] = [solves.left, solves.right].map((side) => substituted(side, name, plain));
  return left && right ? { ...symbol, solves: { left, sign: '=', right } } : symbol;
}

/** (p(y) − p(x))/(y − x), as a polynomial. */
function secant(polynomial: Polynomial, x: string, y: string): Polynomial {
  const [one, other] = [Polynomial.symbol(x), Polynomial.symbol(y)];
  return Polynomial.sum(
    polynomial
      .coefficientsIn(x)
      .flatMap((coefficient, degree) =>
        Array.from({ length: degree }, (_, k) =>
          coefficient.times(one.power(k)).times(other.power(degree - 1 - k)),
        ),
      ),
  );
}
