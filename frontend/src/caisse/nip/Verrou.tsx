import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Connexion } from '../../composants/Connexion';
import { useSocle } from '../../socle/session';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { FormulaireNip } from './FormulaireNip';

/** T-3: the till is locked. Whoever types their NIP goes on, with the cart as it was. */
export function Verrou() {
  const { t } = useLingui();
  const { caissier, poste, reseau } = useLocal();
  const tenu = useSuivi(poste);
  const { enLigne } = useSuivi(reseau.etat);
  const [parMotDePasse, setParMotDePasse] = useState(tenu === null);
  const { porteur } = useSocle();
  const apres = () => {
    const session = porteur.session();
    if (session.etat === 'ouverte') void caissier.connecter(session, true).catch(() => {});
  };
  if (parMotDePasse) return <Connexion titre={<Trans>Ouvrir la caisse</Trans>} apres={apres} />;
  return (
    <section className="mx-auto flex max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6">
      <title>{t`Caisse verrouillée · Comptoir`}</title>
      <h1>
        <Trans>Qui est à la caisse ?</Trans>
      </h1>
      {enLigne === false && (
        <Avis ton="attention" titre={<Trans>Hors ligne</Trans>}>
          <Trans>Un NIP est vérifié par le serveur : la caisse s’ouvrira quand il répondra.</Trans>
        </Avis>
      )}
      <FormulaireNip
        bouton={t`Continuer`}
        faire={async (matricule, nip) => {
          if (tenu) await caissier.changer(matricule, nip, tenu.magasin_id);
        }}
      >
        <Bouton genre="discret" onClick={() => setParMotDePasse(true)}>
          <Trans>Par mot de passe</Trans>
        </Bouton>
      </FormulaireNip>
    </section>
  );
}
