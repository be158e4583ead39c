import { beforeEach, expect, test, vi } from 'vitest';
import { brouillonGarde, ecrireBrouillon, recommencer } from './brouillon';

const magasin = new Map<string, string>();
beforeEach(() => {
  magasin.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (nom: string) => magasin.get(nom) ?? null,
    setItem: (nom: string, valeur: string) => void magasin.set(nom, valeur),
    removeItem: (nom: string) => void magasin.delete(nom),
  });
});

const choix = { mode: 'cueillette' as const, lieu_id: 3, courriel: 'a@b.ca', adresse: null };

test('the same choice keeps its key, another has another', () => {
  const { cle } = ecrireBrouillon(choix);
  expect(ecrireBrouillon({ adresse: null, courriel: 'a@b.ca', lieu_id: 3, mode: 'cueillette' }).cle).toBe(
    cle,
  );
  expect(ecrireBrouillon({ ...choix, lieu_id: 4 }).cle).not.toBe(cle);
});

test('a key that was sent stays over a refresh, and is replaced once refused', () => {
  const envoye = { ...ecrireBrouillon(choix), envoye: true };
  brouillonGarde.ecrire(envoye);
  expect(ecrireBrouillon(choix)).toEqual(envoye);
  const suivant = recommencer(envoye);
  expect(suivant.cle).not.toBe(envoye.cle);
  expect(brouillonGarde.lire()).toEqual({ ...envoye, cle: suivant.cle, envoye: false });
});

test.each(['', '{', 'null', '{"cle":"x"}', '[1]'])('what another version left is none: %j', (texte) => {
  magasin.set('comptoir-commande', texte);
  expect(brouillonGarde.lire()).toBeNull();
});

test('a storage that is refused forgets, and breaks nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(brouillonGarde.lire()).toBeNull();
  expect(ecrireBrouillon(choix).lieu_id).toBe(3);
});
