import type { Polynomial } from '../../exact/polynomial.js';
import type { Proof } from '../certificate/proof.js';
import type { Turn } from '../turn.js';
import { certificateFrom, findCombination } from './combination.js';
import { chooseCoordinates } from './coordinate-choice.js';
import { type CoordinateSystem, inCoordinates } from './coordinate-system.js';
import type { HypothesisProduct } from './hypothesis-product.js';
import { relevantToDenial } from './relevance.js';
import { BESIDE_SQUARES } from './search-bounds.js';
import type { Simplified } from './simplification.js';
import { squareCandidates } from './square-candidate.js';

/** What is denied, of more terms than this, is beyond the programs that are tried. */
const MOST_TERMS = 24;

/** More hypotheses are considered only where they bear on what is denied. */
const MOST_HYPOTHESES = 16;

/** A combination of products of hypotheses and of squares. */
export async function combinedWithSquares(
  simple: Simplified,
  turn: Turn,
): Promise<Proof | undefined> {
  const relevant = relevantToDenial(simple);
  const found = await combinedFrom(relevant, turn);
  const { length } = simple.active;
  if (found || relevant.active.length === length || length > MOST_HYPOTHESES) return found;
  return combinedFrom(simple, turn);
}

async function combinedFrom(simple: Simplified, turn: Turn): Promise<Proof | undefined> {
  const system = chooseCoordinates(simple);
  const polynomials = toBeMatched(simple);
  if (polynomials.length === 0) return undefined;
  const unequal = squaresOfInequations(simple, system);
  for (const { range, ...bounds } of BESIDE_SQUARES) {
    await turn();
    const candidates = squareCandidates(polynomials, system, range);
    const squares = [...unequal, ...candidates.map((each) => squareOf(each, system))];
    const summands = await findCombination(simple, system, bounds, squares);
    const certificate = summands && certificateFrom(simple.hypotheses, system, summands);
    if (certificate) return { lemmas: simple.lemmas, certificate };
  }
  return undefined;
}

/** What squares may cancel: that which is denied, or all that is not linear where nothing is. */
function toBeMatched({ active, denied }: Simplified): Polynomial[] {
  const goal = active.find(({ index }) => index === denied)?.hypothesis;
  const curved = active.filter(({ hypothesis: { polynomial } }) => polynomial.degree > 1);
  const matched =
    goal && goal.sense !== '≠'
      ? [goal.polynomial]
      : [
          ...(goal ? [goal.polynomial.times(goal.polynomial)] : []),
          ...curved
            .filter(({ index }) => index !== denied)
            .map((each) => each.hypothesis.polynomial),
        ];
  return matched.filter(({ terms, degree }) => degree > 1 && terms.length <= MOST_TERMS);
}

function squareOf(root: Polynomial, system: CoordinateSystem): HypothesisProduct {
  const square = inCoordinates(root.times(root), system);
  return { factors: [], squares: [root], sign: 'nonnegative', ...square };
}

/** The square of what is not 0 is positive. */
function squaresOfInequations({ active }: Simplified, system: CoordinateSystem) {
  return active.flatMap(({ index, hypothesis: { sense, polynomial } }): HypothesisProduct[] =>
    sense === '≠' && polynomial.terms.length <= MOST_TERMS
      ? [
          {
            factors: [index, index],
            sign: 'positive',
            ...inCoordinates(polynomial.times(polynomial), system),
          },
        ]
      : [],
  );
}
