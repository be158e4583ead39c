import { Trans } from '@lingui/react/macro';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';
import { lireSuite } from './compte/suite';
import { Fusion } from './panier/Fusion';
import { LienPanier } from './panier/LienPanier';

const LIEN = 'inline-flex min-h-cible items-center font-semibold';

/** The shop: its sign, the cart, the account, and the screen. */
export function Boutique() {
  return (
    <Cadre
      enseigne={
        <Link to="/" className="font-titre text-titre2 font-extrabold text-encre no-underline">
          Comptoir
        </Link>
      }
      entete={
        <>
          <LienPanier />
          <Compte />
        </>
      }
      pied={
        <Link to="/confidentialite">
          <Trans>Vie privée</Trans>
        </Link>
      }
    >
      <Fusion />
      <Outlet />
    </Cadre>
  );
}

function Compte() {
  const session = useSession();
  const { href } = useLocation();
  if (session.etat !== 'ouverte') {
    return (
      <Link to="/connexion" search={lireSuite({ suite: href })} className={LIEN}>
        <Trans>Se connecter</Trans>
      </Link>
    );
  }
  return (
    <>
      <Link to="/commandes" className={LIEN}>
        <Trans>Mes commandes</Trans>
      </Link>
      <Link to="/compte" className={LIEN}>
        <Trans>Mon compte</Trans>
      </Link>
      <span className="-mx-4">
        <Quitter>
          <Trans>Votre panier reste dans votre compte.</Trans>
        </Quitter>
      </span>
    </>
  );
}
