import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasRocq, rocqNotice } from '../prove/rocq-installed.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const written = folder();
const paper = written('entry.mjs', entry());
const out = join(dirname(paper), 'theorems');

afterEach(() => vi.unstubAllEnvs());

describe('casus certify', () => {
  it('writes a theorem a question, and says what has no certificate and why', async () => {
    const { status, stdout } = await casus(['certify', '--spec', paper, '--rocq', out]);
    expect([status, stdout.replace(/(?<=\S)\n(?=\S)/gu, ' ')]).toEqual([
      0,
      `Without certificates:
  dear: it is expected to fail, which a counterexample shows

  entering: 2 certificates, in claims/entering.v

1 claim, 2 certificates: 2 theorems for Rocq in ${out}. Not checked by Rocq: that is what --check is for.
`,
    ]);
    const text = readFileSync(join(out, 'claims', 'entering.v'), 'utf8');
    expect(text).toContain('(** no cost is negative *)');
    expect(text).toContain('Definition no_cost_is_negative : Prop := c >= 0.');
    expect(text).not.toMatch(/Admitted|Axiom/u);
    expect(readFileSync(join(out, '_CoqProject'), 'utf8')).toContain('claims/entering.v');
    expect(existsSync(join(out, 'checker', 'Certificate.v'))).toBe(true);
  });

  it('writes the same for Lean, and says that nobody has run it', async () => {
    const lean = join(dirname(paper), 'lean');
    const { status, stdout } = await casus(['certify', '--spec', paper, '--lean', lean]);
    expect(status).toBe(0);
    expect(stdout).toContain('Casus does not run Lean');
    const text = readFileSync(join(lean, 'Claims', 'entering.lean'), 'utf8');
    expect(text).toContain('has not run Lean on it');
    expect(text).toContain('(no_cost_is_negative : (0 : ℝ) ≤ c)');
    expect(text).toMatch(/^ {2}linarith \[\(mul_/mu);
  });

  it('needs a folder', async () => {
    expectRefusal(await casus(['certify', '--spec', paper]), '--rocq DIR');
    const call = ['certify', '--spec', paper, '--lean', out, '--check'];
    expectRefusal(await casus(call), '--rocq DIR');
    expectRefusal(
      await casus(['certify', '--spec', paper, '--rocq', out, '--prove']),
      '--statement DIR',
    );
  });

  it('says before any work that Rocq is not there', async () => {
    vi.stubEnv('PATH', '');
    const at = join(dirname(paper), 'none');
    expectRefusal(
      await casus(['certify', '--spec', paper, '--rocq', at, '--check']),
      'there is no coqc on the PATH',
    );
    expect(existsSync(at)).toBe(false);
  });

  it.skipIf(!hasRocq)(`has Rocq check what was written${rocqNotice}`, async () => {
    const call = ['certify', '--spec', paper, '--rocq', out, '--check', '--json'];
    const { status, stdout } = await casus(call);
    expect(status).toBe(0);
    expect(jsonDocument(stdout)).toMatchObject({
      rocq: { certificates: 2, theorems: 2, checked: { answer: { kind: 'accepted' } } },
    });
  });
});

describe('casus certify --statement', () => {
  it('writes what a claim says, with its game, and calls none of it proved', async () => {
    const at = join(dirname(paper), 'statements');
    const { status, stdout } = await casus(['certify', '--spec', paper, '--statement', at]);
    expect([status, stdout.replace(/(?<=\S)\n(?=\S)/gu, ' ')]).toEqual([
      0,
      `  entering: claims/entering.v

1 claim stated for Rocq in ${at}, each with its game. These are statements, and none is proved by being written. Not read by Rocq: that is what --check is for.
`,
    ]);
    const text = readFileSync(join(at, 'claims', 'entering.v'), 'utf8');
    expect(text).toContain('  | E => match move with\n      | enter => 2 - c\n');
    expect(text).toContain('no_cost_is_negative : c >= 0');
  });

  it('names what is no claimed equilibrium, and what it cannot be called with', async () => {
    const at = join(dirname(paper), 'nowhere');
    const call = ['certify', '--spec', paper, '--statement', at];
    expectRefusal(await casus([...call, 'dear']), 'dear is none');
    expectRefusal(await casus([...call, '--rocq', at]), 'without --rocq and --lean');
    expect(existsSync(at)).toBe(false);
  });

  it('says of a claimed equilibrium in numbers from a whole range why it is not written', async () => {
    const at = join(dirname(paper), 'nowhere');
    const spec = 'spec/interval-types/index.ts';
    const refused = await casus(['certify', 'untold', '--spec', spec, '--statement', at]);
    expectRefusal(refused, 'numbers from a whole range');
    expect(existsSync(at)).toBe(false);
  });
});
