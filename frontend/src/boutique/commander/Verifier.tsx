import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { Bouton } from '../../composants/Bouton';
import { Etat, Vide } from '../../composants/Etat';
import { useApi, useSocle } from '../../socle/session';
import { commande } from '../commandes/queries';
import { ReserveAuxClients } from '../compte/ReserveAuxClients';
import { ecartsDe, empeche } from '../panier/ecarts';
import { type Panier, panier, verification } from '../panier/queries';
import { Totaux } from '../panier/Totaux';
import { type Brouillon, brouillonGarde } from './brouillon';
import { Choisi } from './Choisi';
import { Etapes } from './Etapes';
import { LigneVerifiee } from './LigneVerifiee';
import { useCommander } from './mutations';
import { RefusDeCommande } from './RefusDeCommande';

/** C-5, second step: what would be ordered, and what it costs to the cent. */
export function Verifier() {
  const { t } = useLingui();
  return (
    <ReserveAuxClients titre={<Trans>Se connecter pour commander</Trans>}>
      <div className="mx-auto flex max-w-2xl flex-col gap-6">
        <title>{t`Vérifier la commande · Comptoir`}</title>
        <Etapes courante="verifier" />
        <h1 className="font-titre">
          <Trans>Vérifier la commande</Trans>
        </h1>
        <DuBrouillon />
      </div>
    </ReserveAuxClients>
  );
}

function DuBrouillon() {
  const [brouillon, setBrouillon] = useState(brouillonGarde.lire);
  if (!brouillon) return <Navigate to="/commander" replace />;
  const resume = <Resume brouillon={brouillon} refusee={setBrouillon} />;
  return brouillon.envoye ? <DejaEnvoye cle={brouillon.cle}>{resume}</DejaEnvoye> : resume;
}

/** Its answer was lost, by a refresh or the network: whether it became an order is asked first. */
function DejaEnvoye({ cle, children }: { cle: string; children: ReactNode }) {
  const requete = useQuery(commande(useApi(), cle));
  const trouvee = requete.data !== undefined;
  useEffect(() => {
    if (trouvee) brouillonGarde.effacer();
  }, [trouvee]);
  const inconnue = requete.error instanceof ApiProblem && requete.error.status === 404;
  if (inconnue) return children;
  return (
    <Etat requete={requete}>{() => <Navigate to="/commandes/$id/payer" params={{ id: cle }} replace />}</Etat>
  );
}

type Props = { brouillon: Brouillon; refusee: (suivant: Brouillon) => void };

function Resume({ brouillon, refusee }: Props) {
  const requete = useQuery(panier(useSocle()));
  return (
    <Etat requete={requete} vide={({ items }) => items.length === 0 && <RienACommander />}>
      {(plein) => <Facture panier={plein} brouillon={brouillon} refusee={refusee} />}
    </Etat>
  );
}

function RienACommander() {
  return (
    <Vide titre={<Trans>Votre panier est vide</Trans>}>
      <p>
        <Trans>
          Si vous venez de commander, peut-être dans un autre onglet, la commande est dans{' '}
          <Link to="/commandes">vos commandes</Link>.
        </Trans>
      </p>
    </Vide>
  );
}

function Facture({ panier, brouillon, refusee }: Props & { panier: Panier }) {
  const navigate = useNavigate();
  const { mode, lieu_id } = brouillon;
  const verifiee = useQuery(verification(useApi(), { mode, lieu_id }, panier.version));
  const commander = useCommander({
    faite: (id) => void navigate({ to: '/commandes/$id/payer', params: { id }, replace: true }),
    refusee,
  });
  return (
    <Etat requete={verifiee}>
      {({ lignes, ...comptes }) => {
        const ligne = (id: number) => lignes.find(({ produit_id }) => produit_id === id);
        const bloquee = panier.items.some(({ produit_id }) => empeche(ecartsDe(ligne(produit_id))));
        return (
          <>
            <Choisi brouillon={brouillon} />
            <section className="border-2 border-encre bg-carte p-5">
              <ul className="pb-3">
                {panier.items.map((item) => (
                  <LigneVerifiee key={item.produit_id} item={item} ligne={ligne(item.produit_id)} />
                ))}
              </ul>
              <Totaux comptes={comptes} livraison={mode === 'livraison'} />
            </section>
            {commander.error && <RefusDeCommande cause={commander.error} panier={panier} />}
            {bloquee && (
              <p className="border-l-8 border-miel pl-3">
                <Trans>
                  Le panier doit d’abord être changé. <Link to="/panier">Voir le panier</Link>
                </Trans>
              </p>
            )}
            <Bouton
              genre="principal"
              occupe={commander.isPending}
              inactif={bloquee}
              onClick={() => commander.mutate(brouillon)}
            >
              {commander.isPending ? (
                <Trans>Réservation…</Trans>
              ) : (
                <Trans>Réserver et passer au paiement</Trans>
              )}
            </Bouton>
          </>
        );
      }}
    </Etat>
  );
}
