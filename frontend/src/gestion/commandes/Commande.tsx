import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { COMMANDE } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { EtatTampon } from '../communs/traduire';
import { adresse } from './adresse';
import { Etapes } from './Etapes';
import { Facture } from './Facture';
import { Paiements } from './Paiements';
import { Pas } from './Pas';
import { commande } from './queries';

/** G-4: one order: what is in it, what it went through, the next step. */
export function Commande() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/commandes/$id' });
  const requete = useQuery(commande(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lue) => (
        <Page titre={t`Commande ${lue.numero}`} actions={<Actions commande={lue} />}>
          <Corps commande={lue} />
        </Page>
      )}
    </Etat>
  );
}

function Actions({ commande: lue }: { commande: Schema<'Commande'> }) {
  const { gere } = usePouvoir();
  return (
    <>
      {gere && (
        <Link to="/clients/$id" params={{ id: lue.client_id }}>
          <Trans>Profil du client</Trans>
        </Link>
      )}
      <Pas commande={lue} />
    </>
  );
}

function Corps({ commande: lue }: { commande: Schema<'Commande'> }) {
  const { t } = useLingui();
  const { moment, nom } = useLangue();
  const { nomDe } = useLieux();
  const livraison = adresse(lue.adresse);
  return (
    <>
      <Fiche
        lignes={[
          [t`État`, <EtatTampon key="etat" mots={COMMANDE} code={lue.etat} />],
          [t`Lieu`, nomDe(lue.lieu_id)],
          [t`Mode`, lue.mode === 'livraison' ? t`Livraison` : t`Cueillette`],
          [t`Passée`, moment(lue.creee_le)],
          [t`Courriel`, lue.courriel ?? t`Effacé`],
          ...(livraison.length > 0 ? [[t`Adresse de livraison`, livraison.join(', ')] as const] : []),
          [t`Sous-total`, <Montant key="sous-total" montant={lue.sous_total_cents} />],
          [t`Livraison`, <Montant key="frais" montant={lue.frais_livraison_cents} />],
          [t`Consigne`, <Montant key="consigne" montant={lue.consigne_cents} />],
          [t`TPS`, <Montant key="tps" montant={lue.tps_cents} />],
          [t`TVQ`, <Montant key="tvq" montant={lue.tvq_cents} />],
          [t`Total`, <Montant key="total" montant={lue.total_cents} />],
        ]}
      />
      <Tableau
        titre={t`Articles`}
        lignes={lue.lignes}
        cleDe={({ produit_id }) => produit_id}
        colonnes={[
          { cle: 'nom', titre: t`Produit`, cellule: nom },
          {
            cle: 'sku',
            titre: t`SKU`,
            cellule: ({ sku }) => <code className="font-code">{sku}</code>,
          },
          { cle: 'quantite', titre: t`Quantité`, chiffre: true, cellule: ({ quantite }) => quantite },
          {
            cle: 'prix',
            titre: t`Prix`,
            chiffre: true,
            cellule: ({ prix_unitaire_cents }) => <Montant montant={prix_unitaire_cents} />,
          },
          {
            cle: 'remise',
            titre: t`Remise`,
            chiffre: true,
            cellule: ({ remise_cents }) => <Montant montant={remise_cents} />,
          },
          {
            cle: 'montant',
            titre: t`Montant`,
            chiffre: true,
            cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
          },
        ]}
      />
      <Paiements paiements={lue.paiements} />
      <Etapes etapes={lue.etapes} />
      {lue.paiements.some(({ etat }) => etat === 'accepte') && <Facture id={lue.commande_id} />}
    </>
  );
}
