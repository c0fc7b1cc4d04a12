import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Specification } from '../../claim/specification.js';
import { Rational } from '../../exact/rational.js';
import { type ContinuousGame, historiesBefore } from '../../game/continuous/continuous-game.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import type { Game } from '../../game/game.js';
import { markOf } from '../../game/maker.js';
import { formOf } from '../../game/unfold.js';

/** Of texts, each with its length, so that no two lists of them are written alike. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest('hex');
}

const require = createRequire(import.meta.url);

/** Libraries on which draws and counts depend; casus itself says with which others it searches for proofs. */
const DRAWN_WITH = ['fast-check', 'fraction.js', 'casus'];

let engine: string | undefined;

/** A digest of the code that draws: of every module of casus, and of what it draws and counts with. */
export function engineDigest(): string {
  engine ??= digestOf([
    ...modulesIn(fileURLToPath(new URL('../../', import.meta.url))),
    ...DRAWN_WITH.map((each) => readFileSync(require.resolve(`${each}/package.json`), 'utf8')),
    process.version,
  ]);
  return engine;
}

/** The modules in a folder: their names, and what they say. */
function modulesIn(folder: string): string[] {
  const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);
  return readdirSync(folder, { withFileTypes: true })
    .sort(byName)
    .flatMap((each) => {
      const path = join(each.parentPath, each.name);
      if (each.isDirectory()) return [each.name, ...modulesIn(path)];
      return /\.[jt]s$/u.test(each.name) && !each.name.endsWith('.d.ts')
        ? [each.name, readFileSync(path, 'utf8')]
        : [];
    });
}

/**
 * A digest of all that a specification says, its games as they unfold: payoffs and probabilities are
 * functions, of which nothing can be told but what they give.
 * @returns `undefined` where something in it can be told by no data.
 */
export function specificationDigest(spec: Specification): string | undefined {
  const { digest } = told.get(spec) ?? { digest: digestUnlessUntold(spec) };
  told.set(spec, { digest });
  return digest;
}

/** Several kinds of what is remembered ask, and games take long to unfold. */
const told = new WeakMap<Specification, { readonly digest: string | undefined }>();

function digestUnlessUntold(spec: Specification): string | undefined {
  try {
    return digestOf(writtenOut(spec));
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

class Untold extends Error {
  override readonly name = 'Untold';
}

/** What a value holds, each object once: where it is met again, its number. */
function writtenOut(value: unknown): string[] {
  const texts: string[] = [];
  const numbers = new Map<object, number>();
  const write = (each: unknown): void => {
    if (typeof each === 'function') throw new Untold();
    if (typeof each !== 'object' || each === null) {
      texts.push(`${typeof each} ${String(each)}`);
      return;
    }
    const before = numbers.get(each);
    if (before !== undefined) {
      texts.push(`again ${before}`);
      return;
    }
    numbers.set(each, numbers.size);
    const parts = partsOf(each);
    texts.push(`${parts.length} parts`);
    for (const part of parts) write(part);
  };
  write(value);
  return texts;
}

/** What an object is made of, in an order of its own: names are followed by what they name. */
function partsOf(value: object): readonly unknown[] {
  if (value instanceof Rational) return ['rational', `${value}`];
  if (Array.isArray(value)) return ['list', ...value];
  if (isContinuousGame(value)) {
    const { payoffs, ...told } = value;
    const paid = historiesBefore(value, value.stages.length).map((each) => payoffs(each));
    return ['continuous game', ...namesIn(told), ...paid];
  }
  if (isGame(value)) {
    const { payoffs: _, stages, ...told } = value;
    const named = stages.map((stage) => ({ ...stage, probabilities: undefined }));
    return ['game', ...namesIn(told), ...namesIn({ ...named }), ...formIn(formOf(value))];
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Untold();
  return ['table', ...namesIn(value)];
}

function namesIn(value: object): unknown[] {
  return Object.entries(value).flat();
}

function isContinuousGame(value: object): value is ContinuousGame {
  return markOf(value)?.as === 'continuous game';
}

function isGame(value: object): value is Game {
  return 'payoffs' in value && typeof value.payoffs === 'function' && 'stages' in value;
}

/** A game's form, but for the game itself. */
function formIn({ game: _, nodes, ...form }: DeclaredForm): unknown[] {
  const columns = Object.values(nodes).map((column) =>
    typeof column === 'number' ? column : [...column].join(','),
  );
  return [...namesIn(form), ...columns];
}
