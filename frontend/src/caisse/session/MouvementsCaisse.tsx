import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Choix } from '../../composants/Choix';
import { Etat, Probleme } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useFormulaire } from '../../socle/formulaire';
import { useLangue } from '../../socle/langue';
import { montant } from '../../socle/montant';
import { useLocal } from '../local/local';
import { actionRequise, useApprobation } from '../nip/Approbation';
import { mouvements } from './queries';

const saisie = v.object({
  genre: v.picklist(['apport', 'retrait']),
  motif: v.picklist(['monnaie', 'depot', 'depense', 'correction']),
  montant: v.pipe(
    montant(() => i18n._(msg`Écrivez un montant comme 50 ou 50,00.`)),
    v.check(
      (cents) => cents >= 5 && cents <= 1_000_000 && cents % 5 === 0,
      () => i18n._(msg`De 0,05 à 10 000 $, par 5 ¢.`),
    ),
  ),
});

/** Cash put into the drawer of an open session, or taken out of it. */
export function MouvementsCaisse({ session }: { session: Schema<'SessionCaisse'> }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const requetes = useQueryClient();
  const { dialogue, demander } = useApprobation();
  const [cle, setCle] = useState(nouvelleCle);
  const [faits, setFaits] = useState(0);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (lu) => {
    const poster = (approbation: string | null) =>
      donnees(
        caissier.api.POST('/api/sessions/{id}/mouvements', {
          params: { path: { id: session.session_id }, header: sousCle(cle) },
          body: {
            genre: lu.genre,
            motif: lu.motif,
            montant_cents: lu.montant,
            ...(approbation && { approbation }),
          },
        }),
      );
    await poster(null).catch(async (cause: unknown) => {
      const action = actionRequise(cause);
      const demande = action && { action, objet: cle, magasin_id: session.magasin_id };
      const approbation = demande && (await demander(demande));
      if (!approbation) throw cause;
      return poster(approbation.jeton);
    });
    setCle(nouvelleCle());
    setFaits((avant) => avant + 1);
    await requetes.invalidateQueries({ queryKey: ['mouvements-caisse'] });
  });
  return (
    <section className="flex flex-col gap-4">
      <h2>
        <Trans>Argent qui entre, argent qui sort</Trans>
      </h2>
      <form {...formulaire} key={faits} className="flex flex-wrap items-end gap-4">
        {probleme !== null && <Probleme cause={probleme} />}
        <Choix etiquette={t`Sens`} name="genre">
          <option value="apport">{t`Apport`}</option>
          <option value="retrait">{t`Retrait`}</option>
        </Choix>
        <Choix etiquette={t`Motif`} name="motif">
          <option value="monnaie">{t`Monnaie`}</option>
          <option value="depot">{t`Dépôt`}</option>
          <option value="depense">{t`Dépense`}</option>
          <option value="correction">{t`Correction`}</option>
        </Choix>
        <Champ
          etiquette={t`Montant`}
          name="montant"
          inputMode="decimal"
          autoComplete="off"
          erreur={erreurs.montant}
          required
        />
        <Bouton type="submit" occupe={enCours}>
          <Trans>Enregistrer</Trans>
        </Bouton>
      </form>
      <Etat requete={useQuery(mouvements(caissier.api, session.session_id))}>
        {({ elements }) => (
          <ul className="border-t border-filet">
            {elements.map((mouvement) => (
              <UnMouvement key={mouvement.mouvement_caisse_id} {...mouvement} />
            ))}
          </ul>
        )}
      </Etat>
      {dialogue}
    </section>
  );
}

function UnMouvement({ genre, le, montant_cents }: Schema<'MouvementCaisse'>) {
  const { moment } = useLangue();
  return (
    <li className="flex justify-between gap-4 border-b border-filet py-2">
      <span>
        {moment(le)} · {genre === 'apport' ? <Trans>Apport</Trans> : <Trans>Retrait</Trans>}
      </span>
      <Montant montant={montant_cents} />
    </li>
  );
}
