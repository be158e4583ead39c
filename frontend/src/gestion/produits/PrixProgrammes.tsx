import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import { moment as lireMoment, montant } from '../communs/lectures';
import { Partie } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import { useColonnesDeLaPeriode } from './colonnes';
import { prixProgrammes } from './queries';

const NOUVEAU = v.object({ prix_cents: montant(), du: lireMoment(), au: lireMoment() });

/** Lower prices for a time: they begin and end by themselves. */
export function PrixProgrammes({ produit }: { produit: number }) {
  const { t } = useLingui();
  const periode = useColonnesDeLaPeriode();
  const api = useApi();
  const requete = useInfiniteQuery(prixProgrammes(api, produit));
  return (
    <Partie
      titre={t`Promotions`}
      actions={
        <SaisieEnDialogue
          mots={t`Programmer un prix`}
          bouton={t`Programmer`}
          schema={NOUVEAU}
          zones={[
            { nom: 'prix_cents', etiquette: t`Prix`, genre: 'montant' },
            { nom: 'du', etiquette: t`Du`, genre: 'moment' },
            { nom: 'au', etiquette: t`Au`, genre: 'moment' },
          ]}
          envoyer={(body, cle) =>
            donnees(
              api.POST('/api/prix-programmes', {
                params: { header: sousCle(cle) },
                body: { ...body, produit_id: produit },
              }),
            )
          }
        />
      }
    >
      <Liste
        titre={t`Prix programmés`}
        fichier={`prix-programmes-${produit}`}
        requete={requete}
        cleDe={({ prix_programme_id }) => prix_programme_id}
        colonnes={[
          {
            cle: 'prix',
            titre: t`Prix`,
            valeur: ({ prix_cents }) => prix_cents,
            cellule: ({ prix_cents }) => <Montant montant={prix_cents} />,
          },
          ...periode,
          {
            cle: 'suite',
            titre: t`Suite`,
            valeur: () => null,
            cellule: ({ etat, prix_programme_id: id }) =>
              (etat === 'a_venir' || etat === 'en_cours') && (
                <Acte
                  mots={t`Reprendre`}
                  question={<Trans>Le prix régulier revient tout de suite, ou ne change pas.</Trans>}
                  faire={() => api.DELETE('/api/prix-programmes/{id}', { params: { path: { id } } })}
                />
              ),
          },
        ]}
      />
    </Partie>
  );
}
