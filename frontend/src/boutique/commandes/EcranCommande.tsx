import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { ReserveAuxClients } from '../compte/ReserveAuxClients';
import { Totaux } from '../panier/Totaux';
import { Annuler } from './Annuler';
import { CodeCueillette } from './CodeCueillette';
import { Facture } from './Facture';
import { Lieu } from './Lieu';
import { Paiements } from './Paiements';
import { type Commande, commande } from './queries';
import { Remettre } from './Remettre';
import { Stades } from './Stades';
import { Tampon } from './Tampon';

/** C-6: one order, step by step. */
export function EcranCommande() {
  const { id } = useParams({ from: '/commandes/$id' });
  return (
    <ReserveAuxClients titre={<Trans>Se connecter pour voir la commande</Trans>}>
      <DeLaCommande id={id} />
    </ReserveAuxClients>
  );
}

function DeLaCommande({ id }: { id: string }) {
  const requete = useQuery(commande(useApi(), id));
  return <Etat requete={requete}>{({ commande }) => <Suivi commande={commande} />}</Etat>;
}

/** Those in which the goods wait for their client, or are about to. */
const ATTENDUE = ['payee', 'en_preparation', 'prete'];

function Suivi({ commande }: { commande: Commande }) {
  const { t } = useLingui();
  const { commande_id: id, numero, etat, mode } = commande;
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6">
      <title>{t`Commande n° ${numero} · Comptoir`}</title>
      <p>
        <Link to="/commandes">
          <Trans>Mes commandes</Trans>
        </Link>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <h1 className="font-titre">
          <Trans>Commande n° {numero}</Trans>
        </h1>
        <span role="status">
          <Tampon etat={etat} />
        </span>
      </div>
      {etat === 'en_attente_paiement' && (
        <Avis ton="attention" titre={<Trans>Cette commande attend son paiement</Trans>}>
          <Link to="/commandes/$id/payer" params={{ id }}>
            <Trans>Payer maintenant</Trans>
          </Link>
        </Avis>
      )}
      {(etat === 'expiree' || etat === 'annulee') && <Remettre commande={commande} />}
      <Stades commande={commande} />
      {mode === 'cueillette' && ATTENDUE.includes(etat) && <CodeCueillette numero={numero} />}
      <Lieu commande={commande} />
      <section className="border-2 border-encre bg-carte p-5">
        <h2 className="sr-only">
          <Trans>Articles</Trans>
        </h2>
        <ul className="pb-3">
          {commande.lignes.map((ligne) => (
            <Ligne key={ligne.produit_id} ligne={ligne} />
          ))}
        </ul>
        <Totaux comptes={commande} livraison={mode === 'livraison'} />
      </section>
      <Paiements commande={commande} />
      <div className="flex flex-wrap gap-3">
        <Facture commande={commande} />
        <Annuler commande={commande} />
      </div>
    </article>
  );
}

function Ligne({ ligne }: { ligne: Commande['lignes'][number] }) {
  const { nom } = useLangue();
  return (
    <li className="flex justify-between gap-4 border-b border-dotted border-filet py-2">
      <span className="min-w-0 wrap-anywhere hyphens-auto">
        {ligne.quantite} × {nom(ligne)}
      </span>
      <Montant montant={ligne.montant_cents} />
    </li>
  );
}
