import { match } from 'ts-pattern';
import { type Claim, isExact } from '../claim/claim.js';
import type { Proposition, Statement } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { type ClaimGround, type ClaimGrounds, claimGrounds, type Place } from './claim-grounds.js';
import { type KernelRegion, kernelGrounds } from './kernel-ground.js';
import { admissibleRegion } from './region.js';
import { pointsAlong } from './region-points.js';
import { MOST_DRAWS, type SampledGround } from './sampled-ground.js';
import { alwaysExamined, type StatementGround, statementGrounds } from './statement-grounds.js';
import { walkedGround } from './walked-ground.js';

/** Where a proposition is drawn for in volume; nothing where no parameters were found. */
export function sampledGrounds(spec: Specification, proposition: Proposition): SampledGround[] {
  return match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => {
      const found = claimGrounds(spec, claim);
      return found
        ? claimDrawings(spec, claim, found, ['uniform', 'aimed']).map(({ drawing }) => drawing)
        : [];
    })
    .with(
      { kind: 'eventually' },
      { kind: 'everywhere' },
      { kind: 'nowhere' },
      { kind: 'somewhere' },
      { kind: 'regardless' },
      { kind: 'pure equilibria' },
      { kind: 'continuous equilibrium' },
      (statement) =>
        statementDrawings(spec, statement, statementGrounds(spec, statement), ['uniform', 'aimed']),
    )
    .exhaustive();
}

/** Where a claim is put to the test, in the order of its places; draws are aimed at where it may break. */
export function aimedClaimGrounds(
  spec: Specification,
  claim: Claim,
  found: ClaimGrounds,
): ClaimDrawing[] {
  return claimDrawings(spec, claim, found, ['aimed']);
}

/** Where a statement is put to the test: a ground for each of its regions, in their order. */
export function aimedStatementGrounds(
  spec: Specification,
  statement: Statement,
  grounds: readonly StatementGround[],
): SampledGround[] {
  return statementDrawings(spec, statement, grounds, ['aimed']);
}

/** A place of a claim, how draws are taken there, and what is always examined first. */
export interface ClaimDrawing {
  readonly place: Place;
  readonly drawing: SampledGround;
  readonly always: readonly Point[];
}

type Choosing = KernelRegion['choosing'];

/** By kernels; by the walk where there is none. */
function claimDrawings(
  spec: Specification,
  claim: Claim,
  found: ClaimGrounds,
  choosings: readonly Choosing[],
): ClaimDrawing[] {
  const most = mostWalked(choosings);
  const regions = claimRegions(spec, claim, found, choosings);
  return kernelGrounds(spec, claim, regions).map((drawing, index) => {
    const { place, region, starts, weight, always } = entry(regions, index);
    if (drawing) return { place, drawing, always };
    const points = pointsAlong(region, entry(starts, 0));
    const walked = walkedGround(spec, claim, {
      place,
      points,
      weight,
      most,
      always: [...starts, ...always],
    });
    return { place, drawing: walked, always: [] };
  });
}

/** Uniform draws are asked for in volume alone. */
function mostWalked(choosings: readonly Choosing[]): number {
  return choosings.includes('uniform') ? MOST_DRAWS.walkedInVolume : MOST_DRAWS.walkedInSurvey;
}

type ClaimRegion = KernelRegion & ClaimGround;

/**
 * Half of the draws inside the conditions and anywhere; the other half at the conditions. Of an `if`
 * all that decide something are inside. Where draws are uniform, too, it is counted among these at
 * how many of all admissible points the conditions hold; else among those that are aimed.
 */
function claimRegions(
  spec: Specification,
  claim: Claim,
  { grounds, anywhere }: ClaimGrounds,
  choosings: readonly Choosing[],
): ClaimRegion[] {
  const conditional = grounds.filter(({ place }) => 'condition' in place).length;
  const wide = { choosings, weight: Math.max(1, conditional / 4) };
  const [counted] = choosings;
  const regions = grounds.flatMap((ground): ClaimRegion[] => {
    const { place } = ground;
    const drawn = 'condition' in place ? { choosings: ['aimed' as const], weight: 1 } : wide;
    return drawn.choosings.map((choosing) => ({
      ...{ ...ground, choosing, weight: drawn.weight },
      countsConditions:
        'condition' in place
          ? place.implied !== undefined
          : place.kind === 'anywhere admissible' && choosing === counted,
    }));
  });
  if (isExact(claim) || counted !== 'uniform') return regions;
  const everywhere: ClaimRegion = {
    ...{ place: { kind: 'anywhere admissible' }, region: admissibleRegion(spec) },
    ...{ starts: [anywhere], always: [], choosing: counted },
    ...{ weight: wide.weight, countsConditions: true },
  };
  return [...regions, everywhere];
}

/** By kernels; by the walk where there is none. */
function statementDrawings(
  spec: Specification,
  statement: Statement,
  grounds: readonly StatementGround[],
  choosings: readonly Choosing[],
): SampledGround[] {
  const place = { kind: 'wherever it speaks' } as const;
  const regions = grounds.flatMap(({ region, start }) =>
    choosings.map(
      (choosing): KernelRegion => ({
        ...{ place, region, starts: [start], choosing, countsConditions: false, weight: 1 },
      }),
    ),
  );
  // What types and deviations there are in a question, kernels cannot draw.
  const drawings =
    statement.kind === 'continuous equilibrium' ? [] : kernelGrounds(spec, statement, regions);
  return drawings.length > 0 && drawings.every((each) => each !== undefined)
    ? drawings
    : grounds.map((ground) =>
        walkedGround(spec, statement, {
          ...{ place, points: pointsAlong(ground.region, ground.start), weight: 1 },
          ...{ most: mostWalked(choosings), always: [...alwaysExamined(ground)] },
        }),
      );
}
