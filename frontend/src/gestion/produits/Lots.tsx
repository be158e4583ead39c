import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import { entier, moment as lireMoment, montant } from '../communs/lectures';
import { Partie } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import { useColonnesDeLaPeriode } from './colonnes';
import { lots } from './queries';

const NOUVEAU = v.object({
  nombre: entier(2, 99),
  prix_cents: montant(),
  du: lireMoment(),
  au: lireMoment(),
});

/** «3 for 5 $»: several articles for one price, for a time. */
export function Lots({ produit }: { produit: number }) {
  const { t } = useLingui();
  const periode = useColonnesDeLaPeriode();
  const api = useApi();
  const requete = useInfiniteQuery(lots(api, produit));
  return (
    <Partie
      titre={t`Lots`}
      actions={
        <SaisieEnDialogue
          mots={t`Programmer un lot`}
          bouton={t`Programmer`}
          schema={NOUVEAU}
          zones={[
            { nom: 'nombre', etiquette: t`Articles du lot`, genre: 'entier' },
            { nom: 'prix_cents', etiquette: t`Prix du lot`, genre: 'montant' },
            { nom: 'du', etiquette: t`Du`, genre: 'moment' },
            { nom: 'au', etiquette: t`Au`, genre: 'moment' },
          ]}
          envoyer={(body, cle) =>
            donnees(
              api.POST('/api/lots', {
                params: { header: sousCle(cle) },
                body: { ...body, produit_id: produit },
              }),
            )
          }
        />
      }
    >
      <Liste
        titre={t`Lots programmés`}
        fichier={`lots-${produit}`}
        requete={requete}
        cleDe={({ lot_id }) => lot_id}
        colonnes={[
          { cle: 'nombre', titre: t`Articles du lot`, valeur: ({ nombre }) => nombre },
          {
            cle: 'prix',
            titre: t`Prix du lot`,
            valeur: ({ prix_cents }) => prix_cents,
            cellule: ({ prix_cents }) => <Montant montant={prix_cents} />,
          },
          ...periode,
          {
            cle: 'suite',
            titre: t`Suite`,
            valeur: () => null,
            cellule: ({ etat, lot_id: id }) =>
              (etat === 'a_venir' || etat === 'en_cours') && (
                <Acte
                  mots={t`Reprendre`}
                  question={<Trans>Le lot n’est plus appliqué. Ce qui est vendu le reste.</Trans>}
                  faire={() => api.DELETE('/api/lots/{id}', { params: { path: { id } } })}
                />
              ),
          },
        ]}
      />
    </Partie>
  );
}
