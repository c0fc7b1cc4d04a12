import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readExtensiveProfile } from '../../src/cli/profile-files.js';
import { efgText } from '../../src/game/efg/efg-text.js';
import { readEfg } from '../../src/game/efg/read-efg.js';
import { blindThreat, courses, driver, switches, threat } from '../reference/distinctions.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();
const games = {
  threat: written('threat.efg', efgText(threat)),
  blindThreat: written('blind-threat.efg', efgText(blindThreat)),
  courses: written('courses.efg', efgText(courses)),
  switches: written('switches.efg', efgText(switches)),
  driver: written('driver.efg', efgText(driver)),
};

let files = 0;
const profile = (value: unknown): string =>
  written(`profile-${++files}.json`, typeof value === 'string' ? value : JSON.stringify(value));
const judge = (game: keyof typeof games, value: unknown, ...options: string[]) =>
  casus(['judge', games[game], profile(value), ...options]);

const threatened = [[['1', '0']], [['1', '0']]];
const shared = [[[0, 1]], [[0, 1]]];

const documentSchema = z.looseObject({
  nash: z.boolean().nullable(),
  agentNash: z.boolean().nullable(),
  subgamePerfect: z.boolean().nullable(),
  weakPerfectBayesian: z.boolean().nullable(),
  sequential: z.boolean().nullable(),
  undecided: z.record(z.string(), z.string()),
  payoffs: z.array(z.string().nullable()),
  regrets: z.array(z.string().nullable()),
  violations: z.array(z.looseObject({ concept: z.string(), because: z.string() })),
  beliefs: z.array(
    z.looseObject({
      player: z.string(),
      informationSet: z.number(),
      belief: z.array(z.string()),
      onPath: z.boolean(),
    }),
  ),
});
const document = (stdout: string) => documentSchema.parse(jsonDocument(stdout));

describe('casus judge', () => {
  it('shows the verdict on each concept, with the reason', async () => {
    const { status, stdout, stderr } = await judge('threat', threatened);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/✓ yes +Nash +no strategy of any player gains/u);
    expect(stdout).toMatch(
      /✗ no +subgame perfect +in the subgame after open, shop gains 3 by share at set 1/u,
    );
    expect(stdout).toMatch(/ shop +1 "a rival" +price war +✗ share gains 3 +certain/u);
    expect(stdout.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });

  it('prints one JSON document and nothing else, if asked', async () => {
    const { status, stdout } = await judge('threat', threatened, '--json');
    expect(status).toBe(0);
    const found = document(stdout);
    expect(found).toMatchObject({
      nash: true,
      agentNash: true,
      subgamePerfect: false,
      weakPerfectBayesian: false,
      sequential: false,
      payoffs: ['0', '4'],
      regrets: ['0', '0'],
    });
    expect(found.violations).toContainEqual(
      expect.objectContaining({
        concept: 'weakPerfectBayesian',
        player: 'shop',
        informationSet: 1,
        label: 'a rival',
        prescribed: 'price war',
        deviation: 'share',
        gain: '3',
      }),
    );
  });

  it('exits with 1 where the concept asked for fails, Nash if none is named', async () => {
    expect((await judge('threat', threatened, '--concept', 'subgamePerfect')).status).toBe(1);
    expect((await judge('threat', shared, '--concept', 'sequential')).status).toBe(0);
    expect(
      (
        await judge('switches', [
          [
            [1, 0],
            [1, 0],
          ],
          [],
        ])
      ).status,
    ).toBe(1);
    expectRefusal(
      await judge('threat', threatened, '--concept', 'perfect'),
      'concept',
      '"perfect"',
    );
  });

  it('gives a belief that supports the profile, and says where it comes from', async () => {
    const out = [
      [
        [1, 0],
        [0, 1],
      ],
      [[1, 0]],
    ];
    const found = document((await judge('courses', out, '--json')).stdout);
    expect(found).toMatchObject({ weakPerfectBayesian: true, subgamePerfect: false });
    expect(found.beliefs[2]).toMatchObject({
      player: 'shop',
      belief: ['1', '0'],
      onPath: false,
      origin: 'supporting',
    });
  });

  it('judges an assessment, where beliefs are stated', async () => {
    const peace = [
      [
        [0, 1],
        [0, 1],
      ],
      [[0, 1]],
    ];
    const stated = { profile: peace, beliefs: [[[1], [1]], [['1/2', '1/2']]] };
    const { status, stdout } = await judge(
      'courses',
      stated,
      '--json',
      '--concept',
      'weakPerfectBayesian',
    );
    expect(status).toBe(1);
    const { nash, violations } = document(stdout);
    expect(nash).toBe(true);
    expect(violations).toContainEqual(
      expect.objectContaining({
        concept: 'weakPerfectBayesian',
        because: `the belief of shop at set 1 "a rival" contradicts Bayes' rule`,
      }),
    );
  });

  it('says where recall fails, and judges nothing that rests on it', async () => {
    const { status, stdout } = await judge('driver', [[['1/3', '2/3']]]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\? undecided +Nash +imperfect recall: driver at set 1 "an exit" is/u);
    const found = document((await judge('driver', [[['1/3', '2/3']]], '--json')).stdout);
    expect(found).toMatchObject({ nash: null, payoffs: ['4/3'], regrets: [null] });
  });

  it('judges a profile with blanks for Nash equilibrium alone', async () => {
    const { status, stdout } = await judge('courses', [[[1, 0], []], [[1, 0]]], '--json');
    expect(status).toBe(0);
    const found = document(stdout);
    expect(found).toMatchObject({ nash: true, subgamePerfect: null, weakPerfectBayesian: null });
    expect(found.undecided['sequential']).toBe(
      'the profile is blank for newcomer at set 2 "open for business"',
    );
  });
});

