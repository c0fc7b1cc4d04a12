import { formulaText } from '../exact/formula.js';
import { Unusable } from '../exact/message.js';
import { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { type Relation, relationText } from '../exact/relation.js';
import { formulasOfContinuous } from './continuous/continuous-claim.js';
import type { Parameter, Restriction } from './parameter.js';
import { claimsBehind, cutoffEquilibriaBehind, formulasSaid } from './parts.js';
import type { Proposition } from './proposition/proposition.js';
import type { Root } from './root.js';
import { rationalRoot, rootsAt } from './root-at-point.js';
import { rootsInFormulas, rootsOfClaim, rootsOfGame } from './roots-behind.js';
import type { Specification } from './specification.js';

/*
 * A proposition about a root is about every root in the interval: the symbol is one more that is free, and
 * that it is a root is one more restriction. A proposition that rests on no root is not restricted so, for it
 * speaks of parameters, too, at which there is none.
 */

/** The roots on which a proposition rests; a root after those on which it rests itself. */
export function rootsBehind(proposition: Proposition): readonly Root[] {
  if (proposition.kind === 'equilibrium') return rootsOfClaim(proposition);
  const sides = [
    ...proposition.given.map(({ relation }) => relation),
    ...proposition.lookAt,
  ].flatMap(({ left, right }) => [left, right]);
  return [
    ...new Set([
      ...rootsInFormulas([...sides, ...formulasSaid(proposition)]),
      ...claimsBehind(proposition).flatMap(rootsOfClaim),
      ...rootsInFormulas(cutoffEquilibriaBehind(proposition).flatMap(formulasOfContinuous)),
      ...(proposition.kind === 'regardless' ? rootsOfGame(proposition.game) : []),
    ]),
  ];
}

/** A specification as a proposition speaks of it: with the roots on which that rests. */
export function withRootsOf(spec: Specification, proposition: Proposition): Specification {
  return withRoots(spec, rootsBehind(proposition));
}

/** The same specification for the same roots: what is derived from it is kept with it. */
const extended = new WeakMap<Specification, Map<string, Specification>>();

/** A specification in which some roots are symbols that restrictions bind to the parameters. */
export function withRoots(spec: Specification, roots: readonly Root[]): Specification {
  const known = new Set(spec.parameters.map(({ name }) => name));
  const further = roots.filter(({ name }) => !known.has(name));
  if (further.length === 0) return spec;
  const kept = extended.get(spec) ?? new Map<string, Specification>();
  extended.set(spec, kept);
  const key = further.map(({ name }) => name).join(' ');
  const found = kept.get(key) ?? boundTogether(spec, further);
  kept.set(key, found);
  return found;
}

function boundTogether(spec: Specification, roots: readonly Root[]): Specification {
  const parameters: Parameter[] = [...spec.parameters];
  for (const root of roots) {
    const values = parameters.map(({ name, example }) => [name, example] as const);
    parameters.push({ ...root, example: exampleOf(root, new Point(new Map(values))) });
  }
  return {
    ...spec,
    parameters,
    restrictions: [...spec.restrictions, ...roots.flatMap(rootRestrictions)],
  };
}

/** The first root at the example where that is rational; else a number near it, at which draws begin. */
function exampleOf(root: Root, example: Point): Rational {
  const found = rootsAt(root, example);
  if (found.kind === 'all') return found.low;
  const rational = found.roots.map(rationalRoot).find((each) => each !== undefined);
  const [first] = found.roots;
  return rational ?? (first ? first.low.plus(first.high).times(Rational.half) : Rational.zero);
}

/** That a symbol is a root: what certificates have among their hypotheses. */
function rootRestrictions(root: Root): Restriction[] {
  const { spelling, solves, between, source } = root;
  const [low, high] = between;
  const { text } = spelling;
  const end = (says: string, relation: Relation): Restriction => ({ says, relation, source });
  return [
    { says: `${text} is a root of ${relationText(solves)}`, relation: solves, source },
    end(`${text} is at least ${formulaText(low)}`, { left: root, sign: '≥', right: low }),
    end(`${text} is at most ${formulaText(high)}`, { left: root, sign: '≤', right: high }),
  ];
}

/**
 * Refuses what is about parameters alone, and would not see roots for what they are.
 * @throws {Unusable} naming them.
 */
export function refuseRoots(what: string, roots: readonly Root[]): void {
  if (roots.length === 0) return;
  const names = roots.map(({ name }) => name).join(', ');
  throw new Unusable(`${what}: expected what rests on parameters alone, found the root ${names}`);
}
