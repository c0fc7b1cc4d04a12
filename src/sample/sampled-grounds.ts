import { match, P } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import type { Proposition, Statement } from '../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { contraries, holdsAt, type Relation, standardForm, weakened } from '../exact/relation.js';
import { boundaryPoints, cornerPoints, toEdge } from './boundary.js';
import { type ClaimGround, type ClaimGrounds, claimGrounds } from './claim-grounds.js';
import { pointArbitrary } from './hit-and-run.js';
import { type Refutation, refutationsOf } from './kernel/refutation.js';
import { type KernelRegion, kernelGround } from './kernel-ground.js';
import { statementGrounds } from './proposition/statement.js';
import { admissibleRegion } from './region.js';
import type { SampledGround } from './sampled-ground.js';
import { walkedGround } from './walked-ground.js';

/** Where a proposition is drawn for in volume; nothing where no parameters were found. */
export function sampledGrounds(spec: Specification, proposition: Proposition): SampledGround[] {
  return match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => claimSampled(spec, claim))
    .with({ kind: 'eventually' }, (statement) => statementWalked(spec, statement))
    .with({ kind: P.union('everywhere', 'somewhere', 'regardless') }, (statement) =>
      statementSampled(spec, statement),
    )
    .exhaustive();
}

/** By kernels; by the walk where there is none. */
function claimSampled(spec: Specification, claim: Claim): SampledGround[] {
  const found = claimGrounds(spec, claim);
  if (found === undefined) return [];
  const refutations = refutationsOf(spec, claim);
  const grounds = claimRegions(spec, claim, found).map((region) =>
    kernelGround(spec, claim, refutations, region),
  );
  return grounds.every((each) => each !== undefined)
    ? grounds
    : found.grounds.map((ground) =>
        walkedGround(spec, claim, { ...ground, weight: 'condition' in ground.place ? 1 : 4 }),
      );
}

/**
 * Half of the draws inside the conditions and anywhere, uniformly and aimed; the other half at the
 * conditions. Of an `if` all that decide something are inside.
 */
function claimRegions(
  spec: Specification,
  claim: Claim,
  { inside, grounds }: ClaimGrounds,
): KernelRegion[] {
  const conditions = claim.conditions.map(({ relation }) => relation);
  const beyond = grounds.flatMap((ground) => regionsBeyond(spec, claim, ground));
  const weight = Math.max(1, beyond.length / 4);
  const wide = ({
    choosing,
    countsConditions,
  }: Pick<KernelRegion, 'choosing' | 'countsConditions'>) =>
    ({ weight, choosing, countsConditions }) as const;
  const uniform = { choosing: 'uniform', countsConditions: false } as const;
  const aimed = { choosing: 'aimed', countsConditions: false } as const;
  const within = { kind: 'inside all conditions' } as const;
  const anywhere = { kind: 'anywhere admissible' } as const;
  const example = examplePoint(spec);
  return [
    ...(inside
      ? [uniform, aimed].map((each) => ({
          ...{ place: within, relations: conditions, start: inside },
          ...wide(each),
        }))
      : []),
    ...beyond,
    {
      ...{ place: anywhere, relations: [], start: example },
      ...wide({ choosing: 'uniform', countsConditions: true }),
    },
    ...(claim.scope.kind === 'iff'
      ? [{ ...{ place: anywhere, relations: [], start: example }, ...wide(aimed) }]
      : []),
  ];
}

/** Where a condition fails and the others hold, and where it holds with equality. */
function regionsBeyond(
  spec: Specification,
  claim: Claim,
  { place, always }: ClaimGround,
): KernelRegion[] {
  if (place.kind !== 'beyond') return [];
  const { condition, implied } = place;
  const others = claim.conditions
    .filter((each) => each !== condition && !implied?.by.includes(each))
    .map(({ relation }) => relation);
  const drawn = { choosing: 'aimed', countsConditions: false, weight: 1 } as const;
  const sides = always.flatMap((start) =>
    contraries(condition.relation)
      .filter((failing) => holdsAt(standardForm(failing), start))
      .map((failing) => ({ failing, start })),
  );
  const [first] = sides;
  const on =
    first && condition.relation.sign !== '='
      ? onEdge(spec, others, condition.relation, first.failing, first.start)
      : undefined;
  return [
    ...sides.map(({ failing, start }) => ({
      ...{ place, relations: [...others, failing], start, ...drawn },
    })),
    ...(on ? [{ ...on, place: { ...place, kind: 'at equality' } as const, ...drawn }] : []),
  ];
}

/** Exactly where a condition holds with equality, or a strict one just fails. */
function onEdge(
  spec: Specification,
  others: readonly Relation[],
  relation: Relation,
  failing: Relation,
  beyond: KernelRegion['start'],
): Pick<KernelRegion, 'relations' | 'start'> | undefined {
  const closed = admissibleRegion(spec, [...others, weakened(failing)]);
  const edge = closed.constraints.at(-1);
  const start = edge && toEdge(closed, edge, beyond, 0, 'onto');
  return start && { relations: [...others, { ...relation, sign: '=' }], start };
}

function statementSampled(spec: Specification, statement: Statement): SampledGround[] {
  const [ground] = statementGrounds(spec, statement);
  if (ground === undefined) return [];
  const refutations: readonly Refutation[] = refutationsOf(spec, statement);
  const drawn = (['uniform', 'aimed'] as const).map((choosing) =>
    kernelGround(spec, statement, refutations, {
      place: { kind: 'where it speaks' },
      relations: statement.given.map(({ relation }) => relation),
      ...{ start: ground.start, choosing, countsConditions: false, weight: 1 },
    }),
  );
  const [uniform, aimed] = drawn;
  return uniform && aimed ? [uniform, aimed] : statementWalked(spec, statement);
}

function statementWalked(spec: Specification, statement: Statement): SampledGround[] {
  return statementGrounds(spec, statement).map(({ region, start, hinted }) =>
    walkedGround(spec, statement, {
      place: { kind: 'where it speaks' },
      points: pointArbitrary(region, start),
      always: [
        ...[start, ...hinted],
        ...boundaryPoints(region, start),
        ...cornerPoints(region, start),
      ],
      weight: 1,
    }),
  );
}
