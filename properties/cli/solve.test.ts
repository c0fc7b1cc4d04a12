import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { oneBetPokerText } from '../equilibrium/enumeration/zero-sum/one-bet-poker.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();
const at = ['--params', 'spec/points/both.json'];

/** Matching pennies, after an entry that the second player may not want. */
const EFG = `EFG 2 R "entry" { "Entrant" "Incumbent" } ""

p "" 1 1 "" { "In" "Out" } 0
p "" 2 1 "" { "share" "fight" } 0
t "" 1 "" { 1, 1 }
t "" 2 "" { -1, 0 }
t "" 3 "" { 0, 2 }
`;

const document = z.object({
  concept: z.string(),
  complete: z.boolean(),
  profiles: z.string(),
  reducedProfiles: z.string().optional(),
  claims: z.array(z.looseObject({ id: z.string(), found: z.string() })),
  outcomes: z.array(
    z.looseObject({
      talk: z.string(),
      sameAs: z.number(),
      payoffs: z.record(z.string(), z.string()),
      profiles: z.string(),
      path: z.array(z.string().nullable()),
      families: z.array(z.array(z.array(z.string()))),
    }),
  ),
});

describe('casus solve, of a declared game', () => {
  it('ends no line in a blank, where there is nothing to say of an outcome either', async () => {
    const { stdout } = await casus(['solve', 'diversion', ...at]);
    expect(stdout).toMatch(/^ {2}Outcome 1:$/mu);
    expect(stdout).not.toMatch(/ $/mu);
  });

  it('tells which equilibrium is claimed, which babbles and which is a copy', async () => {
    const { status, stdout, stderr } = await casus(['solve', 'private-message', ...at]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^4 pure weak perfect Bayesian equilibria with 4 outcomes; 2 if messages/mu,
    );
    expect(stdout).toMatch(/✓ communication is among them: outcome 2/u);
    expect(stdout).toMatch(/Outcome 1: babbling/u);
    expect(stdout).toMatch(/Outcome 3: the same with messages reversed/u);
  });

  it('prints the same as one JSON document', async () => {
    const { status, stdout } = await casus(['solve', 'private-message', ...at, '--json']);
    expect(status).toBe(0);
    const found = document.parse(jsonDocument(stdout));
    expect([found.profiles, found.complete]).toEqual(['4', true]);
    expect(found.outcomes.map(({ talk, sameAs }) => `${talk} ${sameAs}`)).toEqual([
      'babbling 1',
      'influential 2',
      'influential 2',
      'babbling 1',
    ]);
    expect(found.claims).toContainEqual({
      id: 'communication',
      found: 'found',
      outcome: 2,
      equilibrium: true,
      withStatedBeliefs: true,
    });
  });

  it('says of a claim what it is, whether or not the search met it', async () => {
    const early = ['solve', 'private-message', ...at, '--most', '1'];
    const { status, stdout } = await casus(early);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Found so far, and there may be more: one pure weak/mu);
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      '✓ communication is a weak perfect Bayesian equilibrium, with the beliefs that it states; ' +
        'its outcome was not met before the search ended',
    );
    const found = document.parse(jsonDocument((await casus([...early, '--json'])).stdout));
    expect(found.complete).toBe(false);
    expect(found.claims).toContainEqual(
      expect.objectContaining({ id: 'communication', found: 'not met', equilibrium: true }),
    );
  });

  it('says of a mixed claim that it is not looked for', async () => {
    const { stdout } = await casus(['solve', 'public-message', ...at]);
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      '✗ echo mixes, and is not looked for here; by itself it is no weak perfect Bayesian equilibrium',
    );
    expect(stdout).toMatch(/elsewhere, in 15 profiles among the combinations of these/u);
  });

  it('adds equilibria in which somebody mixes, if asked', async () => {
    const { status, stdout } = await casus(['solve', 'baseline', ...at, '--mixing', '7']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Mixing at no more than 7 .*: 0 weak perfect Bayesian equilibria/u);
    expect(stdout).toMatch(/every one of these supports is decided/u);
    const nash = ['--concept', 'nash', '--mixing', '1'];
    expectRefusal(
      await casus(['solve', 'baseline', ...at, ...nash]),
      'leave out the concept, or the mixing',
    );
  });

  it('lists no claim among the equilibria where its conditions fail', async () => {
    const params = ['--params', 'spec/points/neither.json'];
    const { stdout } = await casus(['solve', 'private-message', ...params]);
    expect(stdout).toMatch(/✗ communication is not among them/u);
  });

  it('refuses a call that it cannot understand', async () => {
    expectRefusal(await casus(['solve', 'private-mesage', ...at]), 'did you mean private-message?');
    expectRefusal(await casus(['solve', 'no/such/game']), 'no/such/game cannot be read');
    expectRefusal(await casus(['solve', 'baseline']), '--params FILE');
    const sequental = ['solve', 'baseline', ...at, '--concept', 'sequental'];
    expectRefusal(await casus(sequental), 'did you mean sequential?');
    expectRefusal(await casus(['solve', 'baseline', ...at, '--most', 'all']), 'found "all"');
  });
});

