import { useLingui } from '@lingui/react/macro';

const CHIFFRES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LONGUEUR_MAX = 6;

type Props = {
  /** The field of the form that it types into. */
  champ: string;
};

/** Digits for a finger. They go into the field, which keeps the focus: a keyboard types on where the finger stopped. */
export function Pave({ champ }: Props) {
  const { t } = useLingui();
  const ecrire = (form: HTMLFormElement | null, suite: (avant: string) => string) => {
    const saisie = form?.elements.namedItem(champ);
    if (!(saisie instanceof HTMLInputElement)) return;
    saisie.value = suite(saisie.value).slice(0, LONGUEUR_MAX);
    saisie.focus();
  };
  const touche = (texte: string, nom: string, suite: (avant: string) => string) => (
    <button
      key={nom}
      type="button"
      aria-label={nom}
      // Not even for a moment: the virtual keyboard would come up and go.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => ecrire(event.currentTarget.form, suite)}
      className="min-h-moyen rounded-sm border-2 border-filet bg-carte text-titre3 font-semibold text-encre hover:border-encre"
    >
      {texte}
    </button>
  );
  return (
    <fieldset className="mx-auto grid w-full max-w-xs grid-cols-3 gap-2">
      <legend className="sr-only">{t`Pavé de chiffres`}</legend>
      {CHIFFRES.map((chiffre) => touche(chiffre, chiffre, (avant) => avant + chiffre))}
      {touche('C', t`Tout effacer`, () => '')}
      {touche('0', '0', (avant) => `${avant}0`)}
      {touche('⌫', t`Effacer un chiffre`, (avant) => avant.slice(0, -1))}
    </fieldset>
  );
}
