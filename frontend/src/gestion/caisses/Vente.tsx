import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Page, Partie } from '../communs/Page';
import { Entete } from './Entete';
import { Paiements } from './Paiements';
import { Papier } from './Papier';
import { recu, vente } from './queries';

/** G-5: one sale, line by line, and its receipt. */
export function Vente() {
  const { t } = useLingui();
  const { nom, nombre, langue } = useLangue();
  const api = useApi();
  const { id } = useParams({ from: '/ventes/$id' });
  const requete = useQuery(vente(api, id));
  const papier = useQuery(recu(api, id, langue));
  return (
    <Etat requete={requete}>
      {(lue) => (
        <Page
          titre={t`Vente ${lue.numero}`}
          actions={
            <Link to="/retours" search={{ vente: id }}>
              <Trans>Ses retours</Trans>
            </Link>
          }
        >
          <Entete vente={lue} />
          <Tableau
            titre={t`Articles`}
            lignes={lue.lignes}
            cleDe={({ rang }) => rang}
            colonnes={[
              { cle: 'nom', titre: t`Produit`, cellule: nom },
              {
                cle: 'quantite',
                titre: t`Quantité`,
                chiffre: true,
                cellule: ({ quantite }) => nombre(quantite),
              },
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
                cle: 'ecart',
                titre: t`Écart de prix`,
                chiffre: true,
                cellule: ({ ecart_prix_cents }) => <Montant montant={ecart_prix_cents} />,
              },
              {
                cle: 'montant',
                titre: t`Montant`,
                chiffre: true,
                cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
              },
              {
                cle: 'retournee',
                titre: t`Retournées`,
                chiffre: true,
                cellule: ({ retournee }) => nombre(retournee),
              },
            ]}
          />
          <Paiements titre={t`Paiements`} paiements={lue.paiements} />
          <Partie titre={t`Reçu`}>
            <Etat requete={papier}>{(texte) => <Papier texte={texte} />}</Etat>
          </Partie>
        </Page>
      )}
    </Etat>
  );
}
