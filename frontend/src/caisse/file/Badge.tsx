import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLangue } from '../../socle/langue';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { compter } from './entree';

/** Whether the server answers, and what is still to be sent to it; announced when it changes. */
export function Badge() {
  const { reseau, file, poste } = useLocal();
  const { moment } = useLangue();
  const { enLigne, depuis } = useSuivi(reseau.etat);
  const entrees = useSuivi(file.entrees);
  const tenu = useSuivi(poste);
  const { aEnvoyer, aExaminer } = compter(entrees);
  // A browser that is no till has nothing to tell.
  if (tenu === null && entrees.length === 0) return null;
  const ton = aExaminer > 0 ? 'text-brique' : enLigne === false || aEnvoyer > 0 ? 'text-miel' : 'text-sapin';
  return (
    <div role="status">
      <Link
        to="/file"
        className={`inline-flex min-h-cible items-center border-l-8 border-current px-3 font-semibold ${ton}`}
      >
        <span className="flex flex-wrap gap-x-2">
          {enLigne === false ? (
            <Trans>hors ligne depuis {moment(new Date(depuis).toISOString())}</Trans>
          ) : (
            <Trans>en ligne</Trans>
          )}
          {aEnvoyer > 0 && (
            <span>
              · <Plural value={aEnvoyer} one="# vente à envoyer" other="# ventes à envoyer" />
            </span>
          )}
          {aExaminer > 0 && (
            <span>
              · <Plural value={aExaminer} one="# à examiner" other="# à examiner" />
            </span>
          )}
        </span>
      </Link>
    </div>
  );
}
