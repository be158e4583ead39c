import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { donnees, type Schema } from '../../api/client';
import { Case } from '../../composants/Case';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { texteDe } from './finalites';
import { confidentialite, consentements } from './queries';

/** What the client agrees to: each choice is recorded with its day and the text that was shown. */
export function Consentements() {
  const { t } = useLingui();
  const api = useApi();
  const requete = useQuery(consentements(api));
  const textes = useQuery(confidentialite(api));
  return (
    <>
      <title>{t`Consentements · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Consentements</Trans>
      </h1>
      <p>
        <Trans>
          Rien de cela n’est nécessaire pour commander. Vous pouvez changer d’avis quand vous voulez.
        </Trans>
      </p>
      <Etat requete={textes}>
        {(textes) => (
          <Etat requete={requete}>
            {(choix) => (
              <ul className="border-t-2 border-encre">
                {choix.map((choisi) => (
                  <Choix key={choisi.finalite} choix={choisi} textes={textes} />
                ))}
              </ul>
            )}
          </Etat>
        )}
      </Etat>
      <p>
        <Link to="/confidentialite">
          <Trans>Ce que nous gardons, et combien de temps</Trans>
        </Link>
      </p>
    </>
  );
}

type Props = { choix: Schema<'Choix'>; textes: Schema<'Confidentialite'> };

function Choix({ choix: { finalite, accorde, le }, textes }: Props) {
  const { langue, moment } = useLangue();
  const api = useApi();
  const requetes = useQueryClient();
  const cle = consentements(api).queryKey;
  const choisir = useMutation({
    mutationFn: (accorde: boolean) =>
      donnees(
        api.PUT('/api/consentements', {
          body: { finalite, accorde, version_texte: textes.version_en_vigueur },
        }),
      ),
    onSuccess: (choix) => requetes.setQueryData(cle, choix),
  });
  const texte = texteDe(textes, finalite, langue);
  if (texte === null) return null;
  return (
    <li className="border-b border-filet py-2">
      <Case
        checked={choisir.isPending ? choisir.variables : accorde}
        aria-busy={choisir.isPending}
        onChange={(event) => {
          if (!choisir.isPending) choisir.mutate(event.target.checked);
        }}
      >
        {texte}
      </Case>
      {le && (
        <p className="pl-9 text-petit text-gris">
          {accorde ? <Trans>Accepté le {moment(le)}</Trans> : <Trans>Refusé le {moment(le)}</Trans>}
        </p>
      )}
      {choisir.error && <Probleme cause={choisir.error} />}
    </li>
  );
}
