import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { choisirTheme, THEMES, themeChoisi } from '../socle/theme';
import { Choix } from './Choix';

/** Light, dark, or as the system has it. */
export function ChoixTheme() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(themeChoisi);
  const mots = { systeme: t`Système`, clair: t`Clair`, sombre: t`Sombre` };
  const choisir = (valeur: string) => {
    const choix = THEMES.find((theme) => theme === valeur) ?? 'systeme';
    choisirTheme(choix);
    setTheme(choix);
  };
  return (
    <Choix etiquette={t`Apparence`} value={theme} onChange={(event) => choisir(event.target.value)}>
      {THEMES.map((theme) => (
        <option key={theme} value={theme}>
          {mots[theme]}
        </option>
      ))}
    </Choix>
  );
}
