import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import type { Lieu } from '../communs/lieux';
import type { Page } from '../communs/pages';
import { Feuille } from './Feuille';
import { aPoser, apresImpression, parRequete } from './lot';
import { useColonnes } from './useColonnes';

type Etiquette = Schema<'Etiquette'>;
type Props = { magasin: Lieu; requete: UseInfiniteQueryResult<InfiniteData<Page<Etiquette>>> };

/** Those to do, each to be chosen; none chosen is all that are shown. */
export function AFaire({ magasin, requete }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const [choisies, setChoisies] = useState<ReadonlySet<number>>(new Set());
  const [imprimees, setImprimees] = useState<ReadonlyMap<number, string>>(new Map());
  const [feuille, setFeuille] = useState<readonly Etiquette[]>([]);
  const vues = requete.data?.pages.flatMap(({ elements }) => elements) ?? [];
  const siennes = vues.filter(({ produit_id }) => choisies.has(produit_id));
  const prises = siennes.length > 0 ? siennes : vues;

  // Once the sheet is drawn: the browser prints what is there.
  useEffect(() => {
    if (feuille.length === 0) return;
    const finir = () => setFeuille([]);
    addEventListener('afterprint', finir, { once: true });
    print();
    return () => removeEventListener('afterprint', finir);
  }, [feuille]);

  const imprimer = () => {
    setImprimees(apresImpression(imprimees, prises));
    setFeuille([...prises]);
  };
  const basculer = (id: number) => {
    const suite = new Set(choisies);
    if (!suite.delete(id)) suite.add(id);
    setChoisies(suite);
  };
  const poser = async () => {
    for (const poses of parRequete(aPoser(prises, imprimees)))
      await api.POST('/api/magasins/{id}/etiquettes', {
        params: { path: { id: magasin.lieu_id } },
        body: { etiquettes: poses },
      });
  };
  return (
    <>
      <p>
        <Trans>
          Imprimez, posez, puis dites-le ici. Un prix qui change entre l’impression et la pose reste à
          refaire.
        </Trans>
      </p>
      {prises.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Bouton genre="principal" onClick={imprimer}>
            <Plural value={prises.length} one="Imprimer # étiquette" other="Imprimer # étiquettes" />
          </Bouton>
          <Acte
            mots={t`Elles sont posées`}
            question={
              <Plural
                value={prises.length}
                one="# étiquette quitte la liste, si elle dit encore ce qui est vrai."
                other="# étiquettes quittent la liste, si elles disent encore ce qui est vrai."
              />
            }
            faire={poser}
            apres={() => setChoisies(new Set())}
          />
          <p role="status" className="text-petit text-gris">
            {siennes.length > 0 ? (
              <Trans>Celles que vous avez choisies</Trans>
            ) : (
              <Trans>Toutes celles de la liste ; cochez-en pour n’en prendre que quelques-unes</Trans>
            )}
          </p>
        </div>
      )}
      <Liste
        titre={t`À refaire`}
        fichier={`etiquettes-${magasin.code}`}
        requete={requete}
        colonnes={useColonnes({ choisies, imprimees, basculer })}
        cleDe={({ produit_id }) => produit_id}
        vide={<Trans>Toutes les étiquettes disent ce qui est vrai.</Trans>}
      />
      {feuille.length > 0 && <Feuille etiquettes={feuille} />}
    </>
  );
}
