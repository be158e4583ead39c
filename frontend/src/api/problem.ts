import type { components } from './schema';

/** Members of the kinds of problem (docs/problems.md); each is there with its kind alone. */
export type Members = {
  erreurs?: { champ: string; detail: string }[];
  manques?: { produit_id: number; demande: number; disponible?: number }[];
  prix?: { produit_id: number; vu: number; actuel: number }[];
  etat?: string;
  champ?: string;
  session_id?: string;
  total_cents?: number;
  especes_dues_cents?: number;
  [member: string]: unknown;
};

/** Why a request did not do what it asked: a refusal of a service, an empty one of the gateway, or no answer at all. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The last word of `type`, as `stock-insuffisant`; `reseau` or `delai` when no answer came; else empty. */
    readonly kind: string,
    /** In the reader's language, from the service; empty when the gateway refused. */
    readonly title = '',
    readonly detail = '',
    /** The name of the request in every log line of it. */
    readonly requestId = '',
    /** In how many seconds the same request may be sent again. */
    readonly retryAfter: number | null = null,
    readonly members: Members = {},
  ) {
    super(`${status} ${kind}`);
  }

  /** Whether the same request may succeed later without anyone doing anything. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

type Document = components['schemas']['Problem'] & Members;

const isDocument = (body: unknown): body is Document =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';

/** Whole seconds from now, from a number of them or from a date. */
export function readRetryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : null;
}

/** Reads a refusal, whoever made it. A body that is no problem is not shown to anyone. */
export async function readProblem(response: Response, sentId: string): Promise<ApiProblem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const requestId = response.headers.get('X-Request-Id') ?? sentId;
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  if (!isDocument(body)) return new ApiProblem(response.status, '', '', '', requestId, retryAfter);
  const { type, title, status: _status, detail, instance, ...members } = body;
  const kind = type.split('/').at(-1) ?? '';
  return new ApiProblem(response.status, kind, title, detail, instance || requestId, retryAfter, members);
}

/** What `fetch` throws when no answer came. An abort of ours passes through, for those who asked for it. */
export function readFailure(cause: unknown, sentId: string): unknown {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return new ApiProblem(0, 'delai', '', '', sentId);
  if (cause instanceof TypeError) return new ApiProblem(0, 'reseau', '', '', sentId);
  return cause;
}
