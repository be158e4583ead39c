import { memeSens, type Textes, type Zone } from './zones';

/** A field that somebody changed since the form was opened. */
export type Ecart = {
  readonly zone: Zone;
  readonly avant: string;
  readonly mien: string;
  readonly sien: string;
  /** What is taken unless a person says otherwise: null where both changed it, and nobody but a person knows. */
  readonly propose: 'mien' | 'sien' | null;
};

/** Three versions of one thing, field by field. What nobody changed, or both alike, is not asked about. */
export function comparer(zones: readonly Zone[], avant: Textes, mien: Textes, sien: Textes): Ecart[] {
  const lu = (textes: Textes, nom: string) => textes[nom] ?? '';
  return zones
    .map((zone) => ({
      zone,
      avant: lu(avant, zone.nom),
      mien: lu(mien, zone.nom),
      sien: lu(sien, zone.nom),
    }))
    .filter(({ zone, mien, sien }) => !memeSens(zone, mien, sien))
    .map((ecart) => ({ ...ecart, propose: proposer(ecart) }));
}

function proposer({ zone, avant, mien, sien }: Omit<Ecart, 'propose'>): Ecart['propose'] {
  if (memeSens(zone, sien, avant)) return 'mien';
  return memeSens(zone, mien, avant) ? 'sien' : null;
}

export type Choix = Readonly<Record<string, 'mien' | 'sien'>>;

/** What is sent in the end: theirs, with what was chosen of ours. Null while a choice is missing. */
export function fusionner(sien: Textes, ecarts: readonly Ecart[], choix: Choix): Textes | null {
  const fusion: Record<string, string> = { ...sien };
  for (const { zone, mien, sien: leur, propose } of ecarts) {
    const pris = choix[zone.nom] ?? propose;
    if (pris === null) return null;
    fusion[zone.nom] = pris === 'mien' ? mien : leur;
  }
  return fusion;
}

/** The names of the fields that differ: an edit sends these alone. */
export const changes = (zones: readonly Zone[], avant: Textes, apres: Textes): Set<string> =>
  new Set(
    zones
      .filter((zone) => !memeSens(zone, avant[zone.nom] ?? '', apres[zone.nom] ?? ''))
      .map(({ nom }) => nom),
  );
