import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  beerPoolingSomehow,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import crisis from '../../catalog/fearon-1997/tying-hands.js';
import offers from '../../catalog/rubinstein-1982/alternating-offers.js';
import collusion from '../../spec/index.js';
import { κ, τ } from '../../spec/parameters.js';
import type { Claim } from '../../src/claim/claim.js';
import { math, relation } from '../../src/exact/math.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { caseRows, type Dimension, matchText } from '../../src/prove/rocq/statement/case-table.js';
import { claimStatement } from '../../src/prove/rocq/statement/claim-statement.js';
import { gameParts } from '../../src/prove/rocq/statement/game-parts.js';
import { ReaderNames } from '../../src/prove/rocq/statement/reader-name.js';
import {
  divisorsOf,
  notZero,
  realFormula,
  realRelation,
} from '../../src/prove/rocq/statement/real-formula.js';
import {
  STATEMENT_PATHS,
  statementProject,
} from '../../src/prove/rocq/statement/statement-project.js';
import { histories } from '../../src/prove/rocq/statement/timing-tree.js';
import { hasRocq, rocqNotice } from './rocq-installed.js';

const workplace = mkdtempSync(join(tmpdir(), 'casus-statement-'));
afterAll(() => rmSync(workplace, { recursive: true }));

const claimOf = (id: string) => {
  const claim = collusion.claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error(`the talk claims no ${id}`);
  return claim;
};
/** A belief left open in a claim as a whole, set by set, and about one set. */
const somehow: readonly Claim[] = [
  beerPoolingSomehow,
  { ...beerPooling, id: 'by-set', beliefs: beerPoolingSomehow.beliefs },
  {
    ...beerPoolingSomehow,
    id: 'at-one-set',
    scope: { kind: 'if', conditions: [], at: { answer: ['quiche'] } },
  },
];
const communication = claimStatement(collusion, claimOf('communication'));

const dimension = (name: string, count: number): Dimension => {
  const values = Array.from({ length: count }, (_, index) => `${name}${index}`);
  return { name, values, called: name, constructors: new Map(values.map((each) => [each, each])) };
};

/** Every history at which somebody moves, by what leads to it. */
const historiesOf = (game: Game): string[] =>
  formOf(game).informationSets.flatMap((set) =>
    set.histories.map((each) => JSON.stringify([set.variable, Object.entries(each).sort()])),
  );
const writtenHistories = (game: Game): string[] =>
  gameParts(game, new ReaderNames()).places.flatMap(({ stage, course }) =>
    histories(game, course).map((each) =>
      JSON.stringify([stage.name, Object.entries(each).sort()]),
    ),
  );

describe('a game written for Rocq', () => {
  it('has the histories and information sets of its form, each once', () => {
    const games = [...collusion.games, ...crisis.games];
    expect(games.length).toBeGreaterThan(4);
    for (const game of games) {
      expect(writtenHistories(game).sort()).toEqual(historiesOf(game).sort());
      const { sets } = gameParts(game, new ReaderNames());
      const count = sets.map(({ constructor_ }) =>
        constructor_.arguments.reduce((product, { values }) => product * values.length, 1),
      );
      expect(count.reduce((sum, each) => sum + each, 0)).toBe(formOf(game).informationSets.length);
    }
  });

  it('has nobody move after what nature never draws', () => {
    const diversion = collusion.games.find(({ id }) => id === 'diversion');
    const tree = JSON.stringify(diversion && gameParts(diversion, new ReaderNames()).tree);
    expect(tree.match(/"kind":"never"/gu)).toHaveLength(8);
  });

  it('tells a function by rows of which exactly one fits any values', () => {
    const dimensions = [dimension('a', 2), dimension('b', 3), dimension('c', 2)];
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (leaves) => {
        const place = (values: ReadonlyMap<string, string>): number =>
          dimensions.reduce(
            (sum, { name, values: all }) => sum * all.length + all.indexOf(values.get(name) ?? ''),
            0,
          );
        const rows = caseRows(dimensions, (values) => `${leaves[place(values)]}`);
        for (const a of ['a0', 'a1'])
          for (const b of ['b0', 'b1', 'b2'])
            for (const c of ['c0', 'c1']) {
              const fits = rows.filter(({ pattern }) =>
                [a, b, c].every((value, index) => [undefined, value].includes(pattern[index])),
              );
              const values = new Map(Object.entries({ a, b, c }));
              expect(fits.map(({ leaf }) => leaf)).toEqual([`${leaves[place(values)]}`]);
            }
      }),
    );
    expect(
      matchText(
        dimensions,
        caseRows(dimensions, () => '7'),
        '',
      ),
    ).toBe('7');
  });

  it('keeps formulas as they were written, and what they come to', () => {
    const plain = (formula: Parameters<typeof realFormula>[0]) =>
      realFormula(formula, ({ spelling }) => spelling.text);
    expect(plain(math`1 - (2 - 3) - 1/2`)).toBe('1 - (2 - 3) - 1 / 2');
    expect(plain(math`2 * (3 + 4)^2 / 5`)).toMatch(/\(3 \+ 4\) \^ 2/u);
  });
});

