import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

/** Errors that never leave the engine, and what becomes of each. */
const INTERNAL = {
  ImpossibleIndex: 'a defect of the engine, not of its input',
  Invalid: 'the checker says in words what is wrong with a proof',
  NoFormula: 'it is told with the history, among the problems of a game',
  TooManyWays: 'it is told as the reason why a question stays open',
  OtherGame: 'it is told as the reason why a concept is not defined for a game',
  ProverClosed: 'whoever aborted is told the reason of the abort',
  RestsOnTypes: 'no necessity is derived of what rests on it, and what is open says why',
  Unfounded: 'what was remembered is drawn for anew',
  Untold: 'nothing is remembered of the specification',
  Unconfirmed: 'a defect of the engine, not of its input',
  UnexpectedVerdict: 'a test of a claim fails with it, and it is for the runner of tests',
  UnexpectedToken: 'the reader lists it among the problems of a text',
  UnknownCondition: 'a defect of the engine, not of its input',
  UnprovedVerdict: 'a defect of the engine, not of its input',
  UntoldConsistency: 'a question stays open, and says why',
};

const thrown = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /\bclass (?<name>\w+) extends (?:\w*Error)\b/gu,
    ),
  ])
  .map(({ groups }) => groups?.['name'] ?? '');

describe('the errors of the library', () => {
  it('are exported, but for those that never leave it', () => {
    expect(thrown.length).toBeGreaterThan(10);
    const internal = Object.keys(INTERNAL);
    expect(thrown.filter((name) => !(name in library) && !internal.includes(name))).toEqual([]);
    expect(internal.filter((name) => !thrown.includes(name))).toEqual([]);
  });

  it('carry their own names, so that a report of one says which it is', () => {
    for (const name of thrown.filter((each) => each in library)) {
      const made: unknown = Reflect.get(library, name);
      expect(`${made}`).toMatch(new RegExp(`name = ["']${name}["']`, 'u'));
    }
  });
});
