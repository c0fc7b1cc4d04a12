import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import { bluff, echo, reticence } from '../../spec/claims/public-message.js';
import { G } from '../../spec/conditions.js';
import { parameters, q, κ, τ, ψ } from '../../spec/parameters.js';
import { type AdversaryType, type LeaderType, W_A, W_B, type Z, Δ } from '../../spec/primitives.js';
import {
  bluffB,
  echoA,
  echoD,
  echoDeterminant,
  held,
  kept,
  mobilized,
  reticenceC,
} from '../../spec/public-conditions.js';
import type { Claim } from '../../src/claim/claim.js';
import { known } from '../../src/exact/entry.js';
import type { Formula, FormulaInput } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { meaningOf, type Relation } from '../../src/exact/relation.js';

/*
 * What is proved of the talk in rocq/collusion/ is stated there by hand. Here its conditions are held
 * against those of the specification: set by set the same names, and the same inequalities.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const rocq = (file: string): string => readFileSync(`${root}rocq/collusion/${file}`, 'utf8');

const leader: Readonly<Record<string, LeaderType>> = { L: 'L', H: 'H' };
const adversary: Readonly<Record<string, AdversaryType>> = { ℓ: 'l', m: 'm', ħ: 'h' };
const z: Readonly<Record<string, Z>> = { hold: 0, mobilize: 1 };
const among = <Each>(names: Readonly<Record<string, Each>>, name: string | undefined): Each => {
  const found = names[name ?? ''];
  if (found === undefined) throw new Error(`rocq/collusion says ${name}, which the talk does not`);
  return found;
};

/** What stands after a name and up to its end, in a file of Rocq's. */
function after(file: string, name: string, end: string): string {
  const [, text] = rocq(file).split(name);
  const [definition] = text?.split(end) ?? [];
  if (definition === undefined) throw new Error(`${file} does not have ${name}`);
  return definition;
}

const families = { echo: 'Echo.v', bluff: 'Bluff.v', reticence: 'Reticence.v' } as const;

/** Pr(type H in office | s, z), as the table in a file has it: in a row, or in that of all others. */
function office(file: string, s: string, number: Z): Formula {
  const table = after(file, 'Definition office', 'end.');
  const rows = new Map(
    [...table.matchAll(/^ {2}\| (?<sets>.*) => (?<text>.*)$/gmu)].map(({ groups = {} }) => [
      groups['sets'],
      groups['text'],
    ]),
  );
  const text = rows.get(`${s}, ${number === 1 ? 'mobilize' : 'hold'}`) ?? rows.get('_, _');
  if (text === undefined) throw new Error(`${file} does not say who is in office then`);
  return formula(text);
}

/** What B^t gains by mobilizing after an open message. */
function openGain(file: string, t: AdversaryType, s: string): Formula {
  const V = (number: Z): Formula => {
    const high = office(file, s, number);
    return math`${high} ${W_B('H', t, number)} + (1 − ${high}) ${W_B('L', t, number)} − ${number} ${κ}`;
  };
  return math`${V(1)} − (${V(0)})`;
}

/** What a word of Rocq's stands for in the specification. */
function meant(words: string): FormulaInput {
  const [what, one, two, three] = words.split(' ');
  if (what === 'W_A') return W_A(among(leader, one), among(adversary, two), among(z, three));
  if (what === 'G') return G(among(adversary, one), among(leader, two));
  if (what?.startsWith('G_'))
    return openGain(among(families, what.slice(2)), among(adversary, one), two ?? '');
  if (what === 'Δ') return Δ(among(adversary, one), among(z, two));
  if (what === 'q') return q[among(adversary, one)];
  if (what === 'kept') return kept(among(leader, one), among(adversary, two), among(z, three));
  if (what === 'mobilized') return mobilized(among(leader, one));
  if (what === 'held') return held(among(leader, one));
  return among(
    { τ, ψ, κ, D_echo: echoDeterminant, a: echoA, b: bluffB, c: reticenceC, d: echoD },
    what,
  );
}

const WORDS =
  /(?:W_A|kept) \S+ \S+ [a-z]+|G_[a-z]+ \S+ [a-z]+|G \S+ \S|Δ \S+ [a-z]+|(?:q|held|mobilized) \S|D_echo|\b[a-d]\b|[τψκ]/gu;

/** An inequality of Rocq's, in the specification's terms; and a quantity. */
const told = (text: string): Relation => read(text, relation);
const formula = (text: string): Formula => read(text, math);

