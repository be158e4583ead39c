import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { type Moyen, nomDeTouche } from '../actions';

const TOUCHES: Record<string, Moyen> = { F2: 'especes', F3: 'debit', F4: 'credit', 'Maj+F4': 'carte' };

/** Cash, a card or a gift card; the keys that opened the dialogue change between them inside it. */
export function Moyens({ moyen, choisir }: { moyen: Moyen; choisir: (moyen: Moyen) => void }) {
  const { t } = useLingui();
  const surTouche = useEffectEvent((event: KeyboardEvent) => {
    const choisi = TOUCHES[nomDeTouche(event)];
    if (!choisi) return;
    event.preventDefault();
    choisir(choisi);
  });
  useEffect(() => {
    const ecouter = (event: KeyboardEvent) => surTouche(event);
    addEventListener('keydown', ecouter);
    return () => removeEventListener('keydown', ecouter);
  }, []);
  const noms = [
    ['especes', t`Comptant`, 'F2'],
    ['debit', t`Débit`, 'F3'],
    ['credit', t`Crédit`, 'F4'],
    ['carte', t`Carte cadeau`, t`Maj + F4`],
  ] as const;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t`Moyen de paiement`}</legend>
      {noms.map(([valeur, nom, touche]) => (
        <label
          key={valeur}
          className="flex min-h-moyen flex-1 items-center justify-center gap-2 rounded-sm border-2 border-filet px-3 font-semibold has-checked:border-encre has-checked:bg-encre has-checked:text-papier has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-nuit"
        >
          <input
            type="radio"
            name="moyen"
            value={valeur}
            checked={moyen === valeur}
            onChange={() => choisir(valeur)}
            className="sr-only"
          />
          {nom} <kbd className="font-code text-petit font-normal">{touche}</kbd>
        </label>
      ))}
    </fieldset>
  );
}
