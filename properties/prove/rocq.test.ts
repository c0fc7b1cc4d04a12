import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Unusable } from '../../src/exact/message.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import type {
  HypothesisDocument,
  ProofDocument,
  RefutationDocument,
} from '../../src/prove/certificate/proof-document.js';
import {
  certificateTerm,
  hypothesisTerm,
  listTerm,
} from '../../src/prove/rocq/certificate-term.js';
import { claimFile, symbolsInProofs } from '../../src/prove/rocq/claim-file.js';
import { Identifiers } from '../../src/prove/rocq/identifier.js';
import { termsWith } from '../../src/prove/rocq/real-term.js';
import { checkedByRocq } from '../../src/prove/rocq/rocq-check.js';
import { type CertifiedClaim, rocqProject } from '../../src/prove/rocq/rocq-project.js';
import { hasRocq, rocqNotice } from './rocq-installed.js';

type Sense = HypothesisDocument['sense'];

const given = (sense: Sense, polynomial: string): HypothesisDocument => ({
  says: `${polynomial} is ${sense} 0`,
  sense,
  polynomial,
});

const refuting = (
  products: RefutationDocument['products'],
  multiples: RefutationDocument['multiples'] = [],
  lemmas: RefutationDocument['lemmas'] = [],
): RefutationDocument => ({ lemmas, products, multiples });

const quotient = {
  ...given('=', 'y'),
  divisor: 0,
  multiples: [{ hypothesis: 1, multiplier: '1' }],
};

/** Valid certificates, in which all that there is occurs: lemmas, divisions, squares, pairs. */
const proofs: readonly ProofDocument[] = [
  {
    asserts: 'x·y > 2',
    hypotheses: [given('≥', 'x - 1'), given('>', 'y - 2'), given('≥', '-x*y + 2')],
    ...refuting([
      { coefficient: '1', factors: [0, 1] },
      { coefficient: '2', factors: [0] },
      { coefficient: '1', factors: [1] },
      { coefficient: '1', factors: [2] },
    ]),
  },
  {
    asserts: 'squares are not negative',
    hypotheses: [given('≥', 'x'), given('>', '-x^3 + 2*x^2*y - x*y^2 - z^2')],
    ...refuting([
      { coefficient: '1', factors: [1] },
      { coefficient: '1', factors: [0], squares: ['x - y'] },
      { coefficient: '4', factors: [], squares: ['1/2*z'] },
    ]),
  },
  {
    asserts: 'what is not 0 has a positive square',
    hypotheses: [given('=', '1/3*x - 1/3*y'), given('≠', 'x^2 - y^2')],
    ...refuting(
      [{ coefficient: '1/9', factors: [1, 1] }],
      [{ hypothesis: 0, multiplier: '-1/3*x^3 - 1/3*x^2*y + 1/3*x*y^2 + 1/3*y^3' }],
    ),
  },
  {
    asserts: 'a quotient of 0 is 0',
    hypotheses: [given('≠', 'x'), given('=', 'x*y'), given('>', 'y^3')],
    ...refuting(
      [{ coefficient: '1', factors: [2] }],
      [{ hypothesis: 3, multiplier: '-y^2' }],
      [quotient],
    ),
  },
  {
    asserts: 'a lemma helps',
    hypotheses: [given('≠', 'x'), given('=', 'x*y'), given('≥', '-x^2')],
    ...refuting(
      [
        { coefficient: '1', factors: [3] },
        { coefficient: '1', factors: [2] },
      ],
      [],
      [
        {
          ...given('>', 'x^2'),
          ...refuting([
            { coefficient: '1', factors: [0, 0] },
            { coefficient: '1', factors: [3] },
          ]),
        },
      ],
    ),
  },
];

/** A change to a part of a document: each value that may stand there instead. */
function altered(value: unknown, key: string): unknown[] {
  if (Array.isArray(value))
    return [
      ...value.map((_, index) => value.toSpliced(index, 1)),
      ...value.flatMap((each: unknown, index) =>
        altered(each, key).map((other) => value.with(index, other)),
      ),
    ];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, each]) =>
      altered(each, inner).map((other) => ({ ...value, [inner]: other })),
    );
  if (typeof value === 'number') return [value + 1, value - 1];
  if (key === 'coefficient') return [`2*${value}`.replace('2*', '2'), '0', `-${value}`];
  if (key === 'sense') return ['>', '≥', '=', '≠'].filter((sense) => sense !== value);
  return ['polynomial', 'multiplier', 'squares'].includes(key) ? [`${value} + 1`] : [];
}

const mutants = proofs.flatMap((proof) => altered(proof, '') as ProofDocument[]);

