import { entry } from '../../exact/entry.js';

/*
 * Text for LaTeX, in ASCII: what an author writes in prose and in the names of values.
 */

/** What stands in math only. */
const MATH = lexicon(String.raw`
  α \alpha β \beta γ \gamma δ \delta ε \varepsilon ζ \zeta η \eta θ \theta ι \iota κ \kappa
  λ \lambda μ \mu ν \nu ξ \xi π \pi ρ \rho σ \sigma τ \tau υ \upsilon φ \varphi χ \chi ψ \psi
  ω \omega Γ \Gamma Δ \Delta Θ \Theta Λ \Lambda Ξ \Xi Π \Pi Σ \Sigma Υ \Upsilon Φ \Phi Ψ \Psi
  Ω \Omega ℓ \ell ħ \hbar ∅ \emptyset ∈ \in ∞ \infty → \to ← \leftarrow √ \surd ∑ \sum
  − - = = < < > > ≥ \ge ≤ \le ≠ \ne × \times · \cdot | \mid
`);

/** What LaTeX would take for a command, and signs that are not ASCII. */
const PROSE = lexicon(String.raw`
  \ \textbackslash{} { \{ } \} $ \$ & \& # \# % \% _ \_ ^ \textasciicircum{} ~ \textasciitilde{}
  – -- — --- … \dots{} “ ${'``'} ” '' ‘ ${'`'} ’ ' § \S{} © \copyright{}
  ß \ss{} æ \ae{} ø \o{} ł \l{} Æ \AE{} Ø \O{} Ł \L{} ı \i{}
`);

/** Combining characters: grave, acute, circumflex, tilde, diaeresis, cedilla and others. */
const ACCENTS = lexicon(
  '\u0300 ` \u0301 \' \u0302 ^ \u0303 ~ \u0308 " \u0327 c \u030a r \u030c v \u030b H \u0304 =',
);

function lexicon(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/u);
  return new Map(words.flatMap((word, k) => (k % 2 === 0 ? [[word, entry(words, k + 1)]] : [])));
}

/**
 * `A_H`, `B^m`, `L~`: a letter with a word below or above it, or with a tilde on it; and the `l` of `type l`,
 * unless it may be a word.
 */
const SIGNED =
  /(?<![\p{L}\d_^])(?:(?<base>\p{L})(?:(?<kind>[_^])(?<script>[\p{L}\d]+)|~)|(?<=\btypes? )(?![aAI])\p{L}(?!['\u2019]))(?![\p{L}\d_^~])/gu;

/** How an author prints values that a keyboard has no letter for: `l` as `\\ell`. */
export type PrintedValues = ReadonlyMap<string, string>;

const AS_TYPED: PrintedValues = new Map();

/** Prose: special characters escaped; letters such as θ, and names such as A_H, in math. */
export function latexProse(text: string, printed: PrintedValues = AS_TYPED): string {
  return signed(curled(text), printed);
}

/** Straight quotes as those that open and close, in turn. */
export function curled(text: string): string {
  let open = false;
  return text.replaceAll('"', () => {
    open = !open;
    return open ? '\u201c' : '\u201d';
  });
}

function signed(text: string, printed: PrintedValues): string {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(SIGNED)) {
    const { base = '', kind, script = '' } = found.groups ?? {};
    const name = kind
      ? `${latexName(base)}${kind}{${latexName(script, printed)}}`
      : latexName(found[0], printed);
    parts.push(plain(text.slice(from, found.index)), `$${name}$`);
    from = found.index + found[0].length;
  }
  return [...parts, plain(text.slice(from))].join('');
}

function plain(text: string): string {
  const characters = [...text].map((character) => {
    const math = MATH.get(character);
    return math === undefined ? (PROSE.get(character) ?? ascii(character)) : `$${math}$`;
  });
  // No line ends beside an operator.
  return characters.join('').replace(/ (?<sign>\$(?:-|\\[gln]e|[<>=])\$) /gu, '~$<sign>~');
}

/** A letter with its accent before it, or the number of what LaTeX has no command for. */
function ascii(character: string): string {
  const [base = '', mark = '', ...others] = character.normalize('NFD');
  const accent = ACCENTS.get(mark);
  if (/^[a-zA-Z]$/u.test(base) && accent && others.length === 0) return `\\${accent}{${base}}`;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A value or a variable in math: `L` and `\tilde{L}` as letters, `high` as text. */
export function latexName(name: string, printed: PrintedValues = AS_TYPED): string {
  const letter = /^(?<letter>\p{L})~$/u.exec(name)?.groups?.['letter'];
  if (letter !== undefined) return `\\tilde{${latexName(letter, printed)}}`;
  return (
    printed.get(name) ??
    MATH.get(name) ??
    (/^(?:[a-zA-Z]|\d+)$/u.test(name) ? name : `\\text{${latexProse(name)}}`)
  );
}

/** Math that an author spelled with letters beyond ASCII, in commands. */
export function latexMath(spelt: string): string {
  return spelt.replace(
    /\P{ASCII}/gu,
    (character) => `{${MATH.get(character) ?? ascii(character)}}`,
  );
}

/** Values next to each other in the key of a table: `(m, \text{high})`, or just `m`. */
export function latexKey(key: string, printed: PrintedValues = AS_TYPED): string {
  const parts = key.split(', ').map((part) => latexName(part, printed));
  return parts.length === 1 ? parts.join() : `(${parts.join(', ')})`;
}
