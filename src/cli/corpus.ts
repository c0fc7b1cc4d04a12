import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Mix } from '../equilibrium/assessment.js';
import { judgeProfile, type ProfileJudgment } from '../equilibrium/concept/profile-judgment.js';
import { readEfg } from '../game/efg/read-efg.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { parseExactJson } from './json-text.js';
import { rationalSchema } from './parameter-file.js';
import { Unusable, unusable } from './unusable.js';

/** The concepts that a corpus has opinions on. */
export const CORPUS_CONCEPTS = [
  'nash',
  'agentNash',
  'subgamePerfect',
  'weakPerfectBayesian',
  'sequential',
] as const;

export type CorpusConcept = (typeof CORPUS_CONCEPTS)[number];

const opinion = z.boolean().nullable();

const corpusSchema = z.array(
  z.object({
    file: z.string(),
    profiles: z.array(
      z.object({
        /** By player, information set in order of first appearance in preorder, action. */
        behavior: z.array(z.array(z.array(rationalSchema))),
        complete: z.boolean(),
        nash: opinion,
        agentNash: opinion,
        subgamePerfect: opinion,
        weakPerfectBayesian: opinion,
        sequential: opinion,
      }),
    ),
  }),
);

/** One opinion of the corpus beside the verdict here; null and undefined are none. */
export interface Comparison {
  readonly file: string;
  /** Position among the profiles of the file, from 1. */
  readonly profile: number;
  readonly concept: CorpusConcept;
  readonly corpus: boolean | undefined;
  readonly here: boolean | undefined;
  readonly judgment: ProfileJudgment;
}

/**
 * Judges every profile of a corpus: a folder with `verdicts.json` and the games that it names in
 * `games/`.
 * @throws {Unusable} where the folder or its list of verdicts is missing or malformed.
 */
export function compareCorpus(folder: string): Comparison[] {
  const list = join(folder, 'verdicts.json');
  if (!existsSync(list))
    throw new Unusable(
      `${folder} is no corpus: expected ${list}, and the games that it names in ${join(folder, 'games')}`,
    );
  const parsed = corpusSchema.safeParse(parseExactJson(readFileSync(list, 'utf8'), list));
  if (!parsed.success)
    throw unusable(
      `${list} cannot be used`,
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  return parsed.data.flatMap(({ file, profiles }) => {
    const game = readEfg(readFileSync(join(folder, 'games', file), 'utf8'), file);
    return profiles.flatMap(({ behavior, ...opinions }, index) => {
      const profile = inPreorder(game, behavior);
      const judgment = judgeProfile(game, { profile, beliefs: [] });
      return CORPUS_CONCEPTS.map((concept) => ({
        file,
        profile: index + 1,
        concept,
        corpus: opinions[concept] ?? undefined,
        here: judgment.verdicts[concept].holds,
        judgment,
      }));
    });
  });
}

/** Mixes by player and information set, in the order of the game's information sets. */
export function inPreorder(
  { players, informationSets }: ExtensiveGame,
  byPlayer: readonly (readonly Mix[])[],
): Mix[] {
  const next = players.map(() => 0);
  return informationSets.map(({ player }) => {
    const position = next[player] ?? 0;
    next[player] = position + 1;
    return byPlayer[player]?.[position] ?? [];
  });
}
