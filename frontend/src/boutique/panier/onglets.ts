import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { CLE_PANIER } from './queries';

/** One for the page: what it says itself it does not hear. */
const canal = new BroadcastChannel('comptoir-panier');

/** Tells the other tabs that the cart is another. */
export const annoncerPanier = (): void => canal.postMessage(null);

/** Reads the cart again when another tab has changed it. */
export function useAutresOnglets(): void {
  const requetes = useQueryClient();
  useEffect(() => {
    const relire = () => void requetes.invalidateQueries({ queryKey: CLE_PANIER, exact: true });
    canal.addEventListener('message', relire);
    return () => canal.removeEventListener('message', relire);
  }, [requetes]);
}
