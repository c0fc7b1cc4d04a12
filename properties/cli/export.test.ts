import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import collusion from '../../spec/index.js';
import { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { efgText } from '../../src/game/efg/efg-text.js';
import { readEfg } from '../../src/game/efg/read-efg.js';
import { formOf } from '../../src/game/unfold.js';
import { casus, expectRefusal, folder } from './casus.js';
import { line } from './parameters.js';

const params = 'spec/points/both.json';
const written = folder();

describe('casus export', () => {
  it.each(collusion.games)('writes $id as Gambit reads it', async (game) => {
    const { status, stdout, stderr } = await casus(['export', game.id, '--params', params]);
    expect([status, stderr]).toEqual([0, '']);
    const values = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(params, 'utf8')));
    const form = properGameAt(formOf(game), Point.of(values));
    const read = readEfg(stdout, game.id);
    expect(efgText({ ...read, comment: '' })).toBe(efgText(form));
    expect(read.comment).toContain(`The game ${game.id} as casus exports it, at\n`);
    expect(read.comment).toContain('psi = 10');
  });

  it('keeps draws of probability 0', async () => {
    const file = written('certain.json', line({ q_l: '0', q_m: '1/2', q_h: '1/2' }));
    const { stdout } = await casus(['export', 'baseline', '--params', file]);
    expect(stdout).toContain('{ "l" 0 "m" 1/2 "h" 1/2 }');
    expect(readEfg(stdout, 'certain').informationSets).toHaveLength(7);
  });

  it('writes a file, if asked', async () => {
    const file = written('baseline.efg', 'what was there before');
    const { status, stdout } = await casus([
      'export',
      'baseline',
      '--params',
      params,
      '--out',
      file,
    ]);
    expect([status, stdout]).toEqual([0, `${file} is written\n`]);
    expect(readEfg(readFileSync(file, 'utf8'), file).title).toBe('Baseline: no message');
  });

  it('exports the games of another specification, with or without parameters', async () => {
    const penny = written(
      'penny.mjs',
      `import { specification, timing } from 'casus';
       const publication = { authors: ['A. N. Other'], title: 'A penny', year: 2026 };
       const penny = timing({ id: 'penny', title: 'A "penny"', players: ['P'] })
         .move('take', { by: 'P', knows: [], chooses: ['leave', 'take'] })
         .payoffs({ P: ({ take }) => (take === 'take' ? 1 : 0) });
       export default specification({
         publication, parameters: [], restrictions: [], games: [penny], claims: [],
       });`,
    );
    const nothing = written('nothing.json', '{}');
    const { stdout } = await casus(['export', 'penny', '--params', nothing, '--spec', penny]);
    expect(stdout).toBe(
      [
        'EFG 2 R "A \\"penny\\"" { "P" }',
        '"The game penny as casus exports it"',
        '',
        'p "" 1 1 "nothing" { "leave" "take" } 0',
        '  t "" 1 "" { 0 }',
        '  t "" 2 "" { 1 }',
        '',
      ].join('\n'),
    );
  });

  it('asks for the root on which payoffs rest, and for no other', async () => {
    const paper = written(
      'rooted.mjs',
      `import { math, parameter, relation, root, specification, timing } from 'casus';
       const publication = { authors: ['A. N. Other'], title: 'A root', year: 2026 };
       const about = { meaning: 'a number', unit: 'payoff', source: { publication, place: '1' } };
       const v = parameter('v', { text: 'v', latex: 'v', example: 4, ...about });
       const rootOf = (name) => root(name, {
         ...{ text: name, latex: name, ...about },
         solves: (k) => relation\`\${k}^2 = \${v}\`, between: [0, 10],
       });
       const [k, other] = [rootOf('k'), rootOf('other')];
       const taking = timing({ id: 'taking', title: 'Taking', players: ['P'] })
         .move('take', { by: 'P', knows: [], chooses: ['leave', 'take'] })
         .payoffs({ P: ({ take }) => (take === 'take' ? math\`2 \${k}\` : 0) });
       export default specification({
         publication, parameters: [v], roots: [k, other], restrictions: [], games: [taking], claims: [],
       });`,
    );
    const exported = (numbers: object) => {
      const file = written('numbers.json', JSON.stringify(numbers));
      return casus(['export', 'taking', '--params', file, '--spec', paper]);
    };
    const { status, stdout } = await exported({ v: '9', k: '3' });
    expect(status).toBe(0);
    expect(stdout).toContain('{ 6 }');
    expectRefusal(await exported({ v: '9' }), 'k is missing');
    expectRefusal(await exported({ v: '9', k: '2' }), 'breaks k^2 = v');
  });
});

describe('casus export refuses', () => {
  it('a game that is misspelt, and suggests the nearest', async () => {
    const suggestion = 'no game is called "basline"; did you mean baseline?';
    expectRefusal(await casus(['export', 'basline', '--params', params]), suggestion);
  });

  it('a call without parameters, and parameters that cannot be', async () => {
    expectRefusal(await casus(['export', 'baseline']), "'--params <file>' not specified");
    expectRefusal(
      await casus(['export', 'baseline', '--params', '-']),
      'standard input is not JSON',
    );
    const file = written('unlikely.json', line({ q_l: '-1/2', kapa: '1' }));
    expectRefusal(
      await casus(['export', 'baseline', '--params', file]),
      `${file} cannot be used`,
      'did you mean kappa?',
      'q_l = -1/2',
    );
  });

  it('a file that cannot be written, and leaves nothing there', async () => {
    const missing = join(dirname(written('here.txt', '')), 'nowhere', 'baseline.efg');
    expectRefusal(
      await casus(['export', 'baseline', '--params', params, '--out', missing]),
      `${missing} cannot be written: there is no such folder`,
    );
    expect(existsSync(missing)).toBe(false);
  });
});
