import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { donnees, type Schema } from '../../api/client';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { texte } from '../communs/lectures';
import { usePouvoir } from '../communs/roles';
import { SaisieEnDialogue } from '../communs/Saisie';
import { Provisoire } from './Provisoire';

const raison = v.object({ motif: texte(200) });
const nip = v.object({ nip: texte(8, 4) });

/** PIN, password, suspension, return and leaving: each ends the sessions that it should. */
export function ActesDuCompte({ travailleur }: { travailleur: Schema<'Travailleur'> }) {
  const { t } = useLingui();
  const api = useApi();
  const { moi } = usePouvoir();
  const [secret, setSecret] = useState<string | null>(null);
  const { travailleur_id: id, etat } = travailleur;
  const params = { path: { id } };
  const zones = [{ nom: 'motif', etiquette: t`Motif` }];
  if (etat === 'parti') return null;
  return (
    <>
      {secret && <Provisoire secret={secret} />}
      <div className="flex flex-wrap gap-3">
        <SaisieEnDialogue
          mots={t`Choisir le NIP`}
          bouton={t`Enregistrer le NIP`}
          schema={nip}
          zones={[
            {
              nom: 'nip',
              etiquette: t`NIP`,
              aide: t`Des chiffres, ni tous pareils ni à la suite.`,
              genre: 'entier',
            },
          ]}
          envoyer={(body) => api.PUT('/api/travailleurs/{id}/nip', { params, body })}
        />
        {id !== moi && (
          <Acte
            mots={t`Remplacer le mot de passe`}
            question={
              <Trans>Ses sessions prennent fin, et un mot de passe provisoire est montré une fois.</Trans>
            }
            faire={async () => {
              const fait = await donnees(api.POST('/api/travailleurs/{id}/mot-de-passe', { params }));
              setSecret(fait.mot_de_passe_provisoire);
            }}
          />
        )}
        {id !== moi && etat !== 'suspendu' && (
          <SaisieEnDialogue
            mots={t`Suspendre`}
            genre="danger"
            bouton={t`Suspendre`}
            schema={raison}
            zones={zones}
            envoyer={(body) => donnees(api.POST('/api/travailleurs/{id}/suspension', { params, body }))}
          />
        )}
        {etat === 'suspendu' && (
          <SaisieEnDialogue
            mots={t`Réactiver`}
            bouton={t`Réactiver`}
            schema={raison}
            zones={zones}
            envoyer={(body) => donnees(api.POST('/api/travailleurs/{id}/reactivation', { params, body }))}
          />
        )}
        {id !== moi && (
          <SaisieEnDialogue
            mots={t`Noter le départ`}
            genre="danger"
            bouton={t`Noter le départ`}
            schema={raison}
            zones={[{ nom: 'motif', etiquette: t`Motif`, aide: t`Un départ ne se reprend pas.` }]}
            envoyer={(body) => donnees(api.POST('/api/travailleurs/{id}/depart', { params, body }))}
          />
        )}
      </div>
    </>
  );
}
