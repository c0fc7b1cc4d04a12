import { admissiblePoint, type PointInput } from '../claim/admissible-point.js';
import {
  type AtIrrationalRoot,
  atIrrationalRoot,
} from '../claim/proposition/at-irrational-root.js';
import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
  quantifierOf,
} from '../claim/proposition/proposition.js';
import type { Root } from '../claim/root.js';
import { rationalRoot, rootsAt } from '../claim/root-at-point.js';
import { symbolsDefining } from '../claim/roots-behind.js';
import { propositionNamed, type Specification } from '../claim/specification.js';
import { rootsBehind, withRoots, withRootsOf } from '../claim/with-roots.js';
import type { AlgebraicNumber } from '../exact/algebraic-number.js';
import { Unusable } from '../exact/message.js';
import { Point } from '../exact/point.js';
import { standsThere } from './check.js';

/** What is so at one root, or at one root of each equation. */
export type FoundAtRoot =
  | { readonly kind: 'rational'; readonly found: PropositionAtPoint }
  | { readonly kind: 'irrational'; readonly found: AtIrrationalRoot };

/**
 * What a claim or statement says at numbers for all parameters, at every root there: those that the point
 * does not give are looked for, and decided exactly be they irrational. None, where there is no root.
 * @param proposition the claim or statement, or its id.
 * @param at an exact number for each parameter; and for a root, where only that one is meant.
 * @throws {Unusable} for an id that is nobody's, for a point that is not admissible, where all numbers of an
 * interval are roots, and where two roots are irrational at once.
 * @example
 * ```js
 * import { checkAtRoots } from 'casus';
 * import paper from './entry.js';
 * checkAtRoots(paper, 'entering', { c: 1 }).length; // 1
 * ```
 */
export function checkAtRoots(
  spec: Specification,
  proposition: string | Proposition,
  at: PointInput,
  where?: string,
): FoundAtRoot[] {
  const named = propositionNamed(spec, proposition);
  const roots = rootsBehind(named);
  const names = new Set(at instanceof Point ? at.values.keys() : Object.keys(Object(at)));
  const given = roots.filter(({ name }) => names.has(name));
  const speaking = withRootsOf(spec, named);
  let places: Place[] = [{ point: admissiblePoint(withRoots(spec, given), at, where) }];
  for (const root of roots)
    if (!given.includes(root)) places = places.flatMap((each) => placesAt(root, each));
  return places.map(({ point, irrational }): FoundAtRoot => {
    if (irrational === undefined)
      return {
        kind: 'rational',
        found: propositionAtPoint(speaking, named, admissiblePoint(speaking, point, where)),
      };
    const { root, value } = irrational;
    const there = { rest: point, symbol: root.name, value };
    return { kind: 'irrational', found: atIrrationalRoot(named, there, speaking.restrictions) };
  });
}

/** Numbers for parameters and roots, but for one that is irrational. */
interface Place {
  readonly point: Point;
  readonly irrational?: { readonly root: Root; readonly value: AlgebraicNumber };
}

function placesAt(root: Root, { point, irrational }: Place): Place[] {
  if (irrational && symbolsDefining(root).has(irrational.root.name))
    throw new Unusable(
      `${root.name} rests on ${irrational.root.name}, which is irrational at these parameters: at numbers, that is not decided`,
    );
  const found = rootsAt(root, point);
  if (found.kind === 'all')
    throw new Unusable(
      `all numbers from ${found.low} to ${found.high} are roots ${root.name} at these parameters: give one of them`,
    );
  return found.roots.map((value): Place => {
    const rational = rationalRoot(value);
    if (rational)
      return { point: point.with(root.name, rational), ...(irrational && { irrational }) };
    if (irrational)
      throw new Unusable(
        `${root.name} and ${irrational.root.name} are irrational at once at these parameters: at numbers, that is not decided`,
      );
    return { point, irrational: { root, value } };
  });
}

/**
 * Whether what was checked is so at a root, as `standsThere` has it; `undefined` where it is not decided.
 * @example
 * ```js
 * import { checkAtRoots, standsAtRoot } from 'casus';
 * import paper from './entry.js';
 * checkAtRoots(paper, 'entering', { c: 1 }).map(standsAtRoot); // [true]
 * ```
 */
export function standsAtRoot({ kind, found }: FoundAtRoot): boolean | undefined {
  if (kind === 'rational') return standsThere(found) && !found.refutes;
  const { proposition, givenHolds, isSo } = found;
  if (proposition.kind === 'equilibrium') return isSo;
  if (quantifierOf(proposition) === 'some') return givenHolds && isSo;
  if (!givenHolds) return true;
  return proposition.kind === 'nowhere' && isSo !== undefined ? !isSo : isSo;
}