describe('a profile in tables of names', () => {
  const named = { newcomer: { '1': { 'stay out': 1 } }, shop: { 'a rival': { 'price war': '1' } } };

  it('is the one that lists hold', async () => {
    const numbers = threat.players.map((_, player) =>
      threat.informationSets.flatMap((set) => (set.player === player ? [set.name] : [])),
    );
    expect(numbers).toEqual([['the town'], ['a rival']]);
    const tables = { ...named, newcomer: { 'the town': { 'stay out': 1 } } };
    const found = await judge('threat', tables, '--json');
    expect(found).toEqual(await judge('threat', threatened, '--json'));
  });

  it('judges the exported game as check judges the declared one', async () => {
    const B = { l: { hold: 1 }, m: { hold: 1 }, h: { mobilize: 1 } };
    const retain = { retain: 1 };
    const replace = { replace: 1 };
    const D = { 'hold, L~': retain, 'hold, H~': replace, 'mobilize, L~': replace };
    const tables = profile({ B, D: { ...D, 'mobilize, H~': retain } });
    const params = ['--params', 'spec/points/both.json'];
    const exported = written('baseline.efg', '');
    await casus(['export', 'baseline', ...params, '--out', exported]);
    const args = ['check', '--game', 'baseline', '--profile', tables, ...params];
    expect((await casus(args)).status).toBe(0);
    const concept = ['--concept', 'weakPerfectBayesian'];
    expect((await casus(['judge', exported, tables, ...concept])).status).toBe(0);
  });

  it('may leave a set blank where play does not arrive, as an empty list does', async () => {
    const found = await judge('threat', { newcomer: { 'the town': { 'stay out': 1 } } }, '--json');
    expect(found).toEqual(await judge('threat', [[[1, 0]], [[]]], '--json'));
  });

  it('is refused with every name that the game does not have', async () => {
    expectRefusal(
      await judge('threat', {
        Newcomer: {},
        newcomer: { 'the city': {} },
        shop: { 'a rival': { 'price wars': 1 } },
      }),
      '3 problems',
      'no player is called "Newcomer"; did you mean newcomer?',
      'newcomer: no information set is called "the city"; did you mean the town?',
      'shop at "a rival": no action is called "price wars"; did you mean price war?',
    );
    expectRefusal(
      await judge('threat', { ...named, beliefs: { shop: { 'a rival': { open: 1 } } } }),
      'beliefs: the nodes of a file have no names; write {"profile": …, "beliefs": …} with lists',
    );
  });

  it('is refused where a probability is null, which is not 0', async () => {
    const town = { 'stay out': 1, open: null };
    expectRefusal(
      await judge('threat', { ...named, newcomer: { 'the town': town } }),
      'profile: newcomer at set 1 "the town": expected a rational number',
    );
  });

  it('is refused where a name is that of two sets', async () => {
    const game = readEfg(
      'EFG 2 R "" { "A" }\np "" 1 1 "2" { "on" } 0\np "" 1 2 "" { "l" "r" } 0\nt "" 1 "" { 1 }\nt "" 2 "" { 0 }',
      'alike',
    );
    const text = '{"A": {"2": {"on": 1}}}';
    expect(() => readExtensiveProfile(game, text, 'p.json')).toThrow(
      'A: "2" is more than one information set; write lists',
    );
  });

  it('knows no name from birth', async () => {
    expectRefusal(await judge('threat', '{"__proto__": {}}'), 'no player is called "__proto__"');
    expectRefusal(await judge('threat', { constructor: {} }), 'no player is called "constructor"');
  });
});

describe('a profile of a game', () => {
  it('is refused with every problem at once, by player and set', async () => {
    expectRefusal(
      await judge('courses', [
        [
          [1, 0],
          ['1/2', 'half'],
        ],
        [[1, 0, 0]],
      ]),
      '2 problems',
      'newcomer at set 2 "open for business": expected a rational number',
      'shop at set 1 "a rival": expected 2 numbers, found 3',
    );
    expectRefusal(
      await judge('courses', [
        [
          ['1/2', '1/3'],
          [0, 1],
        ],
        [['-1', 2]],
      ]),
      '2 problems',
      'newcomer at set 1 "the town": sums to 5/6, not to 1',
      'shop at set 1 "a rival": holds the negative probability -1',
    );
  });

  it('is refused where lists are missing, or too many', async () => {
    expectRefusal(
      await judge('courses', [[[1, 0]]]),
      'expected 2 lists, one a player, found 1',
      'has 2 information sets, found 1',
    );
    expectRefusal(await judge('courses', { strategy: [] }), '{"profile": …');
    expectRefusal(await judge('courses', [[[0.5, 0.5]]]), 'rounded double', 'as a string');
    expectRefusal(await judge('courses', ''), 'not JSON');
  });

  it('is refused where a set is blank and play arrives there, or a belief is none', async () => {
    expectRefusal(
      await judge('threat', [[[0, 1]], [[]]]),
      'shop at set 1 "a rival": is blank, although',
    );
    expectRefusal(
      await judge('courses', {
        profile: [
          [
            [1, 0],
            [0, 1],
          ],
          [[1, 0]],
        ],
        beliefs: [[[1], [1]], [['1/2', 1]]],
      }),
      'the belief of shop at set 1 "a rival" sums to 3/2',
    );
  });

  it('cannot be judged without a game', async () => {
    expectRefusal(
      await casus(['judge', 'nowhere.efg', profile(shared)]),
      'nowhere.efg',
      'no such file',
    );
    const broken = written('broken.efg', 'EFG 2 R "" { "1" }\np "" 1 1 "" { "a" } 0\n');
    expectRefusal(await casus(['judge', broken, profile(shared)]), 'broken.efg');
  });
});
