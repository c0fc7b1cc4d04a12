import { expect, it } from 'vitest';
import { ChosenPlay } from '../../src/derive/pure/choices.js';
import { entry } from '../../src/exact/entry.js';
import { formOf } from '../../src/game/unfold.js';
import { parameter, relation, restriction, specification, timing } from '../../src/index.js';
import { atOnce } from '../../src/prove/turn.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import { Refutations } from '../../src/verify/characterize/refutations.js';
import { withProofMeans } from '../../src/verify/proof-means.js';
import { coexistence } from '../../src/verify/pure-claims/coexistence.js';

const publication = { authors: ['The casus developers'], title: 'A guess', year: 2026 };
const source = { publication, place: 'a test' };
const safe = parameter('s', {
  ...{ text: 's', latex: 's', meaning: 'what it is worth to name no type', unit: 'payoff' },
  ...{ example: '2/3', source },
});

/** Nobody cares what S says, and R, who hears it, guesses the type or is safe. */
const guess = timing({ id: 'guess', title: 'A guess', players: ['S', 'R'] })
  .nature('type', {
    from: ['x', 'y', 'z'],
    probabilities: { x: '1/3', y: '1/3', z: '1/3' },
  })
  .move('message', { by: 'S', knows: [], chooses: ['hm', 'ah'] })
  .move('named', { by: 'R', knows: ['message'], chooses: ['x', 'y', 'z', 'safe'] })
  .payoffs({
    S: () => 0,
    R: ({ type, named }) => (named === 'safe' ? safe : named === type ? 1 : 0),
  });

const spec = specification({
  publication,
  parameters: [safe],
  restrictions: [
    restriction('to be safe is worth something', relation`${safe} > 1/2`, source),
    restriction('and at most twice as much as to be right', relation`${safe} ≤ 2`, source),
  ],
  games: [guess],
  claims: [],
});

it('asks of each of two equilibria for a belief of its own', async () => {
  const found = await characterize(spec, guess, { concept: 'weak perfect Bayesian', threads: 0 });
  const silent = (named: string) => (each: (typeof found.equilibria)[number]) => {
    const { message, named: rows } = each.strategies;
    return message?.['nothing'] === 'hm' && rows?.['hm'] === 'safe' && rows['ah'] === named;
  };
  const two = [silent('x'), silent('y')].map((is) => entry(found.equilibria.filter(is), 0));
  await withProofMeans({ cache: false, threads: 0 }, undefined, async ({ prover }) => {
    const play = new ChosenPlay(formOf(guess), found.expansion);
    const tools = {
      spec,
      play,
      given: [],
      turn: atOnce,
      refutations: new Refutations(spec, play, [], prover),
    };
    const both = await coexistence(tools, two, ({ choices }) => choices.join());
    expect(both.kind).toBe('gap');
  });
});
