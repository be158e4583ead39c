import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { FiltreJour, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { ecrireMomentLocal, entier, moment as lireMoment, texte } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { usePouvoir } from '../communs/roles';
import { SaisieEnDialogue } from '../communs/Saisie';
import { dossier, quarts } from './queries';

/** G-6: the shifts: one's own to begin and end, those of one's places to correct. */
export function Quarts() {
  const { t } = useLingui();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/quarts' });
  const requete = useInfiniteQuery(quarts(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/quarts', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Quarts`} actions={<MonQuart />}>
      <Filtres>
        <FiltreJour etiquette={t`Du`} valeur={filtres.du} choisir={(du) => filtrer({ du })} />
        <FiltreJour etiquette={t`Au`} valeur={filtres.au} choisir={(au) => filtrer({ au })} />
        {filtres.travailleur && (
          <Bouton onClick={() => filtrer({ travailleur: undefined })}>
            <Trans>D’une seule personne : toutes</Trans>
          </Bouton>
        )}
      </Filtres>
      <Liste
        titre={t`Quarts`}
        fichier="quarts"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ quart_id }) => quart_id}
      />
    </Page>
  );
}

function MonQuart() {
  const { t } = useLingui();
  const { lieu } = useLieux();
  const api = useApi();
  const requete = useQuery(dossier(api));
  return (
    <Etat requete={requete}>
      {({ quart_ouvert: ouvert }) =>
        ouvert ? (
          <Acte
            mots={t`Finir mon quart`}
            faire={() =>
              donnees(
                api.POST('/api/quarts/{id}/fin', { params: { path: { id: ouvert.quart_id } }, body: {} }),
              )
            }
          />
        ) : (
          <Acte
            mots={t`Commencer mon quart à ${lieu.nom}`}
            faire={(cle) =>
              donnees(
                api.POST('/api/quarts', {
                  params: { header: sousCle(cle) },
                  body: { magasin_id: lieu.lieu_id },
                }),
              )
            }
          />
        )
      }
    </Etat>
  );
}

const CORRECTION = v.object({
  debut: lireMoment(),
  fin: lireMoment(),
  pause_minutes: entier(0, 1440),
  motif: texte(200),
});

function Corriger({ quart }: { quart: Schema<'Quart'> }) {
  const { t } = useLingui();
  const api = useApi();
  return (
    <SaisieEnDialogue
      mots={t`Corriger`}
      bouton={t`Corriger`}
      schema={CORRECTION}
      valeurs={{
        debut: ecrireMomentLocal(quart.debut),
        fin: quart.fin ? ecrireMomentLocal(quart.fin) : '',
        pause_minutes: String(quart.pause_minutes),
      }}
      zones={[
        { nom: 'debut', etiquette: t`Début`, genre: 'moment' },
        { nom: 'fin', etiquette: t`Fin`, genre: 'moment' },
        { nom: 'pause_minutes', etiquette: t`Pause, en minutes`, genre: 'entier' },
        { nom: 'motif', etiquette: t`Motif`, aide: t`Ce que le quart était reste à l’audit.` },
      ]}
      envoyer={(body) =>
        donnees(api.PATCH('/api/quarts/{id}', { params: { path: { id: quart.quart_id } }, body }))
      }
    />
  );
}

function useColonnes(): ColonneDeListe<Schema<'Quart'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const { gere } = usePouvoir();
  const noms = useNoms();
  return [
    {
      cle: 'personne',
      titre: t`Personne`,
      valeur: ({ travailleur_id }) => noms(travailleur_id),
    },
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    { cle: 'debut', titre: t`Début`, valeur: ({ debut }) => debut, cellule: ({ debut }) => moment(debut) },
    {
      cle: 'fin',
      titre: t`Fin`,
      valeur: ({ fin }) => fin ?? null,
      cellule: ({ fin }) => (fin ? moment(fin) : t`En cours`),
    },
    {
      cle: 'pause',
      titre: t`Pause, en minutes`,
      chiffre: true,
      valeur: ({ pause_minutes }) => pause_minutes,
    },
    {
      cle: 'suite',
      titre: t`Suite`,
      valeur: () => null,
      cellule: (quart) => gere && <Corriger quart={quart} />,
    },
  ];
}
