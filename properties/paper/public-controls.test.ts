import { bluff, echo, reticence } from '../../spec/claims/public-message.js';
import { separation } from '../../spec/claims/separation.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Point } from '../../src/exact/point.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { drawnAt } from '../sample/regions.js';

const SEED = 20_250_125;
const DRAWS = 6;

/** Points inside the conditions, and where each fails alone, by a lot, by a little and not quite. */
function pointsFor(claim: Claim): Point[] {
  const grounds = claimGrounds(collusion, claim)?.grounds ?? [];
  return grounds.flatMap((ground) => [
    ...ground.always.slice(0, DRAWS),
    ...drawnAt(ground, { seed: SEED, numRuns: DRAWS }),
  ]);
}

// Beliefs for weights that are all zero come into force only where a type of B has probability 0:
// see full-support.test.ts.
const leftOut = /where all weights are zero$/u;

/** Where the message gives A away, being certain of it is what D believes already. */
function certainAlready(sets: readonly string[], history: string): Record<string, string> {
  return Object.fromEntries(
    sets.flatMap((set) =>
      ['is certain of', 'half believes'].map((how) => [
        `D choosing r at "${set}" ${how} "${history}"`,
        'it is the declared belief, in other words',
      ]),
    ),
  );
}

const afterHostile = certainAlready(['hostile, hold, L~', 'hostile, hold, H~'], 'H, l');
const harmless = new Map<Claim, Record<string, string>>([
  [reticence, afterHostile],
  [separation, afterHostile],
]);

for (const claim of [echo, bluff, reticence, separation])
  negativeControls(claim, {
    points: pointsFor(claim),
    leftOut,
    harmless: harmless.get(claim) ?? {},
  });
