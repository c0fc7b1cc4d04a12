import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import { G } from '../../spec/conditions.js';
import { parameters, q, κ, τ, ψ } from '../../spec/parameters.js';
import { type AdversaryType, type LeaderType, W_A, type Z, Δ } from '../../spec/primitives.js';
import type { Claim } from '../../src/claim/claim.js';
import { known } from '../../src/exact/entry.js';
import type { FormulaInput } from '../../src/exact/formula.js';
import { relation } from '../../src/exact/math.js';
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

/** What a word of Rocq's stands for in the specification. */
function meant(words: string): FormulaInput {
  const [what, one, two, three] = words.split(' ');
  if (what === 'W_A') return W_A(among(leader, one), among(adversary, two), among(z, three));
  if (what === 'G') return G(among(adversary, one), among(leader, two));
  if (what === 'Δ') return Δ(among(adversary, one), among(z, two));
  if (what === 'q') return q[among(adversary, one)];
  return among({ τ, ψ, κ }, what);
}

const WORDS = /W_A \S+ \S+ [a-z]+|G \S+ \S|Δ \S+ [a-z]+|q \S|[τψκ]/gu;

/** An inequality of Rocq's, in the specification's terms. */
function told(text: string): Relation {
  const texts = text.split(WORDS);
  const values = [...text.matchAll(WORDS)].map(([words]) => meant(words));
  return relation(Object.assign(texts, { raw: texts }), ...values);
}

const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  signal_L: ['L~'],
  signal_H: ['H~'],
  _: ['L~', 'H~'],
};

/** The information sets that a pattern of Rocq's names, as variable and key. */
function setsOf(pattern: string): string[] {
  const [who, one = '', two] = pattern.split(' ');
  if (who === 'A_knows') return [`s at ${one}`];
  if (who === 'D_knows') return among(SIGNALS, two).map((signal) => `r at ${one}, ${signal}`);
  const type = among(adversary, one);
  return [two === undefined ? `z at ${type}` : `z at ${type}, ${two}`];
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
