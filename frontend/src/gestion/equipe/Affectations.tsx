import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId } from 'react';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { useLieux } from '../communs/lieux';
import { Partie } from '../communs/Page';

/** Where a worker acts from now on. */
export function Affectations({ travailleur }: { travailleur: Schema<'Travailleur'> }) {
  const { t } = useLingui();
  const api = useApi();
  const { tous, siens } = useLieux();
  const id = useId();
  const actuels = travailleur.affectations.map(({ magasin_id }) => magasin_id);
  // Places that are not one's own stay as they are.
  const proposes = tous.filter((lieu) => siens.includes(lieu) || actuels.includes(lieu.lieu_id));
  const acte = useActe((magasins: number[]) =>
    donnees(
      api.PUT('/api/travailleurs/{id}/affectations', {
        params: { path: { id: travailleur.travailleur_id }, header: siVersion(travailleur.version) },
        body: { magasins },
      }),
    ),
  );
  const envoyer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    acte.lancer(new FormData(event.currentTarget).getAll('magasin').map(Number));
  };
  return (
    <Partie titre={t`Affectations`}>
      <form onSubmit={envoyer} className="flex flex-col gap-3">
        {acte.fait && <Avis ton="succes" titre={<Trans>C’est enregistré</Trans>} />}
        {acte.probleme !== null && <Probleme cause={acte.probleme} />}
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="sr-only">{t`Affectations`}</legend>
          {proposes.map(({ lieu_id, nom }) => (
            <label key={lieu_id} htmlFor={`${id}-${lieu_id}`} className="flex min-h-cible items-center gap-2">
              <input
                id={`${id}-${lieu_id}`}
                type="checkbox"
                name="magasin"
                value={lieu_id}
                defaultChecked={actuels.includes(lieu_id)}
                className="size-5 accent-sapin"
              />
              {nom}
            </label>
          ))}
        </fieldset>
        <Bouton type="submit" occupe={acte.enCours} className="self-start">
          <Trans>Enregistrer les affectations</Trans>
        </Bouton>
      </form>
    </Partie>
  );
}
