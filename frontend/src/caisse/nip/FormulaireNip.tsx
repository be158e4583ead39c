import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import * as v from 'valibot';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { sonner } from '../../lecteur/son';
import { useFormulaire } from '../../socle/formulaire';
import { texteDe, useLecture } from '../lecteur/Lecteur';
import { Pave } from './Pave';

const MATRICULE = /^[A-Z]\d{4}$/;

const saisie = v.object({
  matricule: v.pipe(
    v.string(),
    v.trim(),
    v.toUpperCase(),
    v.regex(MATRICULE, () => i18n._(msg`Un matricule a une lettre et quatre chiffres, comme E0001.`)),
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

/** A worker's number, from their badge or typed, and their NIP. The digits are shown to nobody, and kept nowhere. */
export function FormulaireNip({ faire, bouton, children }: Props) {
  const { t } = useLingui();
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, ({ matricule, nip }) =>
    faire(matricule, nip),
  );
  const boite = useRef<HTMLDivElement>(null);
  const champ = (nom: string) => boite.current?.querySelector<HTMLInputElement>(`[name=${nom}]`);

  const badge = (texte: string): boolean => {
    const [matricule, nip] = [champ('matricule'), champ('nip')];
    const lu = texte.trim().toUpperCase();
    if (!matricule || !nip || !MATRICULE.test(lu)) return false;
    matricule.value = lu;
    nip.value = '';
    nip.focus();
    return true;
  };
  useLecture(
    (code) => {
      const pris = badge(texteDe(code));
      if (pris) sonner('bon');
      return pris;
    },
    { dialogue: true },
  );
  // The five signs of a badge are too few to be told from typing: they are in whichever field has the focus.
  const surEntree = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    const attendu = target.name === 'nip' || champ('nip')?.value === '';
    if (attendu && badge(target.value)) event.preventDefault();
  };

  return (
    <form {...formulaire} className="flex flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the Enter of its two fields */}
      <div ref={boite} onKeyDown={surEntree} className="flex flex-col gap-4">
        <Champ
          etiquette={t`Matricule`}
          aide={t`Lisez le badge, ou tapez-le.`}
          name="matricule"
          autoComplete="off"
          autoCapitalize="characters"
          erreur={erreurs.matricule}
          required
          autoFocus
          data-premier
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
        <Pave champ="nip" />
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        {children}
        <Bouton genre="principal" type="submit" occupe={enCours} className="min-h-moyen">
          {bouton}
        </Bouton>
      </div>
    </form>
  );
}
