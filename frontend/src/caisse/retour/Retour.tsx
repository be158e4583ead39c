import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Etat } from '../../composants/Etat';
import { sonner } from '../../lecteur/son';
import { useLecture } from '../lecteur/Lecteur';
import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import { venteDuRecu } from './queries';
import { Rendre } from './Rendre';

/** T-4: what comes back, by its receipt. */
export function Retour() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { numero } = useSearch({ from: '/retour' });
  const { poste, reseau } = useLocal();
  const tenu = useSuivi(poste);
  const { enLigne } = useSuivi(reseau.etat);
  const chercher = (texte: string) =>
    void navigate({ to: '/retour', search: texte ? { numero: texte } : {} });

  useLecture((code) => {
    sonner(code.genre === 'texte' ? 'bon' : 'refus');
    if (code.genre === 'texte') chercher(code.texte);
  });

  const soumettre = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    chercher(String(new FormData(event.currentTarget).get('numero') ?? '').trim());
  };

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <title>{t`Retour · Comptoir`}</title>
      <h1>
        <Trans>Retour, échange, annulation</Trans>
      </h1>
      {enLigne === false && (
        <Avis ton="attention" titre={<Trans>Pas de retour hors ligne</Trans>}>
          <Trans>
            Ce qui reste à rendre d’une vente est su du serveur seul. Gardez le reçu du client, ou faites-le
            revenir.
          </Trans>
        </Avis>
      )}
      {tenu === null && (
        <Avis ton="attention" titre={<Trans>Aucune caisse n’est choisie</Trans>}>
          <Link to="/">
            <Trans>Choisir la caisse et ouvrir une session</Trans>
          </Link>
        </Avis>
      )}
      <form onSubmit={soumettre} key={numero} className="flex flex-wrap items-end gap-3">
        <Champ
          etiquette={t`Numéro du reçu`}
          aide={t`Lisez son code, ou tapez-le, comme LAV-1-42-7.`}
          name="numero"
          defaultValue={numero}
          autoComplete="off"
          className="max-w-md flex-1"
          maxLength={40}
          autoFocus
        />
        <Bouton type="submit">
          <Trans>Trouver la vente</Trans>
        </Bouton>
      </form>
      {numero && tenu && <VenteTrouvee key={numero} numero={numero} />}
    </div>
  );
}

function VenteTrouvee({ numero }: { numero: string }) {
  const { caissier, poste } = useLocal();
  const requete = useQuery(venteDuRecu(caissier.api, numero));
  const tenu = useSuivi(poste);
  return <Etat requete={requete}>{(vente) => tenu && <Rendre vente={vente} poste={tenu} />}</Etat>;
}
