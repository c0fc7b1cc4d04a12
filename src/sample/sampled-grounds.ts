import { match } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import type { Proposition, Statement } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { numeral, opposite, total } from '../exact/composition.js';
import { entry } from '../exact/entry.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { contraries, holdsAt, type Relation, standardForm, weakened } from '../exact/relation.js';
import { toEdge } from './boundary.js';
import { type ClaimGround, type ClaimGrounds, claimGrounds, type Place } from './claim-grounds.js';
import { pointArbitrary } from './hit-and-run.js';
import { type KernelRegion, kernelGrounds } from './kernel-ground.js';
import { admissibleRegion } from './region.js';
import type { SampledGround } from './sampled-ground.js';
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
      { kind: 'somewhere' },
      { kind: 'regardless' },
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
  return kernelGrounds(spec, claim, regions).flatMap((drawing, index) => {
    const { place, weight } = entry(regions, index);
    const ground = found.grounds.find((each) => isSamePlace(each.place, place));
    const always = 'condition' in place ? [] : (ground?.always ?? []);
    if (drawing) return [{ place, drawing, always }];
    return ground
      ? [{ place, drawing: walkedGround(spec, claim, { ...ground, weight, most }), always: [] }]
      : [];
  });
}

function isSamePlace(one: Place, other: Place): boolean {
  const conditionOf = (place: Place) => ('condition' in place ? place.condition : undefined);
  return one.kind === other.kind && conditionOf(one) === conditionOf(other);
}

/** In volume, so many draws take the walk half a minute; a survey has many propositions. */
function mostWalked(choosings: readonly Choosing[]): number {
  return choosings.includes('uniform') ? 2000 : 200;
}

type ClaimRegion = KernelRegion & { readonly place: Place };

/**
 * Half of the draws inside the conditions and anywhere; the other half at the conditions. Of an `if`
 * all that decide something are inside. Where draws are uniform, too, it is counted among these at
 * how many of all admissible points the conditions hold; else among those that are aimed.
 */
function claimRegions(
  spec: Specification,
  claim: Claim,
  { inside, grounds, anywhere: start }: ClaimGrounds,
  choosings: readonly Choosing[],
): ClaimRegion[] {
  const conditions = claim.conditions.map(({ relation }) => relation);
  const beyond = grounds.flatMap((ground) => regionsBeyond(spec, claim, ground));
  const weight = Math.max(1, beyond.length / 4);
  const [counted] = choosings;
  const within = { place: { kind: 'inside all conditions' }, countsConditions: false } as const;
  const insideRegion = admissibleRegion(spec, conditions);
  const anywhere = { kind: 'anywhere admissible' } as const;
  return [
    ...(inside
      ? choosings.map((choosing) => ({
          ...{ ...within, region: insideRegion, starts: [inside], choosing, weight },
        }))
      : []),
    ...beyond,
    ...choosings
      .filter((choosing) => choosing === 'uniform' || claim.scope.kind === 'iff')
      .map((choosing) => ({
        ...{ place: anywhere, region: admissibleRegion(spec), starts: [start], choosing, weight },
        countsConditions: choosing === counted,
      })),
  ];
}

/** Where a condition fails and the others hold: by a lot, by a little, and with equality. */
function regionsBeyond(
  spec: Specification,
  claim: Claim,
  { place, always }: ClaimGround,
): ClaimRegion[] {
  if (place.kind !== 'beyond') return [];
  const { condition, implied } = place;
  const { relation } = condition;
  const others = claim.conditions
    .filter((each) => each !== condition && !implied?.by.includes(each))
    .map((each) => each.relation);
  const drawn = { choosing: 'aimed', weight: 1, countsConditions: implied !== undefined } as const;
  const sides = always.flatMap((start) =>
    contraries(relation)
      .filter((failing) => holdsAt(standardForm(failing), start))
      .map((failing) => ({ failing, start })),
  );
  const beyond = sides.map(({ failing, start }) => ({
    ...{ ...drawn, place, starts: [start] },
    region: admissibleRegion(spec, [...others, failing]),
  }));
  const near = sides.flatMap((side) => {
    const found = justBeyond(spec, others, side.failing, side.start);
    return found ? [{ ...drawn, ...found, place: { ...place, kind: 'just beyond' } as const }] : [];
  });
  const [first] = sides;
  const on = relation.sign !== '=' && first && onEdge(spec, others, relation, first);
  return [
    ...beyond,
    ...near,
    ...(on ? [{ ...drawn, ...on, place: { ...place, kind: 'at equality' } as const }] : []),
  ];
}

type Placed = Pick<KernelRegion, 'region' | 'starts'>;

/** Where a condition fails by no more than at a point that is only just beyond it, twice over. */
function justBeyond(
  spec: Specification,
  others: readonly Relation[],
  failing: Relation,
  beyond: Point,
): Placed | undefined {
  const outside = admissibleRegion(spec, [...others, failing]);
  const edge = outside.constraints.at(-1);
  const start = edge && toEdge(outside, edge, beyond, 0, 'just short of');
  if (start === undefined) return undefined;
  const excess = total([failing.left, opposite(failing.right)]);
  const there = valueAt(excess, start);
  if (there === undefined || there.isZero) return undefined;
  const [sign, most] = [there.sign > 0 ? '≤' : '≥', there.times(Rational.of(2))] as const;
  const near: Relation = { left: excess, sign, right: numeral(most) };
  return { region: admissibleRegion(spec, [...others, failing, near]), starts: [start] };
}

/** Exactly where a condition holds with equality, or a strict one just fails. */
function onEdge(
  spec: Specification,
  others: readonly Relation[],
  relation: Relation,
  { failing, start: beyond }: { readonly failing: Relation; readonly start: Point },
): Placed | undefined {
  const closed = admissibleRegion(spec, [...others, weakened(failing)]);
  const edge = closed.constraints.at(-1);
  const starts = edge
    ? closed.symbols
        .map((_, first) => toEdge(closed, edge, beyond, first, 'onto'))
        .filter((point) => point !== undefined)
    : [];
  const equation: Relation = { ...relation, sign: '=' };
  return starts.length > 0
    ? { region: admissibleRegion(spec, [...others, equation]), starts }
    : undefined;
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
  const drawings = kernelGrounds(spec, statement, regions);
  return drawings.every((each) => each !== undefined)
    ? drawings
    : grounds.map((ground) =>
        walkedGround(spec, statement, {
          ...{ place, points: pointArbitrary(ground.region, ground.start), weight: 1 },
          ...{ most: mostWalked(choosings), always: [...alwaysExamined(ground)] },
        }),
      );
}
