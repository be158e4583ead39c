import { Plural, Trans } from '@lingui/react/macro';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Etat, Vide } from '../../composants/Etat';
import { type Colonne, Tableau } from '../../composants/Tableau';
import { ecrireCsv, type Valeur } from './csv';
import type { Page } from './pages';
import { telecharger } from './telecharger';

export type ColonneDeListe<Ligne> = Omit<Colonne<Ligne>, 'cellule'> & {
  /** As a file has it: amounts in cents, moments as the API wrote them. */
  valeur: (ligne: Ligne) => Valeur;
  /** As the screen has it, where that is something else. */
  cellule?: (ligne: Ligne) => ReactNode;
};

export const aMontrer = <Ligne,>(colonnes: readonly ColonneDeListe<Ligne>[]): Colonne<Ligne>[] =>
  colonnes.map((colonne) => ({ cellule: colonne.valeur, ...colonne }));

export const enCsv = <Ligne,>(colonnes: readonly ColonneDeListe<Ligne>[], lignes: readonly Ligne[]): string =>
  ecrireCsv(
    colonnes.map(({ titre }) => titre),
    lignes.map((ligne) => colonnes.map(({ valeur }) => valeur(ligne))),
  );

type Props<Ligne> = {
  titre: string;
  /** Of the file, without its end; without one, the list is read here alone. */
  fichier?: string;
  requete: UseInfiniteQueryResult<InfiniteData<Page<Ligne>>>;
  colonnes: readonly ColonneDeListe<Ligne>[];
  cleDe: (ligne: Ligne) => string | number;
  /** What to do when there is nothing. */
  vide?: ReactNode;
};

/** A list read page by page, and all of it as a file. */
export function Liste<Ligne>({ titre, fichier, requete, colonnes, cleDe, vide }: Props<Ligne>) {
  const [exporte, setExporte] = useState(false);

  async function exporter(nom: string) {
    setExporte(true);
    let lue = requete;
    while (lue.hasNextPage && !lue.isError) lue = await lue.fetchNextPage();
    setExporte(false);
    const lignes = lue.data?.pages.flatMap(({ elements }) => elements) ?? [];
    if (!lue.isError) telecharger(`${nom}.csv`, enCsv(colonnes, lignes));
  }

  return (
    <Etat
      requete={requete}
      vide={({ pages }) =>
        pages[0]?.elements.length === 0 && <Vide titre={<Trans>Rien à montrer</Trans>}>{vide}</Vide>
      }
    >
      {({ pages }) => {
        const lignes = pages.flatMap(({ elements }) => elements);
        return (
          <div className="flex flex-col gap-3" aria-busy={requete.isPlaceholderData}>
            <Tableau titre={titre} colonnes={aMontrer(colonnes)} lignes={lignes} cleDe={cleDe} />
            <div className="flex flex-wrap items-center gap-4">
              <p role="status" className="text-petit text-gris">
                {requete.hasNextPage ? (
                  <Trans>Les {lignes.length} premières lignes</Trans>
                ) : (
                  <Plural value={lignes.length} one="# ligne, c’est tout" other="# lignes, c’est tout" />
                )}
              </p>
              {requete.hasNextPage && (
                <Bouton
                  occupe={requete.isFetchingNextPage && !exporte}
                  onClick={() => void requete.fetchNextPage()}
                >
                  <Trans>Voir la suite</Trans>
                </Bouton>
              )}
              {fichier && (
                <Bouton genre="discret" occupe={exporte} onClick={() => void exporter(fichier)}>
                  <Trans>Tout télécharger (CSV)</Trans>
                </Bouton>
              )}
            </div>
          </div>
        );
      }}
    </Etat>
  );
}
