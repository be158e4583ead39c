import { origine } from '../../api/adresse';
import { envoyer } from '../../api/envoi';
import { ApiProblem } from '../../api/problem';
import { Suivi } from './suivi';

/** Whether the server answers; `null` until it was asked once. */
export type EtatReseau = { readonly enLigne: boolean | null; readonly depuis: number };

const BATTEMENT_MS = 15_000;
const PATIENCE_MS = 5_000;
/** Less is the wire's; the `Date` of an answer is in whole seconds. */
const ECART_TOLERE_MS = 60_000;

/** Asks the server every fifteen seconds: the browser's own flag is no evidence. */
export class Reseau {
  readonly etat = new Suivi<EtatReseau>({ enLigne: null, depuis: Date.now() });
  #decalage: number;

  /** `decalage`: how far the clock of the till was from the server's the last time; `garder` keeps another one. */
  constructor(
    decalage: number,
    private readonly garder: (decalage: number) => void,
  ) {
    this.#decalage = decalage;
  }

  /** Now by the clock of the server, which judges when a sale was made. */
  readonly maintenant = (): number => Date.now() + this.#decalage;

  battre(): void {
    void this.sonder();
    setInterval(() => void this.sonder(), BATTEMENT_MS);
    addEventListener('online', () => void this.sonder());
    addEventListener('offline', () => this.noter(false));
  }

  async sonder(): Promise<boolean> {
    const request = new Request(`${origine()}/api/magasins?limite=1`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      cache: 'no-store',
    });
    const repond = await envoyer(request, null).then(
      (response) => this.#ajuster(response),
      // A refusal is an answer; a gateway without a service behind it is none.
      (cause: unknown) => cause instanceof ApiProblem && cause.status > 0 && cause.status < 500,
    );
    this.noter(repond);
    return repond;
  }

  /** What a request of somebody else has shown. */
  noter(enLigne: boolean): void {
    if (this.etat.lire().enLigne !== enLigne) this.etat.poser({ enLigne, depuis: Date.now() });
  }

  #corriger(decalage: number): void {
    // A second more or less is the same clock: it is not written every fifteen seconds.
    if (Math.abs(decalage - this.#decalage) > ECART_TOLERE_MS || (decalage === 0) !== (this.#decalage === 0))
      this.garder(decalage);
    this.#decalage = decalage;
  }

  #ajuster(response: Response): boolean {
    const date = Date.parse(response.headers.get('Date') ?? '');
    const decalage = date - Date.now();
    if (Number.isFinite(decalage)) this.#corriger(Math.abs(decalage) > ECART_TOLERE_MS ? decalage : 0);
    return true;
  }
}
