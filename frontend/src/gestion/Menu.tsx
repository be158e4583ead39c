import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { useSession } from '../socle/session';
import { auMoins } from './communs/roles';
import { MENU } from './menu';

/** The screens of one's role: beside the content where there is room, else behind a word. */
export function Menu() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t`Menu`}>
      {/* Closed again on each screen. */}
      <details key={pathname} className="border-y-2 border-encre lg:hidden">
        <summary className="flex min-h-cible items-center font-semibold">
          <Trans>Menu</Trans>
        </summary>
        <Groupes />
      </details>
      <div className="hidden lg:block">
        <Groupes />
      </div>
    </nav>
  );
}

function Groupes() {
  const { i18n } = useLingui();
  const session = useSession();
  return MENU.map(({ mots, entrees }) => {
    const siennes = entrees.filter(({ role }) => auMoins(session, role));
    if (siennes.length === 0) return null;
    return (
      <div key={mots.id} className="mb-4">
        <p className="border-b border-filet text-petit text-gris">{i18n._(mots)}</p>
        <ul>
          {siennes.map((entree) => (
            <li key={entree.to}>
              <Link
                to={entree.to}
                activeOptions={{ exact: entree.to === '/', includeSearch: false }}
                className="flex min-h-8 items-center border-l-4 border-transparent pl-2 text-encre no-underline hover:underline aria-[current=page]:border-sapin aria-[current=page]:font-bold"
              >
                {i18n._(entree.mots)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
