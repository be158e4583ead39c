import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Probleme } from '../../composants/Etat';
import { type Code, lireCode } from '../../lecteur/code';
import { sonner } from '../../lecteur/son';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLecteur } from '../communs/useLecteur';
import type { Trouve } from './bordereau';
import { trouver } from './trouver';

type Props = {
  /** Whose products. */
  lieu: number;
  categorie?: number | undefined;
  etiquette: string;
  bouton: string;
  /** Takes a code by itself: what it does not take is looked up. */
  parCode?: (code: Code) => boolean;
  choisir: (trouve: Trouve) => void;
};

/** A product by scanner, whatever has the focus, by its code, or by words of its name, of which one is chosen. */
export function Trouver({ lieu, categorie, etiquette, bouton, parCode, choisir }: Props) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const api = useApi();
  const form = useRef<HTMLFormElement>(null);
  const [faute, setFaute] = useState<string | null>(null);
  const [offerts, setOfferts] = useState<readonly Schema<'StockDuProduit'>[]>([]);
  const recherche = useMutation({
    mutationFn: (code: Code) => trouver(api, { lieu, categorie }, code),
    onSuccess: (trouves, code) => {
      if ('un' in trouves) return prendre(trouves.un);
      setOfferts(trouves.plusieurs);
      if (trouves.plusieurs.length > 0) return;
      const lu = code.genre === 'gtin' ? code.gtin : code.texte;
      refuser(t`Aucun produit d’ici pour ${lu}.`);
    },
    onError: () => sonner('refus'),
  });

  function refuser(texte: string): void {
    sonner('refus');
    setFaute(texte);
  }

  function prendre(trouve: Trouve): void {
    setOfferts([]);
    setFaute(null);
    sonner('bon');
    choisir(trouve);
    form.current?.querySelector('input')?.focus();
  }

  function lire(code: Code): void {
    recherche.reset();
    setFaute(null);
    setOfferts([]);
    if (code.genre === 'abime')
      refuser(t`Code abîmé : ${code.texte}. Un chiffre manque ou est faux ; lisez-le encore.`);
    else if (!parCode?.(code)) recherche.mutate(code);
  }

  useLecteur(lire, (texte) =>
    setFaute(t`Code ${texte} refusé : fermez d’abord ce qui est ouvert, puis lisez-le encore.`),
  );

  const envoyer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const champ = event.currentTarget.querySelector('input');
    const texte = champ?.value.trim();
    if (!champ || !texte) return;
    lire(lireCode(texte));
    champ.value = '';
  };

  return (
    <search className="flex min-w-0 flex-col gap-3">
      <form ref={form} onSubmit={envoyer} noValidate className="flex flex-wrap items-end gap-3">
        <Champ
          className="min-w-0 flex-1 basis-52"
          etiquette={etiquette}
          aide={t`Lisez-le au lecteur, ou écrivez-le.`}
          erreur={faute ?? undefined}
          autoComplete="off"
          maxLength={100}
        />
        <Bouton type="submit" occupe={recherche.isPending}>
          {bouton}
        </Bouton>
      </form>
      {recherche.error && <Probleme cause={recherche.error} />}
      {offerts.length > 0 && (
        <ul aria-label={t`Produits trouvés`} className="border-t-2 border-encre">
          {offerts.map((produit) => (
            <li
              key={produit.produit_id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-filet py-1"
            >
              <span className="min-w-0 wrap-anywhere">
                {nom(produit)} <code className="font-code text-gris">{produit.sku}</code>{' '}
                <span className="text-gris">
                  <Trans>disponible : {nombre(produit.disponible)}</Trans>
                </span>
              </span>
              <Bouton genre="discret" onClick={() => prendre({ ...produit, fois: 1 })}>
                {t`Prendre ${nom(produit)}`}
              </Bouton>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
