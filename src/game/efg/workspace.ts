import { EfgProblems, InvalidEfg } from './invalid-efg.js';

/** Elements of a workspace whose content Gambit writes as it is, whatever characters it holds. */
const OPAQUE = /<(?<what>efgfile|nfgfile|description|profile)\b[^>]*>/gu;

/** Whether a text is a workspace of Gambit's window rather than a game. */
export function isWorkspace(text: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|gambit:document)\b/u.test(text);
}

/**
 * The game in a workspace of Gambit's window (.gbt), in the place that it has there: what stands
 * before it is blank, so that lines and columns in messages are those of the workspace.
 * @param name how messages call the text, a path say
 * @throws {InvalidEfg} where the workspace holds no game, or does not end.
 */
export function gameInWorkspace(text: string, name: string): string {
  for (let at = 0; ; ) {
    OPAQUE.lastIndex = at;
    const open = OPAQUE.exec(text);
    const what = open?.groups?.['what'];
    if (open === null || what === undefined)
      throw refusal(text, name, at, 'a game in <efgfile> or <nfgfile>', 'none');
    const begin = open.index + open[0].length;
    const close = text.indexOf(`</${what}>`, begin);
    if (close < 0) throw refusal(text, name, begin, `</${what}>`, 'the end of the text');
    if (what.endsWith('file')) {
      const before = text.slice(0, begin).replace(/[^\n]/gu, ' ');
      return before + text.slice(begin, close);
    }
    at = close;
  }
}

function refusal(text: string, name: string, at: number, expected: string, found: string) {
  const problems = new EfgProblems(text);
  problems.add(at, expected, found);
  return new InvalidEfg(name, problems.all());
}
