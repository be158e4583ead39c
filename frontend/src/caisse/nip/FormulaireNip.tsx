import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import * as v from 'valibot';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';

const saisie = v.object({
  matricule: v.pipe(
    v.string(),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[A-Z]\d{4}$/, () => i18n._(msg`Un matricule a une lettre et quatre chiffres, comme E0001.`)),
  ),
  nip: v.pipe(
    v.string(),
    v.regex(/^\d{4,6}$/, () => i18n._(msg`Un NIP a de 4 à 6 chiffres.`)),
  ),
});

type Props = {
  faire: (matricule: string, nip: string) => Promise<unknown>;
  /** Of the one button. */
  bouton: string;
  children?: ReactNode;
};

/** A worker's number and NIP, typed at somebody's till. The digits are shown to nobody, and kept nowhere. */
export function FormulaireNip({ faire, bouton, children }: Props) {
  const { t } = useLingui();
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, ({ matricule, nip }) =>
    faire(matricule, nip),
  );
  return (
    <form {...formulaire} className="flex flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <Champ
        etiquette={t`Matricule`}
        name="matricule"
        autoComplete="off"
        autoCapitalize="characters"
        erreur={erreurs.matricule}
        required
      />
      <Champ
        etiquette={t`NIP`}
        name="nip"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        erreur={erreurs.nip}
        required
      />
      <div className="flex flex-wrap justify-end gap-3">
        {children}
        <Bouton genre="principal" type="submit" occupe={enCours} className="min-h-moyen">
          {bouton}
        </Bouton>
      </div>
    </form>
  );
}