describe('a claim written for Rocq', () => {
  it('says who moves where, what is paid, believed and claimed', () => {
    for (const line of [
      '  | D_moves (θ : θ_value) (t : t_value) (s : s_value) (z : z_value) (x : x_value).',
      '  | D_moves θ t s z x => D_knows z x',
      '  Move (B_moves θ t s) (fun z : z_value =>',
      '  | B_knows m hostile => certainly mobilize',
      '      | mobilize, retain, L, war => ψ + (α_L - γ_A)',
      '  | D_moves H m hostile mobilize H_tilde => τ * q_m',
      '  ; the_signal_informs : τ > 1 / 2',
      '  | B_knows m conciliatory => (** moderate-holds-knowing-L *)\n      G_m_L <= 0',
      '  (weak_perfect_bayesian private_message strategies believed <-> forall i, condition i).',
    ])
      expect(communication).toContain(`\n${line}\n`);
    expect(communication).not.toMatch(/Admitted|Axiom|Theorem/u);
  });

  it('says that there is such a game, such a profile and, at sets of its own, a belief', () => {
    expect(communication).toContain(
      '  admissible ->\n  well_formed private_message /\\ is_profile strategies /\\\n',
    );
    const influential = claimStatement(collusion, claimOf('influential'));
    expect(influential).toContain(
      'belief_held (B_knows m hostile) /\\ rational_at (B_knows m hostile)',
    );
  });

  it('says of quotients that they divide by no 0, and where there is such an assessment', () => {
    const echo = claimStatement(collusion, claimOf('echo'));
    for (const lines of [
      'Definition has_values : Prop :=\n  D_echo <> 0\n  /\\ τ ^ 2 + (1 - τ) ^ 2 <> 0.',
      '  (** echo-a-at-least-0 *)\n  (D_echo <> 0 /\\ term_a >= 0)',
      '  (has_values /\\ is_profile strategies /\\ are_beliefs believed <-> exists_where) /\\\n  (exists_where ->\n',
    ])
      expect(echo).toContain(lines);
    expect(communication).not.toContain('has_values');
    const unconditioned = claimStatement(collusion, { ...claimOf('echo'), where: [] });
    expect(unconditioned).toContain('/\\ has_values /\\ is_profile strategies /\\\n');
    expect(unconditioned).not.toContain('exists_where');
  });

  it('finds what is divided by, however deep, and no plain number', () => {
    const [x, y] = [τ, κ];
    const spelled = (formula: Parameters<typeof realFormula>[0]) =>
      notZero(divisorsOf(formula), ({ spelling }) => spelling.text);
    expect(spelled(math`1/2 + 3/(4 - 1)`)).toEqual([]);
    expect(spelled(math`1/(4 - 4)`)).toHaveLength(1);
    expect(spelled(math`1/(1 + 1/${x}) - (2/${x})/${y}`)).toEqual([
      'τ <> 0',
      '1 + 1 / τ <> 0',
      'κ <> 0',
    ]);
    expect(realRelation(relation`1/${x} ≥ 0`, ({ spelling }) => spelling.text)).toBe(
      'τ <> 0 /\\ 1 / τ >= 0',
    );
  });

  it('assumes no more than the restrictions', () => {
    const [none, p] = [[], collusion.restrictions.filter(({ says }) => !says.includes('sums'))];
    expect(p.length).toBeLessThan(collusion.restrictions.length);
    const loose = claimStatement({ ...collusion, restrictions: p }, claimOf('communication'));
    expect(loose).not.toContain('q_l + q_m + q_h = 1');
    expect(claimStatement({ ...collusion, restrictions: none }, claimOf('separation'))).toContain(
      'Record admissible : Prop :=\n  { }.',
    );
  });

  it('keeps what authors write inside of comments, and files apart from those of the theory', async () => {
    const depths = (text: string): number[] => {
      let depth = 0;
      return [...text.matchAll(/\(\*|\*\)/gu)].map(([mark]) => (depth += mark === '(*' ? 1 : -1));
    };
    const hostile = ['x*', '*x', '*)', '(*', '*'].map((id) => ({
      ...claimOf('communication'),
      id,
    }));
    for (const each of hostile) {
      const found = depths(claimStatement(collusion, { ...each, title: 'a (', says: ') "*) b' }));
      expect([Math.min(...found), Math.max(...found), found.at(-1)]).toEqual([0, 1, 0]);
    }
    const names = ['Games', 'listing', 'Incentives', 'Laws'];
    const named = names.map((id) => ({ ...claimOf('communication'), id }));
    const { stated } = await statementProject(collusion, named);
    const files = stated.map(({ file }) => file.toLowerCase());
    for (const name of names) expect(files).not.toContain(`claims/${name.toLowerCase()}.v`);
    expect(files).toHaveLength(names.length);
  });

  it('is no theorem: what is written is stated, or it is said why not', async () => {
    const claims = ['communication', 'audience-cost', 'communication-nash'].map(claimOf);
    const { stated, files } = await statementProject(collusion, claims);
    expect(stated.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id));
    for (const { file } of stated) expect(files.get(file)).toContain('Definition claimed : Prop');
    const deterred = { ...claimOf('communication'), concept: 'perfect Bayesian' } as const;
    const left = await statementProject(collusion, [deterred]);
    expect(left.unwritten.map(({ because }) => because)).toEqual([
      expect.stringContaining('does not have condition B of Fudenberg and Tirole (1991)'),
    ]);
    const forever = await statementProject(offers, offers.claims);
    expect(forever.stated).toEqual([]);
    expect(forever.unwritten.map(({ because }) => because)).toContainEqual(
      expect.stringContaining('its game may go on for ever'),
    );
  });

  it('says which equilibrium it is: where, and for which games', () => {
    const stating = (id: string, other: Partial<Claim> = {}): string =>
      claimStatement(collusion, { ...claimOf(id), ...other });
    expect(stating('communication-nash')).toContain(
      '  (conditions ->\n   nash private_message strategies).',
    );
    expect(stating('communication-nash')).not.toContain('believed');
    expect(stating('echo-nash')).toContain(
      '  (has_values /\\ is_profile strategies <-> exists_where) /\\',
    );
    expect(stating('communication-nash', { concept: 'subgame perfect' })).toContain(
      'subgame_perfect private_message strategies).',
    );
    expect(stating('communication-sequential')).toContain(
      '  (all_may_be_reached private_message ->\n  (conditions ->\n   sequential private_message strategies believed)).',
    );
    const bySet = stating('communication', { concept: 'Nash' });
    expect(bySet).toContain(
      '  (nash private_message strategies <-> forall i, 0 < reach_set strategies i private_message -> condition i).',
    );
    expect(() => stating('communication', { concept: 'subgame perfect' })).toThrow(
      'only as a whole',
    );
    expect(() => stating('influential', { concept: 'Nash' })).toThrow('single information sets');
  });

  it('says of a belief that is left open that there is one, which follows from Bayes', () => {
    const [whole = '', bySet = '', at = ''] = somehow.map((each) =>
      claimStatement(beerQuiche, each),
    );
    const open = 'beer_quiche strategies (believed open)';
    for (const text of [whole, bySet, at])
      expect(text).toContain(
        [
          'Definition believed (open : beliefs moves) : beliefs moves := fun h =>',
          '  match h with',
          '  | B_moves _ quiche => open h',
          '  | _ => in_proportion_to weight otherwise h',
        ].join('\n'),
      );
    expect(whole).toContain(`((exists open, weak_perfect_bayesian ${open}) <-> conditions).`);
    expect(bySet).toContain(
      `((exists open, weak_perfect_bayesian ${open}) <-> forall i, condition i).`,
    );
    expect(bySet).toMatch(/\(forall i, \(exists open, [^)]*are_beliefs.*\n.*\) <-> condition i\)/u);
    expect(at).toContain('(exists open, belief_held open (B_knows quiche) /\\ rational_at');
    expect(at).toContain('-> 0 < reach_set strategies i beer_quiche -> believed open h =');
  });

  it.skipIf(!hasRocq).each([
    ['as a whole', crisis, crisis.claims.slice(0, 1)],
    ['of beliefs that are left open', beerQuiche, somehow],
    ['of draws that cannot be', collusion, [claimOf('not-diversion')]],
  ])(
    `is read by Rocq as a statement, %s, and no other${rocqNotice}`,
    async (name, spec, claims) => {
      const folder = join(workplace, name.replaceAll(' ', '-'));
      const { files, theory, stated } = await statementProject(spec, claims);
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const paths = STATEMENT_PATHS.flatMap((line) => line.split(' '));
      const compiled = (file: string) =>
        spawnSync('coqc', ['-q', ...paths, file], { cwd: folder, encoding: 'utf8' });
      const results = [...theory, ...stated.map(({ file }) => file)].map(compiled);
      expect(results.map(({ stderr }) => stderr)).toEqual(results.map(() => ''));
      expect(stated).toHaveLength(claims.length);
    },
  );
});
