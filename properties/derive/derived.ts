import fc from 'fast-check';
import crisisGame from '../../catalog/fearon-1995/crisis-bargaining.js';
import secondThoughtsGame from '../../catalog/hendon-jacobsen-sloth-1996/second-thoughts.js';
import chainStoreGame from '../../catalog/selten-1978/chain-store.js';
import jobMarketGame from '../../catalog/spence-1973/job-market-signaling.js';
import matchingPenniesGame from '../../catalog/von-neumann-morgenstern-1944/matching-pennies.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { type Derivation, derivation } from '../../src/derive/derivation.js';
import type { Point } from '../../src/exact/point.js';
import { type Relation, relationText } from '../../src/exact/relation.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { market } from '../claim/entry.js';
import { adviceGame } from '../reference/expert-advice.js';
import { threeEntrantsGame } from '../reference/three-entrants.js';
import { rivalry } from './rivalry.js';

/** A claim with its incentive constraints. */
export interface Derived {
  readonly spec: Specification;
  readonly claim: Claim;
  readonly id: string;
  readonly found: Derivation;
}

/** Every claim of a specification, its constraints found once, where they are first asked for. */
function derivedFrom(spec: Specification): Derived[] {
  return spec.claims.map((claim) => {
    let known: Derivation | undefined;
    return {
      ...{ spec, claim, id: claim.id },
      get found() {
        known ??= derivation(spec, claim);
        return known;
      },
    };
  });
}

/** The paper's claims. */
export const paper: readonly Derived[] = derivedFrom(collusion);

/** The paper's, and those of other games: some with an author who moves twice or mixes. */
export const everywhere: readonly Derived[] = [
  ...paper,
  ...[market, jobMarketGame, matchingPenniesGame, secondThoughtsGame, chainStoreGame].flatMap(
    derivedFrom,
  ),
  ...[threeEntrantsGame, rivalry, crisisGame, adviceGame].flatMap(derivedFrom),
];

/** Admissible parameters at which a claim's strategies exist, the edges among them. */
export function pointsFor({ spec, claim }: Pick<Derived, 'spec' | 'claim'>): fc.Arbitrary<Point> {
  const { region, start } = existence({ spec, claim });
  const edges = boundaryPoints(region, start);
  return fc.oneof(
    { weight: 3, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...edges) },
  );
}

/** A point in each case that a derivation tells apart; `undefined` where none was found. */
export function pointsInEachCase({ spec, claim, found }: Derived): (Point | undefined)[] {
  const { start } = existence({ spec, claim });
  const cases = found.sets.flatMap(({ regimes }) => regimes.map(({ where }) => where));
  const distinct = new Map(cases.map((where) => [where.map(relationText).join(), where]));
  return [...distinct.values()].map((where) =>
    findPoint(existence({ spec, claim }, where).region, start, FEW_ATTEMPTS),
  );
}

/** Points on the edge at which some probability is 0 or 1: there sets may be off the path. */
export function pointsWithSureThings({ spec, claim }: Derived): Point[] {
  const { region, start } = existence({ spec, claim });
  const likely = spec.parameters.filter(({ unit }) => unit === 'probability');
  return boundaryPoints(region, start).filter((point) =>
    likely.some(({ name }) => ['0', '1'].includes(`${point.at(name)}`)),
  );
}

/** The search for a case that does not exist is kept short. */
const FEW_ATTEMPTS = 2;

function existence(
  { spec, claim }: Pick<Derived, 'spec' | 'claim'>,
  further: readonly Relation[] = [],
) {
  const relations = claim.where.map(({ relation }) => relation);
  const region = admissibleRegion(spec, [...relations, ...further]);
  const start = findPoint(admissibleRegion(spec, relations), examplePoint(spec));
  if (start === undefined) throw new Error(`no parameters at which ${claim.id} exists`);
  return { region, start };
}
