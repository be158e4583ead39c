import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Vide } from '../../composants/Etat';
import { Mot } from '../../composants/Mot';
import type { Fenetre, Moyen, Poignees } from '../actions';
import { Consignes } from '../consignes/Consignes';
import { Encaisser } from '../encaissement/Encaisser';
import { Issue, useIssue } from '../encaissement/Issue';
import type { Poste } from '../local/local';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { Attentes } from './Attentes';
import { Barre } from './Barre';
import { ErreurDePrix } from './ErreurDePrix';
import { Lignes } from './Lignes';
import { Nouvelles, useNouvelle } from './Nouvelles';
import { Quantite } from './Quantite';
import { Recherche } from './Recherche';
import { Remise } from './Remise';
import { Saisie } from './Saisie';
import { Total } from './Total';
import { Touches } from './Touches';
import { useArticles } from './useArticles';
import { useTotaux } from './useTotaux';
import { VerrouillerHorsLigne } from './VerrouillerHorsLigne';
import { Vider } from './Vider';

/** T-2: the sale. */
export function Vente() {
  const { t } = useLingui();
  const { poste } = useLocal();
  const tenu = useSuivi(poste);
  return (
    <>
      <title>{t`Vente · Comptoir`}</title>
      {tenu ? (
        <VenteAuPoste poste={tenu} />
      ) : (
        <>
          <h1>
            <Trans>Vente</Trans>
          </h1>
          <Vide titre={<Trans>Aucune caisse n’est choisie</Trans>}>
            <Link to="/">
              <Trans>Choisir la caisse et ouvrir une session</Trans>
            </Link>
          </Vide>
        </>
      )}
    </>
  );
}

function VenteAuPoste({ poste }: { poste: Poste }) {
  const { tenue, caissier, reseau } = useLocal();
  const navigate = useNavigate();
  const panier = useSuivi(tenue.panier);
  const attentes = useSuivi(tenue.attentes);
  const ailleurs = useSuivi(tenue.ailleurs);
  const totaux = useTotaux(panier);
  const [fenetre, setFenetre] = useState<Fenetre | null>(null);
  const [moyen, setMoyen] = useState<Moyen>('especes');
  const { nouvelle, dire } = useNouvelle();
  const issue = useIssue(dire);
  const fermer = () => setFenetre(null);
  const articles = useArticles(dire);

  const poignees: Poignees = {
    panier: tenue.panier.lire,
    attentes: () => attentes.length,
    agir: tenue.agir,
    ouvrir: setFenetre,
    encaisser: (choisi) => {
      setMoyen(choisi);
      setFenetre('encaisser');
    },
    mettreEnAttente: () => void tenue.mettreEnAttente(),
    retour: () => void navigate({ to: '/retour' }),
    verrouiller: () =>
      // Without network nobody could open it again: that is asked first.
      reseau.etat.lire().enLigne === false ? setFenetre('verrou') : caissier.verrouiller(),
    imprimer: issue.imprimer,
  };

  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[3fr_2fr]">
      <h1 className="sr-only">
        <Trans>
          Vente, caisse {poste.caisse}, <Mot texte={poste.magasin} />
        </Trans>
      </h1>
      <div className="order-2 flex min-w-0 flex-col gap-3 lg:order-none lg:min-h-[calc(100dvh-17rem)]">
        {ailleurs && (
          <p className="border-l-8 border-miel pl-3 font-semibold">
            <Trans>Cette caisse est ouverte dans un autre onglet : ce panier-ci n’est pas gardé.</Trans>
          </p>
        )}
        <Saisie articles={articles} />
        <Nouvelles nouvelle={nouvelle} chercher={() => setFenetre('recherche')} />
        <Lignes totaux={totaux} choisie={panier.choisie} agir={tenue.agir} />
      </div>
      <div className="sticky top-0 z-10 order-1 min-w-0 bg-papier lg:static lg:z-auto lg:order-none lg:border-l-4 lg:border-encre lg:pl-8">
        <div className="flex flex-col gap-4 pt-2 lg:sticky lg:top-2 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto">
          {panier.lignes.length === 0 && issue.entree ? (
            <Issue entree={issue.entree} imprimer={issue.imprimer} recu={issue.recu} />
          ) : (
            <Total totaux={totaux} />
          )}
        </div>
      </div>
      <Barre
        poignees={poignees}
        className="order-3 bg-papier pb-3 lg:sticky lg:bottom-0 lg:z-10 lg:order-none lg:col-span-2"
      />

      <Recherche ouvert={fenetre === 'recherche'} fermer={fermer} agir={tenue.agir} />
      <Quantite ouvert={fenetre === 'quantite'} fermer={fermer} panier={panier} agir={tenue.agir} />
      <Remise ouvert={fenetre === 'remise'} fermer={fermer} panier={panier} agir={tenue.agir} />
      <ErreurDePrix ouvert={fenetre === 'erreur'} fermer={fermer} panier={panier} agir={tenue.agir} />
      <Attentes ouvert={fenetre === 'attentes'} fermer={fermer} />
      <Touches ouvert={fenetre === 'touches'} fermer={fermer} />
      <Consignes ouvert={fenetre === 'consignes'} fermer={fermer} poste={poste} />
      <VerrouillerHorsLigne ouvert={fenetre === 'verrou'} fermer={fermer} />
      <Vider ouvert={fenetre === 'vider'} fermer={fermer} agir={tenue.agir} />
      <Encaisser
        ouvert={fenetre === 'encaisser'}
        fermer={fermer}
        moyen={moyen}
        totaux={totaux}
        poste={poste}
        conclue={issue.suivre}
      />
    </div>
  );
}
