import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Case } from '../../composants/Case';
import { ChoixPlein } from '../../composants/ChoixPlein';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { ChampsAdresse } from '../commander/ChampsAdresse';
import { champsAdresse, codePostal } from '../commander/champs';
import type { AdresseClient } from './queries';

const saisie = v.object({
  genre: v.picklist(['livraison', 'facturation']),
  defaut: v.optional(v.literal('oui')),
  ...champsAdresse,
});

/** Writes an address: a new one, or one of before from the version that was read. */
export function FicheAdresse({ avant, fermer }: { avant: AdresseClient | null; fermer: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const requetes = useQueryClient();
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async ({ defaut, ...champs }) => {
    const body = { ...champs, defaut: defaut === 'oui' };
    await donnees(
      avant
        ? api.PUT('/api/adresses/{id}', {
            params: { path: { id: avant.adresse_id }, header: siVersion(avant.version) },
            body,
          })
        : api.POST('/api/adresses', { body }),
    );
    await requetes.invalidateQueries({ queryKey: ['adresses'] });
    fermer();
  });
  return (
    <form {...formulaire} className="flex max-w-md flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <ChoixPlein etiquette={t`Pour`} name="genre" defaultValue={avant?.genre ?? 'livraison'}>
        <option value="livraison">{t`Livraison`}</option>
        <option value="facturation">{t`Facturation`}</option>
      </ChoixPlein>
      <ChampsAdresse
        avant={
          avant
            ? { ...avant, ligne2: avant.ligne2 ?? null, code_postal: codePostal(avant.code_postal) }
            : undefined
        }
        erreurs={erreurs}
      />
      <Case name="defaut" value="oui" defaultChecked={avant?.defaut ?? false}>
        <Trans>La proposer d’abord</Trans>
      </Case>
      <div className="flex flex-wrap gap-3">
        <Bouton genre="principal" type="submit" occupe={enCours}>
          <Trans>Enregistrer</Trans>
        </Bouton>
        <Bouton onClick={fermer}>
          <Trans>Ne rien changer</Trans>
        </Bouton>
      </div>
    </form>
  );
}
