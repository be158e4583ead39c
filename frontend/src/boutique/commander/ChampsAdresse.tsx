import { useLingui } from '@lingui/react/macro';
import { Champ } from '../../composants/Champ';
import type { Adresse } from './brouillon';

type Props = {
  avant?: Adresse | undefined;
  erreurs: Readonly<Record<string, string | undefined>>;
};

/** The fields of an address of Québec, named as the API names them. */
export function ChampsAdresse({ avant, erreurs }: Props) {
  const { t } = useLingui();
  const champ = (nom: keyof Adresse) => ({
    name: nom,
    defaultValue: avant?.[nom] ?? '',
    erreur: erreurs[nom] ?? erreurs[`adresse.${nom}`],
  });
  return (
    <>
      <Champ
        etiquette={t`Destinataire`}
        {...champ('destinataire')}
        maxLength={100}
        autoComplete="name"
        required
      />
      <Champ
        etiquette={t`Numéro et rue`}
        {...champ('ligne1')}
        maxLength={100}
        autoComplete="address-line1"
        required
      />
      <Champ
        etiquette={t`Appartement, étage (facultatif)`}
        {...champ('ligne2')}
        maxLength={100}
        autoComplete="address-line2"
      />
      <Champ etiquette={t`Ville`} {...champ('ville')} maxLength={80} autoComplete="address-level2" required />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Champ
          etiquette={t`Code postal`}
          aide={t`Comme H2J 2K1`}
          {...champ('code_postal')}
          maxLength={7}
          autoComplete="postal-code"
          autoCapitalize="characters"
          required
        />
        <Champ
          etiquette={t`Province`}
          aide={t`Deux lettres ; nous livrons au Québec (QC)`}
          {...champ('province')}
          defaultValue={avant?.province ?? 'QC'}
          maxLength={2}
          autoComplete="address-level1"
          autoCapitalize="characters"
          required
        />
      </div>
    </>
  );
}
