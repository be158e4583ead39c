import { Trans, useLingui } from '@lingui/react/macro';
import { montrer } from '../../api/montrer';
import { Bouton } from '../../composants/Bouton';
import { useLangue } from '../../socle/langue';
import { Tampon } from '../communs/Tampon';
import { type Lecture, nomDe } from './releve';

type Props = {
  lectures: readonly Lecture[];
  renvoyer: (lecture: Lecture) => void;
  oublier: (lecture: Lecture) => void;
  reprendre: (lecture: Lecture, nom: string) => void;
};

/** What was read here, the newest first and large: a glance says whether it was the right one. */
export function Releve({ lectures, renvoyer, oublier, reprendre }: Props) {
  const { t, i18n } = useLingui();
  const { nom, nombre } = useLangue();
  const perdues = lectures.filter(({ etat }) => etat === 'refusee');
  const dit = (texte: ReturnType<typeof montrer>['titre']) =>
    typeof texte === 'string' ? texte : i18n._(texte);
  const dire = (lecture: Lecture) => (lecture.faite ? nom(lecture.faite) : nomDe(lecture.quoi));
  return (
    <section aria-label={t`Lu ici`} className="flex min-w-0 flex-col gap-3">
      {perdues.length > 1 && (
        <Bouton className="self-start" onClick={() => perdues.forEach(renvoyer)}>
          <Trans>Renvoyer tout ce qui n’est pas enregistré</Trans>
        </Bouton>
      )}
      <ol aria-live="polite" className="border-t-2 border-encre empty:hidden">
        {lectures.map((lecture, rang) => {
          const { cle, etat, faite, quantite, cause, reprise } = lecture;
          const refus = etat === 'refusee' ? montrer(cause) : null;
          return (
            <li key={cle} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-filet py-2">
              <span className={`min-w-0 flex-1 basis-52 wrap-anywhere ${rang === 0 ? 'text-titre3' : ''}`}>
                {dire(lecture)}
                {refus && (
                  <span className="block text-corps text-brique">
                    {dit(refus.titre)} {dit(refus.detail)}
                  </span>
                )}
              </span>
              <span className={`font-bold ${rang === 0 ? 'text-titre3' : ''}`}>
                {quantite > 0
                  ? `+${nombre(faite?.quantite ?? quantite)}`
                  : nombre(faite?.quantite ?? quantite)}
              </span>
              {etat === 'envoi' && <Tampon ton="attention">{t`Envoi…`}</Tampon>}
              {refus && <Tampon ton="refus">{t`Pas enregistré`}</Tampon>}
              {faite && <span className="text-gris">{t`${nombre(faite.comptee)} en tout`}</span>}
              {reprise && <Tampon>{t`Repris`}</Tampon>}
              {faite && !reprise && faite.quantite > 0 && (
                <Bouton genre="discret" onClick={() => reprendre(lecture, nom(faite))}>
                  {t`Reprendre ${nom(faite)}`}
                </Bouton>
              )}
              {refus && (
                <>
                  {refus.reessayer && (
                    <Bouton onClick={() => renvoyer(lecture)}>{t`Renvoyer ${dire(lecture)}`}</Bouton>
                  )}
                  <Bouton genre="discret" onClick={() => oublier(lecture)}>
                    {t`Oublier ${dire(lecture)}`}
                  </Bouton>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