/** The hypotheses and the certificate as terms; `undefined` where there is nothing to be checked. */
function termsOf(proof: ProofDocument): string | undefined {
  try {
    const terms = termsWith(symbolsInProofs([proof], new Identifiers()));
    const hypotheses = proof.hypotheses.map((each) => hypothesisTerm(each, terms));
    return `${listTerm(hypotheses)} (${certificateTerm(proof, terms)})%nat`;
  } catch (error) {
    if (error instanceof Unusable) return undefined;
    throw error;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'casus-rocq-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(claims: readonly CertifiedClaim[], name: string) {
  const project = await rocqProject(claims);
  for (const [path, content] of project.files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return { ...project, at: join(folder, name) };
}

const hostile: ProofDocument = {
  asserts: 'a " quote, (* a comment *) and (*) no end of it',
  hypotheses: [
    { says: 'forall', sense: '≥', polynomial: 'R*forall - τ' },
    { says: 'τ *)', sense: '>', polynomial: '-R*forall + 1/2*τ' },
    { says: 'R', sense: '≥', polynomial: 'τ' },
    { says: 'τ (*', sense: '>', polynomial: '-5' },
  ],
  ...refuting([
    { coefficient: '1', factors: [0] },
    { coefficient: '1', factors: [1] },
    { coefficient: '1/2', factors: [2] },
  ]),
};

const claims: readonly CertifiedClaim[] = [
  { claim: 'a-claim', certificates: [...proofs, ...proofs] },
  { claim: 'A claim', certificates: [hostile] },
];

describe('theorems for Rocq', () => {
  it('has a file a claim and a theorem a certificate; what is there twice is written once', async () => {
    const { manifest, files } = await rocqProject(claims);
    expect([manifest.certificates, manifest.theorems]).toEqual([11, 6]);
    const [one, other] = manifest.claims;
    expect(one?.theorems.map(({ certificates }) => certificates)).toEqual([2, 2, 2, 2, 2]);
    expect(one?.file.toLowerCase()).not.toBe(other?.file.toLowerCase());
    for (const { file, theorems } of manifest.claims)
      for (const { theorem } of theorems) expect(files.get(file)).toContain(`Theorem ${theorem} :`);
    expect(files.get('_CoqProject')).toContain(other?.file);
  });

  it('has names that do not depend on the order of questions', () => {
    const names = (all: readonly ProofDocument[]): string[] =>
      claimFile('a claim', all).theorems.map(({ theorem }) => theorem);
    expect(names(proofs.toReversed()).toReversed()).toEqual(names(proofs));
    expect(new Set(names(proofs)).size).toBe(proofs.length);
  });

  it('tells two proofs of one question apart', () => {
    const [first] = proofs;
    const again = first && { ...first, products: first.products.toReversed() };
    const { theorems } = claimFile(
      'a claim',
      [first, again].flatMap((each) => each ?? []),
    );
    expect(new Set(theorems.map(({ theorem }) => theorem)).size).toBe(2);
  });
});

describe.skipIf(!hasRocq)(`Rocq${rocqNotice}`, () => {
  it('accepts valid certificates, whatever things are called', async () => {
    const project = await written(claims, 'valid');
    expect(await checkedByRocq(project, project.at)).toEqual({
      kind: 'accepted',
      axioms: [
        'ClassicalDedekindReals.sig_forall_dec',
        'FunctionalExtensionality.functional_extensionality_dep',
      ],
    });
  });

  it('agrees with the checker on every altered certificate, and takes none for a theorem', () => {
    const valid = mutants.map((mutant) => checkProof(mutant).valid);
    expect(valid.filter((each) => !each).length).toBeGreaterThan(100);
    expect(valid).toContain(true);
    const terms = mutants.map(termsOf);
    const lines = terms.flatMap((each, index) => {
      if (each === undefined) return [];
      const proved = 'Proof. vm_cast_no_check (eq_refl true).';
      return valid[index]
        ? [`Lemma m${index} : checks ${each} = true. ${proved} Qed.`]
        : [
            `Lemma m${index} : checks ${each} = false. Proof. vm_cast_no_check (eq_refl false). Qed.`,
            `Lemma t${index} : checks ${each} = true. ${proved} Fail Qed. Abort.`,
          ];
    });
    expect(valid.filter((each, index) => each && terms[index] === undefined)).toEqual([]);
    expect(lines.length).toBeGreaterThan(200);
    const imports = `From Coq Require Import ZArith List.
From Casus Require Import Polynomial Certificate.
Import ListNotations.
`;
    const at = join(folder, 'valid');
    writeFileSync(join(at, 'mutants.v'), imports + lines.join('\n'));
    const { status, stderr } = spawnSync('coqc', ['-q', '-Q', 'checker', 'Casus', 'mutants.v'], {
      cwd: at,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('refuses a statement that its certificate does not prove', async () => {
    const { steps, at, files } = await written(claims, 'valid');
    const [one] = steps[2] ?? [];
    const told = files.get(one ?? '') ?? '';
    const changed = told.replace('Prop := y - 2 > 0', 'Prop := y - 3 > 0');
    expect(changed).not.toBe(told);
    writeFileSync(join(at, one ?? ''), changed);
    const answer = await checkedByRocq({ steps: [[one ?? '']] }, at);
    expect(answer).toMatchObject({ kind: 'refused', refusals: [{ file: join(at, one ?? '') }] });
  });

  it('is not taken at its word where something is assumed', async () => {
    const { steps, at, files } = await written(claims, 'valid');
    const [one] = steps[2] ?? [];
    const told = files.get(one ?? '') ?? '';
    const admitted = told.replace(/(_checks :[^.]*\. *\n?)Proof\. vm_cast[^\n]*/u, '$1Admitted.');
    expect(admitted).not.toBe(told);
    writeFileSync(join(at, one ?? ''), admitted);
    const answer = await checkedByRocq({ steps: steps.slice(2) }, at);
    expect(JSON.stringify(answer)).toContain('rests on more than the axioms');
  });
});
