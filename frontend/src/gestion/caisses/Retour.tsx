import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { MOTIF_RETOUR, RETOUR } from '../communs/mots';
import { Fiche, Page, Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useMots } from '../communs/traduire';
import { Paiements } from './Paiements';
import { Papier } from './Papier';
import { noteDeCredit, retour } from './queries';

/** G-5: one return: what came back, where it went, what was given for it, and its credit note. */
export function Retour() {
  const { t } = useLingui();
  const { nom, nombre, moment, langue } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const noms = useNoms();
  const api = useApi();
  const { id } = useParams({ from: '/retours/$id' });
  const requete = useQuery(retour(api, id));
  const papier = useQuery(noteDeCredit(api, id, langue));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={t`Retour ${lu.numero}`}
          actions={
            <Link to="/ventes/$id" params={{ id: lu.vente_id }}>
              <Trans>Sa vente</Trans>
            </Link>
          }
        >
          <Fiche
            lignes={[
              [t`Genre`, mot(RETOUR, lu.genre)],
              [t`Motif`, mot(MOTIF_RETOUR, lu.motif)],
              [t`Magasin`, nomDe(lu.magasin_id)],
              [t`Quand`, moment(lu.le)],
              [t`Par`, noms(lu.par)],
              [t`Approuvé par`, noms(lu.approuve_par) || '–'],
              [t`Rendu`, <Montant key="total" montant={lu.total_cents} />],
            ]}
          />
          <Tableau
            titre={t`Articles`}
            lignes={lu.lignes}
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
                cle: 'montant',
                titre: t`Montant`,
                chiffre: true,
                cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
              },
              {
                cle: 'consigne',
                titre: t`Consigne`,
                chiffre: true,
                cellule: ({ consigne_cents }) => <Montant montant={consigne_cents} />,
              },
              {
                cle: 'stock',
                titre: t`Remis en rayon`,
                cellule: ({ remise_en_stock }) => (remise_en_stock ? t`Oui` : t`Non`),
              },
            ]}
          />
          <Paiements titre={t`Remboursements`} paiements={lu.paiements} />
          <Partie titre={t`Note de crédit`}>
            <Etat requete={papier}>{(texte) => <Papier texte={texte} />}</Etat>
          </Partie>
        </Page>
      )}
    </Etat>
  );
}
