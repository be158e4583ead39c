import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Case } from '../../composants/Case';
import { Champ } from '../../composants/Champ';
import { Attente, Etat, Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { type AdresseClient, adresses, profil } from '../compte/queries';
import { ReserveAuxClients } from '../compte/ReserveAuxClients';
import { type Lieu, lieux } from '../lieux/queries';
import { retraitDe } from '../lieux/retrait';
import { CLE_FUSION } from '../panier/fusion';
import type { Retrait } from '../panier/queries';
import { type Adresse, type Brouillon, brouillonGarde, ecrireBrouillon } from './brouillon';
import { ChampsAdresse } from './ChampsAdresse';
import { ChoixAdresse, NOUVELLE } from './ChoixAdresse';
import { ChoixLieu } from './ChoixLieu';
import { champsAdresse, courriel } from './champs';
import { Etapes } from './Etapes';

/** C-5, first step: collected or delivered, and where. */
export function Commander() {
  const { t } = useLingui();
  return (
    <ReserveAuxClients titre={<Trans>Se connecter pour commander</Trans>}>
      <div className="mx-auto flex max-w-2xl flex-col gap-6">
        <title>{t`Commander · Comptoir`}</title>
        <Etapes courante="ou" />
        <h1 className="font-titre">
          <Trans>Livraison ou cueillette</Trans>
        </h1>
        <Ou />
      </div>
    </ReserveAuxClients>
  );
}

function Ou() {
  const api = useApi();
  const places = useQuery(lieux(api));
  const connues = useQuery(adresses(api));
  const moi = useQuery(profil(api));
  return (
    <Etat requete={places}>
      {(tous) => (
        <Etat requete={connues}>
          {(siennes) =>
            moi.data || moi.error ? (
              <Formulaire tous={tous} siennes={siennes} courrielConnu={moi.data?.courriel ?? ''} />
            ) : (
              <Attente />
            )
          }
        </Etat>
      )}
    </Etat>
  );
}

/** What the form holds, by how the goods are had. */
const saisie = v.variant('genre', [
  v.object({ genre: v.literal('cueillette'), courriel }),
  v.object({ genre: v.literal('connue'), courriel, adresse_id: v.string() }),
  v.object({ genre: v.literal('nouvelle'), courriel, garder: v.optional(v.string()), ...champsAdresse }),
]);

type Props = { tous: Lieu[]; siennes: AdresseClient[]; courrielConnu: string };

function Formulaire({ tous, siennes, courrielConnu }: Props) {
  const { t } = useLingui();
  const { lieu } = useSearch({ from: '/commander' });
  const navigate = useNavigate();
  const continuer = useContinuer();
  const [avant] = useState(brouillonGarde.lire);
  const livrables = siennes.filter(({ genre }) => genre === 'livraison');
  const [choisie, setChoisie] = useState(() => adresseDe(avant, livrables));
  const retrait = retraitDe(tous, lieu ?? avant?.lieu_id);
  const adresse = livrables.find(({ adresse_id }) => adresse_id === choisie);
  const genre = retrait?.mode === 'cueillette' ? 'cueillette' : adresse ? 'connue' : 'nouvelle';
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(
    saisie,
    async (lue) => retrait && continuer(retrait, lue, adresse),
  );

  return (
    <form {...formulaire} className="flex flex-col gap-6">
      {probleme !== null && <Probleme cause={probleme} />}
      <input type="hidden" name="genre" value={genre} />
      <ChoixLieu
        tous={tous}
        choisi={retrait?.lieu_id}
        choisir={(lieu) => void navigate({ to: '/commander', search: { lieu }, replace: true })}
      />
      {genre !== 'cueillette' && (
        <fieldset className="flex flex-col gap-4">
          <legend className="pb-2 text-grand font-semibold">
            <Trans>Adresse de livraison</Trans>
          </legend>
          <ChoixAdresse adresses={livrables} choisie={choisie} choisir={setChoisie} />
          {genre === 'nouvelle' && (
            <>
              <ChampsAdresse avant={avant?.adresse ?? undefined} erreurs={erreurs} />
              <Case name="garder">
                <Trans>Garder cette adresse dans mon compte</Trans>
              </Case>
            </>
          )}
        </fieldset>
      )}
      <Champ
        etiquette={t`Courriel`}
        aide={t`La confirmation et la facture y sont envoyées.`}
        name="courriel"
        type="email"
        autoComplete="email"
        defaultValue={avant?.courriel ?? courrielConnu}
        erreur={erreurs.courriel}
        required
      />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Vérifier la commande</Trans>
      </Bouton>
    </form>
  );
}

/** Writes the draft, keeps a new address if so wished, and goes on to the summary. */
function useContinuer() {
  const api = useApi();
  const requetes = useQueryClient();
  const navigate = useNavigate();
  return async (retrait: Retrait, lue: v.InferOutput<typeof saisie>, connue: AdresseClient | undefined) => {
    const adresse = lue.genre === 'nouvelle' ? adresseSaisie(lue) : connue ? sansId(connue) : null;
    if (lue.genre === 'nouvelle' && lue.garder && adresse) {
      await donnees(api.POST('/api/adresses', { body: { genre: 'livraison', ...adresse } }));
      void requetes.invalidateQueries({ queryKey: ['adresses'] });
    }
    const { mode, lieu_id } = retrait;
    ecrireBrouillon({
      mode,
      lieu_id,
      courriel: lue.courriel,
      adresse: mode === 'cueillette' ? null : adresse,
    });
    // What the sign-in made of the cart is seen on the summary.
    requetes.setQueryData(CLE_FUSION, []);
    await navigate({ to: '/commander/verifier' });
  };
}

const adresseSaisie = ({ destinataire, ligne1, ligne2, ville, province, code_postal }: Adresse): Adresse => ({
  destinataire,
  ligne1,
  ligne2,
  ville,
  province,
  code_postal,
});

const sansId = (connue: AdresseClient): Adresse =>
  adresseSaisie({ ...connue, ligne2: connue.ligne2 ?? null });

/** The one that was chosen before, else the one to propose first, else a new one. */
function adresseDe(avant: Brouillon | null, connues: AdresseClient[]): string {
  const ecrite = avant?.adresse;
  const meme = connues.find((connue) => JSON.stringify(sansId(connue)) === JSON.stringify(ecrite));
  if (meme) return meme.adresse_id;
  return (!ecrite && connues[0]?.adresse_id) || NOUVELLE;
}
