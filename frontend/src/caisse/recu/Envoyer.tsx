import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import * as v from 'valibot';
import { nouvelleCle, sousCle } from '../../api/cle';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { useLocal } from '../local/local';

const saisie = v.object({
  courriel: v.pipe(
    v.string(),
    v.trim(),
    v.email(() => i18n._(msg`Écrivez une adresse comme nom@exemple.ca.`)),
  ),
});

/** The receipt by e-mail; the address is forgotten once it has left. */
export function Envoyer({ vente_id }: { vente_id: string }) {
  const { t } = useLingui();
  const { caissier } = useLocal();
  const [cle, setCle] = useState(nouvelleCle);
  const [parti, setParti] = useState(false);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async ({ courriel }) => {
    await caissier.api.POST('/api/ventes/{id}/envoi', {
      params: { path: { id: vente_id }, header: sousCle(cle) },
      body: { courriel },
    });
    setCle(nouvelleCle());
    setParti(true);
  });
  return (
    <details>
      <summary className="flex min-h-cible cursor-pointer items-center text-nuit underline underline-offset-4">
        <Trans>Envoyer le reçu par courriel</Trans>
      </summary>
      <form {...formulaire} key={cle} className="flex flex-col gap-3">
        {probleme !== null && <Probleme cause={probleme} />}
        <Champ
          etiquette={t`Courriel du client`}
          aide={t`Oublié une fois le reçu parti.`}
          name="courriel"
          type="email"
          autoComplete="off"
          erreur={erreurs.courriel}
        />
        <Bouton type="submit" occupe={enCours} className="self-start">
          <Trans>Envoyer</Trans>
        </Bouton>
        <p role="status" className="font-semibold text-sapin">
          {parti && <Trans>Le reçu part.</Trans>}
        </p>
      </form>
    </details>
  );
}
