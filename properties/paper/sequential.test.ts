import { describe, expect, it } from 'vitest';
import { asSequential, othersAsSequential } from '../../spec/claims/concepts.js';
import collusion from '../../spec/index.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';

describe("the talk's equilibria as sequential ones", () => {
  it.each([...asSequential, ...othersAsSequential])('$id leaves nothing open', (one) => {
    const asked = claimQuestions(collusion, symbolicClaim(collusion, one));
    // If B may be of each type, play comes everywhere: there is nothing for mistakes to tell.
    expect(asked.filter(({ part }) => part.kind === 'limits')).toEqual([]);
    expect(asked.flatMap(({ open }) => open ?? [])).toEqual([]);
    expect(claimAtPoint(one, examplePoint(collusion)).refutes).toBe(false);
  });
});
