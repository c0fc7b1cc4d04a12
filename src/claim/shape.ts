import { isFormula } from '../exact/formula.js';
import { RELATION_SIGNS } from '../exact/relation.js';
import { type Maker, markOf, OtherCopy, THIS_COPY } from '../game/maker.js';
import { unrelatedSide } from './comparison.js';
import { claimsBehind } from './mentioned.js';
import type { Statement } from './proposition/proposition.js';

/** The lists of a specification: what makes their entries, and how that is written. */
const LISTS = {
  parameters: ['parameter', 'parameter(…)'],
  restrictions: ['restriction', 'restriction(…)'],
  games: ['game', 'timing(…) … .payoffs(…)'],
  claims: ['claim', 'claim(…)'],
  statements: [
    'statement',
    'everywhere(…), somewhere(…), forLarge(…), neverForLarge(…) or regardless(…)',
  ],
  cases: ['case', 'casePath(…)'],
} as const satisfies Readonly<Record<string, readonly [Maker, string]>>;

const OPTIONAL: readonly string[] = ['statements', 'cases'];

/**
 * What keeps a value from being the parts of a specification at all: the compiler refuses it, and
 * this is for declarations that it never saw.
 * @throws {OtherCopy} for what another copy of casus made.
 */
export function shapeProblems(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`expected { publication, ${Object.keys(LISTS).join(', ')} }, found ${found(value)}`];
  const parts = new Map<string, unknown>(Object.entries(value));
  const lists = Object.entries(LISTS);
  for (const [key] of lists) refuseOtherCopies(key, parts.get(key));
  const known = ['publication', ...Object.keys(LISTS)];
  return [
    ...[...parts.keys()]
      .filter((key) => !known.includes(key))
      .map((key) => `"${key}" is no part of a specification: the parts are ${known.join(', ')}`),
    ...publicationProblems(parts.get('publication')),
    ...lists.flatMap(([key, [maker, written]]) =>
      listProblems(key, maker, written, parts.get(key)),
    ),
  ];
}

function refuseOtherCopies(key: string, list: unknown): void {
  if (!Array.isArray(list)) return;
  for (const [index, each] of list.entries()) {
    const by = markOf(each)?.by;
    if (by && by !== THIS_COPY) throw new OtherCopy(`${key}[${index}]`, by);
  }
}

function publicationProblems(publication: unknown): string[] {
  const { authors, title, year } = Object(publication) as Readonly<Record<string, unknown>>;
  const isText = (each: unknown): boolean => typeof each === 'string' && each.trim() !== '';
  return Array.isArray(authors) &&
    authors.length > 0 &&
    authors.every(isText) &&
    isText(title) &&
    Number.isSafeInteger(year)
    ? []
    : [
        `publication: expected { authors: ['…'], title: '…', year: 2026 }, found ${found(publication)}`,
      ];
}

function listProblems(key: string, maker: Maker, written: string, list: unknown): string[] {
  if (list === undefined && OPTIONAL.includes(key)) return [];
  if (!Array.isArray(list))
    return [`${key}: expected a list of what ${written} makes, found ${found(list)}`];
  return Array.from(list, (each: unknown, index) => {
    const expected = `${key}[${index}]: expected what ${written} makes, found`;
    if (markOf(each)?.as !== maker) return [`${expected} ${found(each)}`];
    const problems = [
      ...withinProblems(each as Readonly<Record<string, unknown>>),
      ...(maker === 'statement' ? subjectProblems(each as Statement) : []),
    ];
    return problems.map((problem) => `${key}[${index}]: ${problem}`);
  }).flat();
}

/** What a statement is about in the place of a claim or a game. */
function subjectProblems(statement: Statement): string[] {
  return [
    ...claimsBehind(statement)
      .filter((each) => markOf(each)?.as !== 'claim')
      .map((each) => `expected a claim, as claim(…) makes it, found ${found(each)}`),
    ...(statement.kind === 'regardless' ? gameProblems(statement.game) : []),
  ];
}

function gameProblems(game: unknown): string[] {
  return markOf(game)?.as === 'game'
    ? []
    : [`expected a game, as timing(…) … .payoffs(…) makes it, found ${found(game)}`];
}

/** What was given to a maker in the place of a game or of a relation. */
function withinProblems(made: Readonly<Record<string, unknown>>): string[] {
  const { game, relation, conditions } = made;
  return [
    ...('game' in made ? gameProblems(game) : []),
    ...('relation' in made ? relationProblems('a relation', relation) : []),
    ...(Array.isArray(conditions)
      ? conditions.flatMap((each) =>
          relationProblems(`a relation in the condition ${Object(each).id}`, Object(each).relation),
        )
      : []),
  ];
}

function relationProblems(what: string, relation: unknown): string[] {
  const { left, sign, right } = Object(relation) as Readonly<Record<string, unknown>>;
  const compared = unrelatedSide(relation);
  return isFormula(left) && isFormula(right) && RELATION_SIGNS.some((each) => each === sign)
    ? []
    : [
        `expected ${what}, as relation\`…\` makes it, found ${compared ? `a comparison of ${compared}` : found(relation)}`,
      ];
}

const MADE: Readonly<Record<Maker, string>> = {
  parameter: 'a parameter',
  restriction: 'a restriction',
  game: 'a game',
  timing: 'a game without payoffs: end its declaration with .payoffs({ … })',
  claim: 'a claim',
  statement: 'a statement',
  case: 'a case',
};

/** What was found, in a few words. */
function found(value: unknown): string {
  const mark = markOf(value);
  if (mark) return MADE[mark.as];
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function: call it';
  if (value instanceof Promise) return 'a promise: await it';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}
