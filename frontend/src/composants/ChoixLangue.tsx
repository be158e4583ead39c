import { useLangue } from '../socle/langue';
import { useSocle } from '../socle/session';
import { Bouton } from './Bouton';

/** To the other language, in its own words. */
export function ChoixLangue() {
  const { langue } = useLangue();
  const { changerLangue } = useSocle();
  const autre = langue === 'fr' ? 'en' : 'fr';
  return (
    <Bouton genre="discret" lang={autre} onClick={() => void changerLangue(autre)}>
      {autre === 'fr' ? 'Français' : 'English'}
    </Bouton>
  );
}
