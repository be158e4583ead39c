import { Trans, useLingui } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { ACTIONS, type Action } from '../actions';

/** The keys of an action, as they are printed on a keyboard of Québec. */
export function TouchesDe({ action }: { action: Action }) {
  const { t } = useLingui();
  const noms: Record<string, string> = {
    Delete: t`Suppr`,
    ArrowUp: '↑',
    ArrowDown: '↓',
    '-': '−',
  };
  const ecrire = (touche: string) =>
    touche
      .split(/(?<=.)\+(?=.)/)
      .map(
        (partie) =>
          noms[partie] ?? (partie === 'Maj' ? t`Maj` : partie.length === 1 ? partie.toUpperCase() : partie),
      )
      .join(' + ');
  return (
    <span className="text-petit">
      {action.touches.map((touche, rang) => (
        <span key={touche}>
          {rang > 0 && ' '}
          <kbd className="font-code">{ecrire(touche)}</kbd>
        </span>
      ))}
    </span>
  );
}

/** The map of the keyboard, to read and to print. */
export function Touches({ ouvert, fermer }: { ouvert: boolean; fermer: () => void }) {
  const { t, i18n } = useLingui();
  return (
    <Dialogue
      ouvert={ouvert}
      fermer={fermer}
      titre={t`Touches`}
      actions={
        <>
          <Bouton onClick={() => print()}>
            <Trans>Imprimer</Trans>
          </Bouton>
          <Bouton genre="principal" onClick={fermer}>
            <Trans>Fermer</Trans>
          </Bouton>
        </>
      }
    >
      <table className="w-full border-collapse">
        <tbody>
          <tr className="border-b border-filet">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              <Trans>Ajouter par code</Trans>
            </th>
            <td className="py-1 text-right">
              <Trans>lire, ou chiffres puis Entrée</Trans>
            </td>
          </tr>
          <tr className="border-b border-filet">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              <Trans>Plusieurs à la fois</Trans>
            </th>
            <td className="py-1 text-right">
              <Trans>3 * puis lire</Trans>
            </td>
          </tr>
          {ACTIONS.map((action) => (
            <tr key={action.nom} className="border-b border-filet">
              <th scope="row" className="py-1 pr-4 text-left font-normal">
                {i18n._(action.libelle)}
              </th>
              <td className="py-1 text-right">
                <TouchesDe action={action} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              <Trans>Revenir, fermer</Trans>
            </th>
            <td className="py-1 text-right">
              <kbd className="font-code">
                <Trans>Échap</Trans>
              </kbd>
            </td>
          </tr>
        </tbody>
      </table>
    </Dialogue>
  );
}
