// An order from its payment to the hands of its client.

import { appel, cle } from './_appel.js';

/** Pays the order as its client, then prepares it and hands it over as a worker: each step from the version of the one before. */
export function remettre({ id, commande, jeton: client }, jeton) {
  const payee = appel('POST', `/api/commandes/${id}/paiements`, {
    nom: '/api/commandes/{id}/paiements',
    jeton: client,
    cle: cle(),
    corps: { jeton: 'tok_ok' },
    statut: 201,
    fait: (c) => c.etat === 'payee',
  });
  const pas = [['preparation', {}, 'en_preparation'], ['mise-a-disposition', {}, 'prete'], ['remise', { numero: commande.numero }, 'remise']];
  let version = payee && payee.version;
  for (const [nom, corps, etat] of pas) {
    const faite = version && appel('POST', `/api/commandes/${id}/${nom}`, {
      nom: `/api/commandes/{id}/${nom}`,
      jeton,
      version,
      corps,
      fait: (c) => c.etat === etat && c.version === version + 1,
    });
    version = faite && faite.version;
  }
}
