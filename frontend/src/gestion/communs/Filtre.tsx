import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Choix } from '../../composants/Choix';

/** One of a few values of a filter, or all. */
export function FiltreChoix<Code extends string>({
  etiquette,
  valeur,
  options,
  sans,
  choisir,
}: {
  etiquette: string;
  valeur: Code | undefined;
  options: readonly (readonly [Code, string])[];
  /** What it is without a choice, where that is not all of them. */
  sans?: string;
  choisir: (valeur: Code | undefined) => void;
}) {
  const { t } = useLingui();
  return (
    <Choix
      etiquette={etiquette}
      value={valeur ?? ''}
      onChange={({ target }) => choisir(options.find(([code]) => code === target.value)?.[0])}
    >
      <option value="">{sans ?? t`Tous`}</option>
      {options.map(([cle, mots]) => (
        <option key={cle} value={cle}>
          {mots}
        </option>
      ))}
    </Choix>
  );
}

/** Words to look for, sent when they are complete. */
export function FiltreTexte({
  etiquette,
  valeur,
  chercher,
}: {
  etiquette: string;
  valeur: string | undefined;
  chercher: (valeur: string | undefined) => void;
}) {
  const id = useId();
  const envoyer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const saisie = new FormData(event.currentTarget).get('texte');
    chercher(typeof saisie === 'string' && saisie.trim() !== '' ? saisie.trim() : undefined);
  };
  return (
    <search>
      <form onSubmit={envoyer} className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-petit text-gris">
          {etiquette}
        </label>
        <input
          key={valeur}
          id={id}
          name="texte"
          type="search"
          defaultValue={valeur ?? ''}
          maxLength={100}
          className="min-h-cible w-56 max-w-full rounded-sm border-2 border-filet bg-carte px-3 text-encre"
        />
        <Bouton type="submit">
          <Trans>Chercher</Trans>
        </Bouton>
      </form>
    </search>
  );
}

/** A day of a filter. */
export function FiltreJour({
  etiquette,
  valeur,
  choisir,
}: {
  etiquette: string;
  valeur: string | undefined;
  choisir: (valeur: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-petit text-gris">
        {etiquette}
      </label>
      <input
        id={id}
        type="date"
        value={valeur ?? ''}
        onChange={({ target }) => choisir(target.value || undefined)}
        className="min-h-cible rounded-sm border-2 border-filet bg-carte px-2 text-encre"
      />
    </div>
  );
}

/** Filters beside each other, above what they filter. */
export function Filtres({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-6 gap-y-3">{children}</div>;
}
