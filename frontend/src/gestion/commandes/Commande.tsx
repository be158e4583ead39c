import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { COMMANDE } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { EtatTampon } from '../communs/traduire';
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
        <Page titre={t`Commande ${lue.numero}`} actions={<Pas commande={lue} />}>
          <Corps commande={lue} />
        </Page>
      )}
    </Etat>
  );
}

function Corps({ commande: lue }: { commande: Schema<'Commande'> }) {
  const { t } = useLingui();
  const { moment, nom } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  const mots = useMotsDesEtapes();
  return (
    <>
      <Fiche
        lignes={[
          [t`État`, <EtatTampon key="etat" mots={COMMANDE} code={lue.etat} />],
          [t`Lieu`, nomDe(lue.lieu_id)],
          [t`Mode`, lue.mode === 'livraison' ? t`Livraison` : t`Cueillette`],
          [t`Passée`, moment(lue.creee_le)],
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
            cle: 'montant',
            titre: t`Montant`,
            chiffre: true,
            cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
          },
        ]}
      />
      <Tableau
        titre={t`Étapes`}
        lignes={lue.etapes}
        cleDe={({ rang }) => rang}
        colonnes={[
          { cle: 'etape', titre: t`Étape`, cellule: ({ etape }) => mots[etape] ?? etape },
          { cle: 'resultat', titre: t`Résultat`, cellule: ({ resultat, detail }) => `${resultat} ${detail}` },
          { cle: 'le', titre: t`Quand`, cellule: ({ le }) => moment(le) },
          { cle: 'par', titre: t`Par`, cellule: ({ par }) => noms(par) },
        ]}
      />
    </>
  );
}

function useMotsDesEtapes(): Record<string, string> {
  const { t } = useLingui();
  return {
    reservation: t`Réservation`,
    paiement: t`Paiement`,
    expiration: t`Expiration`,
    annulation: t`Annulation`,
    preparation: t`Préparation`,
    mise_a_disposition: t`Prête à cueillir`,
    remise: t`Remise au client`,
    expedition: t`Expédition`,
    livraison: t`Livraison`,
    remboursement: t`Remboursement`,
  };
}
