import { useLingui } from '@lingui/react/macro';
import { Champ } from './Champ';

type Props = {
  /** What the password of now is called here. */
  ancien: string;
  erreurs: Readonly<Record<string, string | undefined>>;
};

/** The password of now and the next one, as password managers know them. */
export function ChampsMotDePasse({ ancien, erreurs }: Props) {
  const { t } = useLingui();
  return (
    <>
      <Champ
        etiquette={ancien}
        name="ancien"
        type="password"
        autoComplete="current-password"
        maxLength={128}
        erreur={erreurs.ancien}
        required
      />
      <Champ
        etiquette={t`Nouveau mot de passe`}
        aide={t`Dix caractères ou plus. Une phrase est facile à retenir.`}
        name="nouveau"
        type="password"
        autoComplete="new-password"
        maxLength={128}
        erreur={erreurs.nouveau}
        required
      />
    </>
  );
}
