import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();

const formula = z.string().min(1);
const place = z.strictObject({ player: z.string(), informationSet: z.string() });
const relations = z.array(formula);

const readings = z.array(
  z.strictObject({
    name: z.string(),
    alternative: z.string(),
    chosen: z.string(),
    read: z.string(),
  }),
);

const claimSchema = z.strictObject({
  readings,
  claim: z.string(),
  game: z.string(),
  source: z.string(),
  informationSets: z.array(
    z.strictObject({
      player: z.string(),
      informationSet: z.string(),
      prescribed: z.record(z.string(), formula),
      reach: formula,
      beliefs: z.array(
        z.strictObject({
          where: relations,
          onPath: z.boolean(),
          weights: z.record(z.string(), formula),
        }),
      ),
      deviations: z.array(
        z.strictObject({
          deviation: z.string(),
          plan: z.array(z.strictObject({ informationSet: z.string(), action: z.string() })),
          where: z.array(relations),
          gain: formula,
          expanded: z.strictObject({ numerator: formula, denominator: formula }),
          verdict: z.enum(['indifferent', 'settled', 'constraint']),
          constraint: formula.nullable(),
          condition: z.string().nullable(),
          because: z.array(z.string()),
        }),
      ),
    }),
  ),
  constraints: z.array(
    z.strictObject({ states: formula, condition: z.string().nullable(), at: z.array(place) }),
  ),
  existence: z.array(z.strictObject({ id: z.string(), states: formula })),
  definitions: z.record(z.string(), formula),
});

const gameSchema = z.strictObject({
  readings,
  game: z.string(),
  lastMoves: z.array(
    z.strictObject({
      player: z.string(),
      informationSets: z.array(z.string()),
      action: z.string(),
      insteadOf: z.string(),
      dependsOn: z.array(z.string()),
      gains: z.record(z.string(), formula),
    }),
  ),
  claims: z.array(z.string()),
});

describe('casus derive', () => {
  it('says what each deviation gains, and which condition keeps it from paying', async () => {
    const { status, stdout, stderr } = await casus(['derive', 'communication']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('hold gains -G(m|H)\n');
    expect(stdout).toMatch(
      /^ {2}G\(m\|H\) ≥ 0 +\[moderate-mobilizes-knowing-H\] +B at "m, hostile"$/mu,
    );
  });

  it('prints one JSON document and nothing else, if asked', async () => {
    const { status, stdout, stderr } = await casus(['derive', 'echo', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const document = claimSchema.parse(jsonDocument(stdout));
    expect(document).toMatchObject({ claim: 'echo', game: 'public-message' });
    expect(document.informationSets).toHaveLength(16);
    expect(document.constraints).toContainEqual({
      states: 'q_m Δ_m(1) + q_h Δ_h(1) ≥ 0',
      condition: 'audience-after-provoked-mobilization',
      at: [{ player: 'D', informationSet: 'hostile, mobilize, H~' }],
    });
  });

  it('of a game says what its last moves gain, and lists the claims to derive', async () => {
    const { status, stdout, stderr } = await casus(['derive', 'baseline']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('  θ, t = H, l  1/2 Δ_l(0)\n');
    expect(stdout).toContain('  npx casus derive non-communication\n');
    const json = await casus(['derive', 'baseline', '--json']);
    const document = gameSchema.parse(jsonDocument(json.stdout));
    expect(document.claims).toEqual([
      'non-communication',
      'non-communication-as-stated',
      'non-communication-nash',
      'non-communication-sequential',
    ]);
  });

  it('knows the claims of another specification', async () => {
    const path = written(
      'penny.mjs',
      `import { always, claim, specification, timing } from 'casus';
       const publication = { authors: ['A. N. Other'], title: 'A penny', year: 2026 };
       const source = { publication, place: 'p. 1' };
       const penny = timing({ id: 'penny', title: 'A penny', players: ['P'] })
         .move('take', { by: 'P', knows: [], chooses: ['leave', 'take'] })
         .payoffs({ P: ({ take }) => (take === 'take' ? 1 : 0) });
       export default specification({
         publication, parameters: [], restrictions: [], games: [penny],
         claims: [claim(penny, {
           id: 'greed', title: 'Greed', source, says: 'P takes it.', beliefs: {},
           strategies: { take: { nothing: 'take' } }, expected: 'holds',
           holds: { iff: { take: { nothing: always } } },
         })],
       });`,
    );
    const { status, stdout } = await casus(['derive', 'greed', '--spec', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('leave gains -1\n');
    expectRefusal(await casus(['derive', 'greed']), 'no game or claim is called "greed"');
  });
});

describe('casus derive --tex', () => {
  const latex =
    /^\\documentclass[\s\S]*\\section\*\{Incentive constraints: [\s\S]*\\end\{document\}\n$/u;

  it('prints an article', async () => {
    const { status, stdout, stderr } = await casus(['derive', 'separation', '--tex']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(latex);
  });

  it('writes it to a file, and leaves nothing else behind', async () => {
    const file = written('appendix.tex', 'what was there before');
    const { status, stdout, stderr } = await casus(['derive', 'separation', '--tex', file]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${file} is written`);
    expect(readFileSync(file, 'utf8')).toMatch(latex);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('appendix'))).toEqual([
      'appendix.tex',
    ]);
  });

  it('refuses a file that cannot be written, and leaves nothing there', async () => {
    const here = dirname(written('here.txt', ''));
    const missing = join(here, 'nowhere', 'appendix.tex');
    expectRefusal(
      await casus(['derive', 'separation', '--tex', missing]),
      `${missing} cannot be written: there is no such folder`,
    );
    expect(existsSync(missing)).toBe(false);
    mkdirSync(join(here, 'folder.tex'));
    expectRefusal(
      await casus(['derive', 'separation', '--tex', join(here, 'folder.tex')]),
      'folder.tex cannot be written: it is a directory',
    );
  });
});

describe('casus derive refuses', () => {
  it('an id that is misspelt, and suggests the nearest', async () => {
    const suggestion = 'no game or claim is called "comunication"; did you mean communication?';
    expectRefusal(await casus(['derive', 'comunication']), suggestion);
  });

  it('a claim about types from intervals, whose constraints another command tells', async () => {
    const spec = ['--spec', 'catalog/fearon-1995/private-cost.ts'];
    expectRefusal(await casus(['derive', 'risk', ...spec]), 'npx casus conditions risk');
    const { stderr } = await casus(['derive', 'gamble', ...spec]);
    expect(stderr.trimEnd()).toMatch(/gamble is a statement, .* of its own$/u);
  });

  it('a statement, which has no incentive constraints', async () => {
    expectRefusal(await casus(['derive', 'security']), 'security is a statement', 'communication');
  });

  it('no id, and two forms at once', async () => {
    expectRefusal(await casus(['derive']), "missing required argument 'id'");
    expectRefusal(await casus(['derive', 'echo', '--tex', '--json']), 'either --tex or --json');
  });
});
