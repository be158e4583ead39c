import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme, Vide } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { FiltreJour, Filtres } from '../communs/Filtre';
import { aujourdhui, veille } from '../communs/jours';
import { useLieux } from '../communs/lieux';
import { Fiche, Page, Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { Tampon } from '../communs/Tampon';
import { telecharger } from '../communs/telecharger';
import { Cloturer } from './Cloturer';
import { Ecritures } from './Ecritures';
import { parLieu, separer } from './journal';
import { journal, journalEnCsv } from './queries';

/** The accounts of a day in double entry, which head office closes; what comes later is of the next day. */
export function Journal() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { choisi } = useLieux();
  const { jour = veille(aujourdhui()) } = useSearch({ from: '/journal' });
  const requete = useQuery(journal(api, jour, choisi?.lieu_id));
  const fichier = useActe(
    () => journalEnCsv(api, jour, choisi?.lieu_id),
    (texte) => telecharger(`journal-${jour}.csv`, texte),
  );
  return (
    <Page
      titre={t`Journal`}
      actions={
        <Bouton occupe={fichier.enCours} onClick={() => fichier.lancer(undefined)}>
          <Trans>Télécharger (CSV)</Trans>
        </Bouton>
      }
    >
      {fichier.probleme !== null && <Probleme cause={fichier.probleme} />}
      <Filtres>
        <FiltreJour
          etiquette={t`Jour`}
          valeur={jour}
          choisir={(choix) => void navigate({ to: '/journal', search: { jour: choix } })}
        />
        <Bouton
          genre="discret"
          onClick={() => void navigate({ to: '/journal', search: { jour: veille(jour) } })}
        >
          <Trans>La veille</Trans>
        </Bouton>
      </Filtres>
      <Etat requete={requete}>{(lu) => <Journee journal={lu} />}</Etat>
    </Page>
  );
}

function Journee({
  journal: { jour, cloture, debit_cents, credit_cents, ecritures },
}: {
  journal: Schema<'Journal'>;
}) {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const { nomDe, choisi } = useLieux();
  const noms = useNoms();
  const { duJour, supplements } = separer(ecritures);
  const ferme = cloture ? `${moment(cloture.le)} ${noms(cloture.par)}` : '';
  return (
    <>
      <Fiche
        lignes={[
          [
            t`État`,
            cloture ? (
              <Tampon key="etat" ton="bien">{t`Clôturée`}</Tampon>
            ) : (
              <Tampon key="etat" ton="attention">{t`Peut encore changer`}</Tampon>
            ),
          ],
          [t`Clôturée le`, ferme || '–'],
          [t`Débits`, <Montant key="debits" montant={debit_cents} />],
          [t`Crédits`, <Montant key="credits" montant={credit_cents} />],
        ]}
      />
      {debit_cents !== credit_cents && (
        <Avis ton="refus" urgent titre={<Trans>Débits et crédits diffèrent : ne clôturez rien</Trans>}>
          <Trans>Un document de la journée est abîmé. Vérifiez les invariants de magasin.</Trans>
        </Avis>
      )}
      {!cloture && jour < aujourdhui() && <Cloturer key={jour} jour={jour} unLieu={choisi !== null} />}
      {ecritures.length === 0 ? (
        <Vide titre={<Trans>Aucune écriture ce jour-là</Trans>}>
          {!choisi && <Trans>Une journée sans document se clôt aussi.</Trans>}
        </Vide>
      ) : (
        <Tableau
          titre={t`Par lieu`}
          lignes={parLieu(ecritures)}
          cleDe={({ magasin_id }) => magasin_id}
          colonnes={[
            { cle: 'lieu', titre: t`Lieu`, cellule: ({ magasin_id }) => nomDe(magasin_id) },
            { cle: 'lignes', titre: t`Écritures`, chiffre: true, cellule: ({ lignes }) => nombre(lignes) },
            {
              cle: 'debit',
              titre: t`Débits`,
              chiffre: true,
              cellule: ({ debit }) => <Montant montant={debit} />,
            },
            {
              cle: 'credit',
              titre: t`Crédits`,
              chiffre: true,
              cellule: ({ credit }) => <Montant montant={credit} />,
            },
          ]}
        />
      )}
      {duJour.length > 0 && <Ecritures titre={t`Écritures`} ecritures={duJour} />}
      {supplements.length > 0 && (
        <Partie titre={t`Suppléments`}>
          <p>
            <Trans>
              Des ventes faites sans réseau, reçues après la fin de leur session. Celles d’une journée close
              sont écrites ici, et la journée close ne change pas.
            </Trans>
          </p>
          <Ecritures titre={t`Écritures des suppléments`} ecritures={supplements} />
        </Partie>
      )}
    </>
  );
}