function read<Read>(
  text: string,
  as: (texts: TemplateStringsArray, ...values: readonly FormulaInput[]) => Read,
): Read {
  const texts = text.split(WORDS);
  const values = [...text.matchAll(WORDS)].map(([words]) => meant(words));
  return as(Object.assign(texts, { raw: texts }), ...values);
}

const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  signal_L: ['L~'],
  signal_H: ['H~'],
  _: ['L~', 'H~'],
};

/** The information sets that a pattern of Rocq's names, as variable and key. */
function setsOf(pattern: string): string[] {
  const [who, ...seen] = pattern.split(' ');
  if (who === 'A_knows') return [`s at ${seen.join(', ')}`];
  if (who === 'D_knows')
    return among(SIGNALS, seen.at(-1)).map((signal) =>
      [`r at ${seen.slice(0, -1).join(', ')}`, signal].join(', '),
    );
  const [one, ...message] = seen;
  return [`z at ${[among(adversary, one), ...message].join(', ')}`];
}

/** The table of conditions in a file of Rocq's: what guards each information set. */
function stated(file: string): string[] {
  const rows = rocq(file).matchAll(
    /^ {2}\| (?<sets>\w_knows.*) => \(\*\* (?<name>[\w-]+) \*\)\n {6}(?<text>.*)$/gmu,
  );
  return [...rows].flatMap(({ groups = {} }) =>
    setsOf(groups['sets'] ?? '').map(
      (set) => `${set}: ${groups['name']}: ${meaningOf(told(groups['text'] ?? ''))}`,
    ),
  );
}

function claimed({ scope }: Claim): string[] {
  if (scope.kind !== 'iff') throw new Error('the claim is not made set by set');
  return scope.guards.flatMap(({ variable, key, conditions }) =>
    conditions.map(
      ({ id, relation: asked }) => `${variable} at ${key}: ${id}: ${meaningOf(asked)}`,
    ),
  );
}

describe('what Rocq proves of the talk', () => {
  it('is the communication equilibrium, under its twelve conditions', () => {
    const conditions = stated('CommunicationConditions.v');
    expect(conditions).toHaveLength(12);
    expect(conditions.sort()).toEqual(claimed(communication).sort());
  });

  it('is the non-communication equilibrium, under its conditions', () => {
    const conditions = stated('NonCommunication.v');
    expect(conditions).toHaveLength(5);
    expect(conditions.sort()).toEqual(claimed(nonCommunication).sort());
  });

  it.each([
    [echo, families.echo, 8],
    [bluff, families.bluff, 10],
    [reticence, families.reticence, 10],
  ])('is $id, under its conditions, where D can mix so', (claim, file, count) => {
    const conditions = stated(file);
    expect(conditions).toHaveLength(count);
    expect(conditions.sort()).toEqual(claimed(claim).sort());
    const bounds = rocq(file).matchAll(
      /^ {2}\| [a-d]_from_\w+ => \(\*\* (?<name>[\w-]+) \*\)\n {6}(?<text>.*)$/gmu,
    );
    expect(
      [...bounds].map(
        ({ groups = {} }) => `${groups['name']}: ${meaningOf(told(groups['text'] ?? ''))}`,
      ),
    ).toEqual(claim.where.map(({ id, relation: asked }) => `${id}: ${meaningOf(asked)}`));
  });

  it.each([
    ['D_echo', families.echo, echoDeterminant],
    ['a_echo', families.echo, echoA],
    ['d_echo', families.echo, echoD],
    ['b_bluff', families.bluff, bluffB],
    ['c_reticence', families.reticence, reticenceC],
  ])('has %s as the specification does', (name, file, formulaOfSpec) => {
    const definition = after(file, `Definition ${name} : R :=`, '.\n');
    expect(meaningOf(relation`${formula(definition)} = 0`)).toBe(
      meaningOf(relation`${formulaOfSpec} = 0`),
    );
  });

  it('sees an inequality that is another', () => {
    const [same, turned, other] = ['G m L <= 0', 'G m L >= 0', 'G m H <= 0'].map(told);
    const all = [same, turned, other].flatMap((each) => (each ? [meaningOf(each)] : []));
    expect(new Set(all).size).toBe(3);
  });

  it('exists at the example', () => {
    const point = /Definition both : parameters :=\s*point (?<numbers>[^.]*)\./u;
    const numbers = point.exec(rocq('CommunicationNeeded.v'))?.groups?.['numbers'] ?? '';
    const example: Record<string, unknown> = JSON.parse(
      readFileSync(`${root}spec/points/both.json`, 'utf8'),
    );
    expect(numbers.replaceAll(/[()]/gu, '').split(' ')).toEqual(
      parameters.map(({ name }) => String(known(new Map(Object.entries(example)), name))),
    );
  });
});
