import { type ZodType, z } from 'zod';
import type { Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import { jsonText } from '../exact/visible.js';
import { type Defect, defectsOf } from '../prove/certificate/recheck.js';
import { recheckedText } from '../report/text/recheck.js';
import { type ImplicationCertificates, recheckImplied } from '../verify/declared-implications.js';
import { parseExactJson } from './json-text.js';
import { print } from './print.js';
import { readText } from './read-text.js';
import { loadSpecification, propositionNamed } from './specification-module.js';
import { unusable } from './unusable.js';

export interface RecheckOptions {
  readonly json?: boolean;
  readonly spec?: string;
}

/** What became of the certificates of one file. */
export interface Rechecked {
  readonly file: string;
  readonly claim: string;
  readonly questions: number;
  readonly defects: readonly Defect[];
}

/**
 * `casus recheck`: derives the questions that claims come to, and checks that the certificates in
 * files answer each of them. Nothing is searched for, and no solver is asked.
 * @returns the exit status: 0 where every question has a valid certificate, else 1.
 */
export async function recheck(
  files: readonly string[],
  { json, spec: path }: RecheckOptions,
): Promise<number> {
  const spec = await loadSpecification(path);
  const contents = await Promise.all(
    files.map(async (file) => ({ file, content: certificatesIn(await readText(file), file) })),
  );
  const rechecked = contents.map(({ file, content }) => recheckFile(spec, file, content));
  print(json ? jsonText({ files: rechecked }, 2) : recheckedText(rechecked));
  return rechecked.every(({ defects }) => defects.length === 0) ? 0 : 1;
}

interface Certificates {
  readonly claim: string;
  readonly certificates: readonly unknown[];
  readonly implied: readonly ImplicationCertificates[];
}

const certificates: ZodType<Certificates> = z.looseObject({
  claim: z.string(),
  certificates: z.array(z.unknown()),
  implied: z
    .array(
      z.looseObject({
        condition: z.string(),
        by: z.array(z.string()),
        certificates: z.array(z.unknown()),
      }),
    )
    .default([]),
});

function certificatesIn(text: string, file: string): Certificates {
  const parsed = certificates.safeParse(parseExactJson(text, file));
  if (parsed.success) return parsed.data;
  throw unusable(`${file} holds no certificates`, [
    'expected {"claim": "ID", "certificates": […]}, as `casus verify --out DIR` writes them',
  ]);
}

function recheckFile(spec: Specification, file: string, content: Certificates): Rechecked {
  const { claim } = content;
  const named = propositionNamed(spec, claim);
  const questions = questionsOf(spec, named);
  const surplus = content.certificates.slice(questions.length).map((_, index) => ({
    question: questions.length + index,
    asserts: '',
    reason: 'there is no such question',
  }));
  const implied = named.kind === 'equilibrium' ? recheckImplied(spec, named, content.implied) : [];
  return {
    file,
    claim,
    questions: questions.length + implied.reduce((sum, each) => sum + each.questions, 0),
    defects: [
      ...defectsOf(questions, content.certificates),
      ...surplus,
      ...implied.flatMap(({ defects }) => defects),
    ],
  };
}
