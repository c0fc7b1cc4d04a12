import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Mix } from '../equilibrium/assessment.js';
import { judgeProfile } from '../equilibrium/concept/judgment.js';
import { Unusable, unusable, visible } from '../exact/message.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { rational } from '../game/schema.js';
import { CONCEPT_NAMES } from '../report/text/concept-names.js';
import type { Opinion } from '../report/text/conformance.js';
import { verdictReason } from '../report/text/failure.js';
import { parseExactJson } from './exact-json.js';
import { readGame, readText } from './files.js';
import type { Io } from './io.js';

/** The concepts that a corpus has opinions on. */
const CORPUS_CONCEPTS = [
  'nash',
  'agentNash',
  'subgamePerfect',
  'weakPerfectBayesian',
  'sequential',
] as const;

const opinion = z.boolean().nullable();

const corpusSchema = z.array(
  z.object({
    file: z.string(),
    profiles: z.array(
      z.object({
        /** By player, information set in order of first appearance in preorder, action. */
        behavior: z.array(z.array(z.array(rational))),
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

/**
 * Judges every profile of a corpus: a folder with `verdicts.json` and the games that it names in
 * `games/`.
 * @throws {Unusable} where the folder, its list of verdicts or a game is missing or malformed.
 */
export async function compareCorpus(
  io: Pick<Io, 'cwd' | 'stdin'>,
  folder: string,
): Promise<Opinion[]> {
  const list = join(folder, 'verdicts.json');
  if (!existsSync(resolve(io.cwd, list)))
    throw new Unusable(
      `${folder} is no corpus: expected ${list}, and the games that it names in ${join(folder, 'games')}`,
    );
  const parsed = corpusSchema.safeParse(parseExactJson(await readText(io, list), list));
  if (!parsed.success)
    throw unusable(
      `${list} cannot be used`,
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  const opinions: Opinion[] = [];
  for (const { file, profiles } of parsed.data) {
    const game = await readGame(io, join(folder, 'games', file));
    for (const [index, { behavior, ...stated }] of profiles.entries()) {
      const profile = inPreorder(game, behavior);
      const judgment = judgeProfile(game, { profile, beliefs: [] });
      opinions.push(
        ...CORPUS_CONCEPTS.map((concept) => ({
          where: visible(`${file}, profile ${index + 1}`),
          concept: CONCEPT_NAMES[concept],
          corpus: stated[concept] ?? undefined,
          here: judgment.verdicts[concept].holds,
          reason: verdictReason(judgment, judgment.verdicts[concept]),
        })),
      );
    }
  }
  return opinions;
}

/** Mixes by player and information set, in the order of the game's information sets. */
function inPreorder(
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