describe('casus solve, of an .efg file', () => {
  const file = written('entry.efg', EFG);

  it('lists Nash equilibria, and fewer that are subgame perfect', async () => {
    const nash = document.parse(
      jsonDocument((await casus(['solve', file, '--concept', 'nash', '--json'])).stdout),
    );
    expect([nash.profiles, nash.reducedProfiles]).toEqual(['2', '2']);
    expect(nash.outcomes.map(({ payoffs }) => payoffs)).toEqual([
      { Entrant: '1', Incumbent: '1' },
      { Entrant: '0', Incumbent: '2' },
    ]);
    const { status, stdout } = await casus(['solve', file, '--concept', 'subgamePerfect']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^One pure subgame perfect equilibrium$/mu);
  });

  it('says that there are more where the search is told to end early', async () => {
    const { status, stdout } = await casus(['solve', file, '--concept', 'nash', '--most', '1']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/there are more/u);
  });

  it('tells what a game of zero sum is worth, and how it is played', async () => {
    const poker = written('poker.efg', oneBetPokerText(3));
    const { status, stdout } = await casus(['solve', poker]);
    expect(status).toBe(0);
    const told = stdout.replace(/\s+/gu, ' ');
    expect(told).toContain('No pure weak perfect Bayesian equilibrium');
    expect(told).toContain('it is worth -1/18 to first, 1/18 to second, in every Nash equilibrium');
    expect(told).toContain(
      'of which there may be more, and it is a weak perfect Bayesian equilibrium',
    );
    expect(told).toMatch(/second at set \d+ "2, bet": 2\/3 fold, 1\/3 call/u);
    const found = jsonDocument((await casus(['solve', poker, '--json'])).stdout);
    expect(found).toMatchObject({
      complete: true,
      minimax: { sum: '0', values: { first: '-1/18', second: '1/18' }, holds: true },
    });
  });

  it('refuses players who forget, parameters, and what is no game', async () => {
    const forgetful = written(
      'forgetful.efg',
      'EFG 2 R "" { "One" } ""\np "" 1 1 "first" { "a" "b" } 0\n' +
        'p "" 1 2 "second" { "a" "b" } 0\nt "" 1 "" { 1 }\nt "" 2 "" { 0 }\n' +
        'p "" 1 2 "second" { "a" "b" } 0\nt "" 3 "" { 0 }\nt "" 4 "" { 1 }\n',
    );
    expectRefusal(await casus(['solve', forgetful]), 'recalls everything', '"second" forgets');
    expectRefusal(await casus(['solve', file, ...at]), 'holds its own numbers');
    expectRefusal(await casus(['solve', written('none.efg', 'EFG 3')]), 'none.efg');
  });
});
