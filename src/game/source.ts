/** A work that a declaration can cite. */
export interface Publication {
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: number;
  readonly venue?: string;
  readonly url?: string;
}

/** A place in a publication: every declaration of a specification cites one. */
export interface Source {
  readonly publication: Publication;
  /** For instance `Proposition 2`, or `Section 3`. */
  readonly place: string;
}

/** What the source leaves open, and how the specification reads it, so that a referee can object. */
export interface Reading {
  /** A short name by which to refer to it. */
  readonly name: string;
  readonly silent: string;
  readonly read: string;
}

export function sourceText({ publication, place }: Source): string {
  return `${publication.authors.join(', ')} (${publication.year}), ${place}`;
}
