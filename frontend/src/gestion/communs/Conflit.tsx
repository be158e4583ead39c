import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useActe } from './acte';
import { type Choix, type Ecart, fusionner } from './conflit';
import { enMots, type Textes } from './zones';

type Props = {
  ecarts: readonly Ecart[];
  /** What is saved now. */
  sien: Textes;
  /** Sends this from the version of now. */
  garder: (fusion: Textes) => Promise<void>;
  /** Drops what was typed. */
  abandonner: () => void;
};

/** Somebody was quicker: what each wrote, beside each other, to choose field by field. */
export function Conflit({ ecarts, sien, garder, abandonner }: Props) {
  const { t } = useLingui();
  const [choix, setChoix] = useState<Choix>({});
  const fusion = fusionner(sien, ecarts, choix);
  const acte = useActe(garder);
  const prendre = (nom: string, cote: 'mien' | 'sien') => setChoix({ ...choix, [nom]: cote });
  return (
    <div className="flex flex-col gap-4">
      <Avis ton="attention" urgent titre={<Trans>Quelqu’un a enregistré avant vous</Trans>}>
        <Trans>Rien de ce que vous avez écrit n’est perdu. Choisissez, champ par champ, ce qui reste.</Trans>
      </Avis>
      {ecarts.map(({ zone, avant, mien, sien: leur, propose }) => (
        <fieldset key={zone.nom} className="border-t-2 border-encre pt-2">
          <legend className="pr-3 font-semibold">{zone.etiquette}</legend>
          <div className="grid gap-3 sm:grid-cols-3">
            {(
              [
                ['mien', t`Le vôtre`, mien],
                ['sien', t`Le leur`, leur],
              ] as const
            ).map(([cote, titre, texte]) => (
              <label
                key={cote}
                className="flex min-h-cible items-start gap-3 border-2 border-filet p-3 has-checked:border-sapin"
              >
                <input
                  type="radio"
                  name={`conflit-${zone.nom}`}
                  checked={(choix[zone.nom] ?? propose) === cote}
                  onChange={() => prendre(zone.nom, cote)}
                  className="mt-1 size-5 accent-sapin"
                />
                <span className="min-w-0">
                  <span className="block text-petit text-gris">{titre}</span>
                  <span className="break-words">{enMots(zone, texte, t`Oui`, t`Non`) || '–'}</span>
                </span>
              </label>
            ))}
            <div className="p-3">
              <span className="block text-petit text-gris">
                <Trans>Avant</Trans>
              </span>
              <span className="break-words">{enMots(zone, avant, t`Oui`, t`Non`) || '–'}</span>
            </div>
          </div>
        </fieldset>
      ))}
      {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      <div className="flex flex-wrap items-center gap-3">
        <Bouton
          genre="principal"
          inactif={!fusion}
          occupe={acte.enCours}
          onClick={() => fusion && acte.lancer(fusion)}
        >
          <Trans>Enregistrer ces choix</Trans>
        </Bouton>
        <Bouton onClick={abandonner}>
          <Trans>Abandonner mes changements</Trans>
        </Bouton>
        {!fusion && (
          <p role="status" className="text-gris">
            <Trans>Un champ changé des deux côtés attend votre choix.</Trans>
          </p>
        )}
      </div>
    </div>
  );
}
