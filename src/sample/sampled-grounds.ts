import { match, P } from 'ts-pattern';
import type { Claim } from '../claim/claim.js';
import { type Proposition, premisesIn, type Statement } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { boundaryPoints, cornerPoints } from './boundary.js';
import { claimGrounds } from './claim-grounds.js';
import { pointArbitrary } from './hit-and-run.js';
import { type DrawGround, drawGrounds, GroundPrograms } from './kernel/draw-ground.js';
import { refutationsOf } from './kernel/refutation.js';
import { type KernelDrawing, kernelGround } from './kernel-ground.js';
import { statementGrounds } from './proposition/statement.js';
import type { SampledGround } from './sampled-ground.js';
import { walkedGround } from './walked-ground.js';

/**
 * Where a proposition is drawn for in volume, by kernels; by the walk where there is none, and
 * nowhere where no parameters were found.
 */
export function sampledGrounds(spec: Specification, proposition: Proposition): SampledGround[] {
  const refutations = refutationsOf(spec, proposition);
  const programs = new GroundPrograms(spec, refutations);
  const grounds = drawGrounds(spec, proposition);
  const narrow = grounds.filter(({ place }) => 'condition' in place).length;
  const premises = premisesIn(proposition).map(({ relation }) => relation);
  const sampled = grounds.flatMap((ground) =>
    drawingsOn(ground, proposition, narrow).map((drawing) => {
      const events = drawing.countsConditions ? [programs.event(ground, premises)] : [];
      const kernel = { ...programs.of(ground), events, refutations };
      return kernelGround(spec, proposition, ground, kernel, drawing);
    }),
  );
  return sampled.every((each) => each !== undefined)
    ? sampled
    : match(proposition)
        .with({ kind: 'equilibrium' }, (claim) => claimWalked(spec, claim))
        .with({ kind: P.not('equilibrium') }, (statement) => statementWalked(spec, statement))
        .exhaustive();
}

/**
 * Half of the draws are for wide places, uniform and aimed; the other half are aimed at conditions. Of
 * an `if`, draws elsewhere than inside its conditions tell nothing but how often these hold.
 */
function drawingsOn(
  { place }: DrawGround,
  proposition: Proposition,
  narrow: number,
): KernelDrawing[] {
  if ('condition' in place) return [{ choosing: 'aimed', countsConditions: false, weight: 1 }];
  const weight = Math.max(1, narrow / 4);
  const anywhere = place.kind === 'anywhere admissible';
  const uniform: KernelDrawing = { choosing: 'uniform', countsConditions: anywhere, weight };
  const sufficient = proposition.kind === 'equilibrium' && proposition.scope.kind === 'if';
  return anywhere && sufficient
    ? [uniform]
    : [uniform, { choosing: 'aimed', countsConditions: false, weight }];
}

function claimWalked(spec: Specification, claim: Claim): SampledGround[] {
  const { grounds = [] } = claimGrounds(spec, claim) ?? {};
  return grounds.map((ground) =>
    walkedGround(spec, claim, { ...ground, weight: 'condition' in ground.place ? 1 : 4 }),
  );
}

function statementWalked(spec: Specification, statement: Statement): SampledGround[] {
  return statementGrounds(spec, statement).map(({ region, start, hinted }) =>
    walkedGround(spec, statement, {
      place: { kind: 'wherever it speaks' },
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
