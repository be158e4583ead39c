import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ZERO } from '../../argent/centimes';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme, Vide } from '../../composants/Etat';
import { useApi, useSocle } from '../../socle/session';
import { lieux } from '../lieux/queries';
import { retraitDe } from '../lieux/retrait';
import { ChoixRetrait } from './ChoixRetrait';
import { aActualiser, ecartsDe, empeche } from './ecarts';
import { Ligne } from './Ligne';
import { useActes } from './mutations';
import { type Panier, panier, verification } from './queries';
import { Totaux } from './Totaux';

/** C-3: the cart, what changed since, what an order would cost. */
export function EcranPanier() {
  const { t } = useLingui();
  const requete = useQuery(panier(useSocle()));
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4">
      <title>{t`Panier · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Panier</Trans>
      </h1>
      <Etat requete={requete} vide={({ items }) => items.length === 0 && <PanierVide />}>
        {(plein) => <PanierPlein panier={plein} />}
      </Etat>
    </div>
  );
}

function PanierVide() {
  return (
    <Vide titre={<Trans>Votre panier est vide</Trans>}>
      <p>
        <Link to="/">
          <Trans>Parcourir les rayons</Trans>
        </Link>
      </p>
    </Vide>
  );
}

function PanierPlein({ panier }: { panier: Panier }) {
  const api = useApi();
  const navigate = useNavigate();
  const { lieu } = useSearch({ from: '/panier' });
  const { data: tous } = useQuery(lieux(api));
  const retrait = retraitDe(tous ?? [], lieu);
  const actes = useActes();
  const verifiee = useQuery(verification(api, retrait, panier.version));
  const lignes = panier.items.map((item) => {
    const ligne = verifiee.data?.lignes.find(({ produit_id }) => produit_id === item.produit_id);
    // A line that was just put in is not verified yet: that is no withdrawal.
    const connue = verifiee.data && !verifiee.isPlaceholderData;
    // Nor is the discount of so many that of one more.
    const remise = ligne?.quantite === item.quantite ? ligne.remise_cents : ZERO;
    return { item, remise, ecarts: connue || ligne ? ecartsDe(ligne) : [] };
  });
  const ecarts = lignes.flatMap(({ ecarts }) => ecarts);

  return (
    <div className="grid grid-cols-1 gap-8 md:grid-cols-[1fr_22rem]">
      <section className="min-w-0">
        <p className="text-gris">
          <Plural value={panier.nb_articles} one="# article" other="# articles" />
        </p>
        {panier.etat === 'en_commande' && <EnCommande />}
        {actes.error && <Probleme cause={actes.error} />}
        <ul className="border-t-2 border-encre">
          {lignes.map(({ item, ...ligne }) => (
            <Ligne key={item.produit_id} item={item} {...ligne} agir={actes.mutate} />
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-3 pt-3">
          <Bouton genre="discret" className="-ml-4" onClick={() => actes.mutate({ genre: 'vider' })}>
            <Trans>Vider le panier</Trans>
          </Bouton>
          {panier.instance && (
            <span className="text-petit text-gris">
              <Trans>
                Servi par <span className="font-code">{panier.instance}</span>
              </Trans>
            </span>
          )}
        </div>
      </section>
      <section className="flex flex-col gap-4 self-start border-2 border-encre bg-carte p-5">
        <h2>
          <Trans>Estimation</Trans>
        </h2>
        {tous && retrait && (
          <ChoixRetrait
            tous={tous}
            choisi={retrait.lieu_id}
            choisir={(lieu) => void navigate({ to: '/panier', search: { lieu }, replace: true })}
          />
        )}
        <Etat requete={verifiee}>
          {(comptes) => (
            <div aria-busy={verifiee.isPlaceholderData} className="aria-busy:opacity-70">
              <Totaux comptes={comptes} livraison={retrait?.mode === 'livraison'} />
            </div>
          )}
        </Etat>
        {aActualiser(ecarts) && (
          <Bouton occupe={actes.isPending} onClick={() => actes.mutate({ genre: 'actualiser' })}>
            <Trans>Prendre les prix d’aujourd’hui</Trans>
          </Bouton>
        )}
        <Bouton
          genre="principal"
          inactif={empeche(ecarts)}
          onClick={() => void navigate({ to: '/commander', search: lieu ? { lieu } : {} })}
        >
          <Trans>Commander</Trans>
        </Bouton>
      </section>
    </div>
  );
}

/** Locked by an order whose outcome is not known yet: seconds, then it is open again or ordered. */
function EnCommande() {
  return (
    <p className="border-l-8 border-miel pl-3">
      <Trans>
        Une commande de ce panier est en cours : il ne change pas avant sa fin.{' '}
        <Link to="/commander/verifier">Reprendre la commande</Link>
      </Trans>
    </p>
  );
}
