import { useSyncExternalStore } from 'react';

/** A value that screens follow. Another value is another object: it is compared by identity. */
export class Suivi<T> {
  readonly #abonnes = new Set<() => void>();

  constructor(private valeur: T) {}

  readonly lire = (): T => this.valeur;

  poser(valeur: T): void {
    if (Object.is(valeur, this.valeur)) return;
    this.valeur = valeur;
    for (const abonne of this.#abonnes) abonne();
  }

  readonly abonner = (abonne: () => void): (() => void) => {
    this.#abonnes.add(abonne);
    return () => void this.#abonnes.delete(abonne);
  };
}

export const useSuivi = <T>(suivi: Suivi<T>): T => useSyncExternalStore(suivi.abonner, suivi.lire);
