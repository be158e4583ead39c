import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Bouton } from '../../composants/Bouton';
import { lireQuantite, QUANTITE_MAX } from './acte';

type Props = {
  /** What there would be so many of: each field of a page has a name of its own. */
  nom: string;
  valeur: number;
  changer: (quantite: number) => void;
};

/** How many: by a finger, or typed. What is no quantity is put back. */
export function Quantite({ nom, valeur, changer }: Props) {
  const { t } = useLingui();
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (champ.current) champ.current.value = String(valeur);
  }, [valeur]);

  const lire = () => {
    const quantite = lireQuantite(champ.current?.value ?? '');
    if (quantite === null) {
      if (champ.current) champ.current.value = String(valeur);
    } else if (quantite !== valeur) changer(quantite);
  };
  return (
    <div className="flex items-center">
      <Bouton
        className="w-cible px-0"
        aria-label={t`Un de moins : ${nom}`}
        inactif={valeur <= 1}
        onClick={() => changer(valeur - 1)}
      >
        −
      </Bouton>
      <input
        ref={champ}
        aria-label={t`Quantité : ${nom}`}
        inputMode="numeric"
        defaultValue={valeur}
        maxLength={2}
        className="min-h-cible w-12 border-y-2 border-filet bg-carte text-center"
        onBlur={lire}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            lire();
          }
        }}
      />
      <Bouton
        className="w-cible px-0"
        aria-label={t`Un de plus : ${nom}`}
        inactif={valeur >= QUANTITE_MAX}
        onClick={() => changer(valeur + 1)}
      >
        +
      </Bouton>
    </div>
  );
}
