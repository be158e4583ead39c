/**
 * A text that somebody wrote, inside of a `<Trans>`: `<Mot texte={nom} />`. As a plain `{nom}` it would be read for tags
 * once it stands in its sentence: `<i>` and what is between vanish.
 */
export const Mot = ({ texte }: { texte: string }) => texte;
