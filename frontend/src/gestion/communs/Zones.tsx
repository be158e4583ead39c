import { useId } from 'react';
import { Champ } from '../../composants/Champ';
import type { Textes, Zone } from './zones';

type Props = {
  zones: readonly Zone[];
  valeurs: Textes;
  erreurs: Readonly<Record<string, string | undefined>>;
};

/** The fields of a form, two beside each other where there is room. */
export function Zones({ zones, valeurs, erreurs }: Props) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {zones.map((zone) => (
        <UneZone key={zone.nom} zone={zone} valeur={valeurs[zone.nom] ?? ''} erreur={erreurs[zone.nom]} />
      ))}
    </div>
  );
}

const TYPES: Partial<Record<NonNullable<Zone['genre']>, string>> = {
  jour: 'date',
  moment: 'datetime-local',
  courriel: 'email',
};

function UneZone({ zone, valeur, erreur }: { zone: Zone; valeur: string; erreur: string | undefined }) {
  const { nom, etiquette, aide, genre = 'texte' } = zone;
  switch (genre) {
    case 'choix':
    case 'long':
    case 'coche':
      return <Autre zone={zone} valeur={valeur} erreur={erreur} />;
    default:
      return (
        <Champ
          etiquette={etiquette}
          aide={aide}
          erreur={erreur}
          name={nom}
          defaultValue={valeur}
          type={TYPES[genre] ?? 'text'}
          inputMode={genre === 'montant' ? 'decimal' : genre === 'entier' ? 'numeric' : undefined}
          autoComplete="off"
        />
      );
  }
}

/** A list to choose from, a text of several lines, a box to tick. */
function Autre({ zone, valeur, erreur }: { zone: Zone; valeur: string; erreur: string | undefined }) {
  const id = useId();
  const { nom, etiquette, aide, genre, options = [] } = zone;
  const decrit = [aide && `${id}-aide`, erreur && `${id}-erreur`].filter(Boolean).join(' ') || undefined;
  const etat = {
    id,
    name: nom,
    'aria-invalid': erreur ? true : undefined,
    'aria-describedby': decrit,
  };
  const cadre =
    'min-h-cible w-full rounded-sm border-2 border-filet bg-carte px-3 text-encre aria-invalid:border-brique';
  return (
    <div className={`flex flex-col gap-1 ${genre === 'long' ? 'sm:col-span-2' : ''}`}>
      {genre === 'coche' ? (
        <div className="flex min-h-cible items-center gap-3">
          <input
            {...etat}
            type="checkbox"
            value="oui"
            defaultChecked={valeur === 'oui'}
            className="size-6 accent-sapin"
          />
          <label htmlFor={id} className="font-semibold">
            {etiquette}
          </label>
        </div>
      ) : (
        <label htmlFor={id} className="font-semibold">
          {etiquette}
        </label>
      )}
      {aide && (
        <p id={`${id}-aide`} className="text-petit text-gris">
          {aide}
        </p>
      )}
      {genre === 'long' && <textarea {...etat} defaultValue={valeur} rows={4} className={`${cadre} py-2`} />}
      {genre === 'choix' && (
        <select {...etat} defaultValue={valeur} className={cadre}>
          {options.map(([cle, mots]) => (
            <option key={cle} value={cle}>
              {mots}
            </option>
          ))}
        </select>
      )}
      {erreur && (
        <p id={`${id}-erreur`} className="font-semibold text-brique">
          {erreur}
        </p>
      )}
    </div>
  );
}
