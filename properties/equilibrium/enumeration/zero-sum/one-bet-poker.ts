import { readEfg } from '../../../../src/game/efg/read-efg.js';
import type { ExtensiveGame } from '../../../../src/game/extensive-game.js';

/** Kuhn's poker (1950) of so many cards: each antes 1, either may bet 1 more, the higher card wins. */
export function oneBetPokerText(cards: number, paidBeside = 0): string {
  const faces = Array.from({ length: cards }, (_, card) => card + 1);
  const deals = faces.flatMap((one) =>
    faces.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  let outcomes = 0;
  const ends = (first: number): string =>
    `t "" ${++outcomes} "" { ${first} ${paidBeside - first} }`;
  const lines = deals.flatMap(([one, other]) => {
    const wins = one > other ? 1 : -1;
    return [
      `p "" 1 ${2 * one - 1} "${one}" { "check" "bet" } 0`,
      `p "" 2 ${2 * other - 1} "${other}, checked" { "check" "bet" } 0`,
      ends(wins),
      `p "" 1 ${2 * one} "${one}, bet" { "fold" "call" } 0`,
      ends(-1),
      ends(2 * wins),
      `p "" 2 ${2 * other} "${other}, bet" { "fold" "call" } 0`,
      ends(1),
      ends(2 * wins),
    ];
  });
  const draws = deals.map(([one, other]) => `"${one}-${other}" 1/${deals.length}`);
  return [
    `EFG 2 R "Poker of ${cards} cards" { "first" "second" }`,
    `c "" 1 "" { ${draws.join(' ')} } 0`,
    ...lines,
  ].join('\n');
}

export function oneBetPoker(cards: number, paidBeside = 0): ExtensiveGame {
  return readEfg(oneBetPokerText(cards, paidBeside), 'poker');
}
