import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Champ } from '../../composants/Champ';
import { sonner } from '../../lecteur/son';
import { texteDe, useLecture } from '../lecteur/Lecteur';
import { lireNumero } from './numero';

type Props = {
  erreur?: string | undefined;
  aide?: string | undefined;
  /** Called with what a scanner has read: nobody has to press Enter as well. */
  lu?: ((numero: string) => void) | undefined;
  /** Called with each change, whoever made it. */
  change?: ((texte: string) => void) | undefined;
  /** Takes the focus of its dialogue. */
  premier?: boolean | undefined;
};

/** The number of a gift card, typed or read; a form finds it under `numero`. */
export function ChampCarte({ erreur, aide, lu, change, premier = false }: Props) {
  const { t } = useLingui();
  const [valeur, setValeur] = useState('');
  const poser = (texte: string) => {
    setValeur(texte);
    change?.(texte);
  };
  useLecture(
    (code) => {
      const numero = lireNumero(texteDe(code));
      if (numero === null) return false;
      sonner('bon');
      poser(numero);
      lu?.(numero);
      return true;
    },
    { dialogue: true },
  );
  return (
    <Champ
      etiquette={t`Numéro de la carte`}
      aide={aide ?? t`Lisez son code, ou tapez ses 16 chiffres.`}
      name="numero"
      value={valeur}
      onChange={(event) => poser(event.target.value)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={24}
      erreur={erreur}
      autoFocus={premier}
      data-premier={premier || undefined}
    />
  );
}
