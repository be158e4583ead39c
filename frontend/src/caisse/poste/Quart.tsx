import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLocal } from '../local/local';
import { dossier } from './queries';

/** The cashier's own time: clock in, clock out. */
export function Quart({ magasin }: { magasin: number }) {
  const requete = useQuery(dossier(useApi()));
  return (
    <Etat requete={requete}>
      {({ quart_ouvert }) => (quart_ouvert ? <Finir {...quart_ouvert} /> : <Commencer magasin={magasin} />)}
    </Etat>
  );
}

function Commencer({ magasin }: { magasin: number }) {
  const { caissier } = useLocal();
  const requetes = useQueryClient();
  const [cle] = useState(nouvelleCle);
  const commencer = useMutation({
    mutationFn: () =>
      donnees(
        caissier.api.POST('/api/quarts', { params: { header: sousCle(cle) }, body: { magasin_id: magasin } }),
      ),
    onSuccess: () => requetes.invalidateQueries({ queryKey: ['dossier'] }),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-y border-filet py-3">
      <Trans>Votre quart de travail n’est pas commencé.</Trans>
      <Bouton occupe={commencer.isPending} onClick={() => commencer.mutate()}>
        <Trans>Commencer mon quart</Trans>
      </Bouton>
      {commencer.error && <Probleme cause={commencer.error} />}
    </div>
  );
}

function Finir({ quart_id, debut }: { quart_id: string; debut: string }) {
  const { caissier } = useLocal();
  const { moment } = useLangue();
  const requetes = useQueryClient();
  const finir = useMutation({
    mutationFn: () =>
      donnees(caissier.api.POST('/api/quarts/{id}/fin', { params: { path: { id: quart_id } }, body: {} })),
    onSuccess: () => requetes.invalidateQueries({ queryKey: ['dossier'] }),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-y border-filet py-3">
      <Trans>Quart commencé à {moment(debut)}.</Trans>
      <Bouton genre="discret" occupe={finir.isPending} onClick={() => finir.mutate()}>
        <Trans>Finir mon quart</Trans>
      </Bouton>
      {finir.error && <Probleme cause={finir.error} />}
    </div>
  );
}
