// Made by `npm run api` from docs/openapi/comptoir.json. Do not edit.
import type { Centimes } from '../argent/centimes';

export interface paths {
    "/api/adresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's addresses, those to propose first before the others: twenty at most.
         * @description Réservé à : client.
         */
        get: operations["get_adresses"];
        put?: never;
        /**
         * Keeps another address of the caller; a new default takes the place of the old one of its kind.
         * @description Réservé à : client.
         */
        post: operations["post_adresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Writes one of the caller's addresses anew.
         * @description Réservé à : client.
         */
        put: operations["put_adresses_id"];
        post?: never;
        /**
         * Forgets one of the caller's addresses.
         * @description Réservé à : client.
         */
        delete: operations["delete_adresses_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alertes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The alerts of the caller's places: what has run out first, then newest first, with the stock as it is now.
         * @description Réservé à : les travailleurs du lieu, tous pour le centre logistique.
         */
        get: operations["get_alertes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alertes/{id}/prise-en-charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an open alert in charge: others see that somebody sees to it.
         * @description Réservé à : les gestionnaires du lieu.
         */
        post: operations["post_alertes_id_prise_en_charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What staff did, newest first, page by page.
         * @description Réservé à : responsable.
         */
        get: operations["get_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks the chain of the audit, from a line on; where it is first broken.
         * @description Réservé à : responsable.
         */
        get: operations["get_audit_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/cle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token of ten minutes for the key in the header `X-Api-Key`. A machine has no session: it asks again.
         * @description Réservé à : tous, avec une clé.
         */
        post: operations["post_auth_cle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/cles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of programs, newest first, page by page. No secret is among what is known of them.
         * @description Réservé à : responsable.
         */
        get: operations["get_auth_cles"];
        put?: never;
        /**
         * Makes a key, and shows it this once. A repeat of the request does not: the key was lost, it is revoked and another made.
         * @description Réservé à : responsable.
         */
        post: operations["post_auth_cles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/cles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes a key: it is exchanged for nothing any more, and its last token ends within ten minutes.
         * @description Réservé à : responsable.
         */
        delete: operations["delete_auth_cles_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/connexion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a client or a worker in for 30 days: access token in the body, refresh token in the cookie `comptoir_session`.
         * @description Réservé à : tous.
         */
        post: operations["post_auth_connexion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/deconnexion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session of the cookie `comptoir_session`, if there is one, and removes the cookie.
         * @description Réservé à : tous, avec ou sans témoin.
         */
        post: operations["post_auth_deconnexion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/inscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a client's account; what the profile needs is told to `clientele` and kept by it alone.
         * @description Réservé à : tous.
         */
        post: operations["post_auth_inscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that verify access tokens (RFC 7517): that in use and its neighbours.
         * @description Réservé à : tous.
         */
        get: operations["get_auth_jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/mot-de-passe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the caller's password, and ends their other sessions.
         * @description Réservé à : client, employe, gestionnaire, responsable.
         */
        put: operations["put_auth_mot_de_passe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oubli": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an e-mail with a token of 30 minutes, if an account has this address. The answer does not depend on it.
         * @description Five times an hour for an address at most. A token replaces the one before.
         *
         *     Réservé à : tous.
         */
        post: operations["post_auth_oubli"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/rafraichissement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives another access token for the cookie `comptoir_session`, and another cookie: each is good once.
         * @description Réservé à : tous, avec le témoin.
         */
        post: operations["post_auth_rafraichissement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reinitialisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chooses another password by the token of the e-mail, which is good once; every session of the account ends.
         * @description Réservé à : tous, avec le jeton.
         */
        post: operations["post_auth_reinitialisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's open sessions, newest first, page by page.
         * @description Réservé à : client, employe, gestionnaire, responsable.
         */
        get: operations["get_auth_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of the caller's sessions: it refreshes nothing any more, and its access token expires within ten minutes.
         * @description Réservé à : client, employe, gestionnaire, responsable.
         */
        delete: operations["delete_auth_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caisses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One till, with its version as `ETag`.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_caisses_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Retires a till, or has it used again, from the version that `If-Match` names.
         * @description Réservé à : responsables.
         */
        patch: operations["patch_caisses_id"];
        trace?: never;
    };
    "/api/cartes/remboursement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays out what is left on a card, 5.00 $ or less, from the drawer of an open session.
         * @description Réservé à : les travailleurs du magasin de la session.
         */
        post: operations["post_cartes_remboursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cartes/remplacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces a lost card: from now on all that was left on it is on a new one, and the old one is worth nothing. What an
         *     order that the old one paid gives back later goes on the new one too.
         * @description The holder proves it by the receipt of its sale, by the credit note that made it, or by the receipt of its last
         *     replacement. The number is in the first answer alone. Ten requests a minute for each caller, as of balances.
         *
         *     Réservé à : les gestionnaires du magasin qui remplace.
         */
        post: operations["post_cartes_remplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cartes/solde": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is left on a card, by its number. Ten questions a minute for each caller, over all copies of the service.
         * @description Réservé à : les travailleurs, aussi par NIP, et les clients.
         */
        post: operations["post_cartes_solde"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cartes/{id}/recu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of a card that was sold or replaced, by its `carte_vente_id` or `carte_remplacement_id`: 42 columns of text;
         *     a page to print with `Accept: text/html`, data with `Accept: application/json`. It has the last four digits of the
         *     card, never the number.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_cartes_id_recu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products that changed since the last reading, withdrawn ones too, by thousands.
         * @description Réservé à : les travailleurs.
         */
        get: operations["get_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The categories as trees, by rank and name.
         * @description Réservé à : tous.
         */
        get: operations["get_categories"];
        put?: never;
        /**
         * Makes a category.
         * @description Réservé à : responsables.
         */
        post: operations["post_categories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a category, from the version that `If-Match` names; what is absent stays.
         * @description Réservé à : responsables.
         */
        patch: operations["patch_categories_id"];
        trace?: never;
    };
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clients whose family name starts like this, by name, page by page. Who looked at whom is kept.
         * @description Réservé à : gestionnaire, responsable.
         */
        get: operations["get_clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One client, without addresses. Who looked is kept.
         * @description Réservé à : gestionnaire, responsable.
         */
        get: operations["get_clients_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/codes-barres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a barcode stands for: the exact one, all digits; of the label of a scale, so many grams of a product.
         * @description Réservé à : tous.
         */
        get: operations["get_codes_barres_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client's own orders, or those of a worker's places, newest first.
         * @description Réservé à : clients, employés et au-dessus.
         */
        get: operations["get_commandes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its lines, payments and steps, and its version as `ETag`.
         * @description Réservé à : son client, les employés du lieu et au-dessus.
         */
        get: operations["get_commandes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an order and frees its stock; what was paid is owed back and given back soon after.
         * @description Réservé à : son client avant la préparation, les gestionnaires du lieu avant la remise et au-dessus.
         */
        post: operations["post_commandes_id_annulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/expedition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ships a prepared order; the goods leave the centre, and are a sale.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_commandes_id_expedition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/facture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice of an order, from its payment on: 42 columns of text; a page to save and print with `Accept: text/html`, data with
         *     `Accept: application/json`.
         * @description Réservé à : son client, les employés du lieu et au-dessus.
         */
        get: operations["get_commandes_id_facture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/livraison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that a shipped order has arrived.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_commandes_id_livraison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/mise-a-disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a prepared order ready to be collected.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_commandes_id_mise_a_disposition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/paiements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays an order by bank card, by gift card or by both; 202 while the provider is silent, its answer is then seen on the order.
         * @description Réservé à : son client.
         */
        post: operations["post_commandes_id_paiements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the preparation of a paid order: from here on only a manager cancels it.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_commandes_id_preparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commandes/{id}/remise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands a ready order over to who shows its number; the goods leave, and are a sale.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_commandes_id_remise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counts of the caller's places, asked for or done, newest first.
         * @description Réservé à : les travailleurs du lieu, tous pour le centre logistique.
         */
        get: operations["get_comptages"];
        put?: never;
        /**
         * Records what was counted, against what the counter saw: the difference is applied to what is there now. Does the
         *     counts that were asked for of these products.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_comptages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts, by number.
         * @description Réservé à : responsable, clé de portée `rapports:lire`.
         */
        get: operations["get_comptes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comptes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account, with its version as `ETag`.
         * @description Réservé à : responsable, clé de portée `rapports:lire`.
         */
        get: operations["get_comptes_id"];
        /**
         * Gives an account the number and the names that it has in the books of the chain. Lines of closed days keep the number
         *     that they were written with.
         * @description Réservé à : responsables.
         */
        put: operations["put_comptes_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confidentialite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who answers for personal data, what a consent is given to, and what is kept how long.
         * @description Réservé à : tous.
         */
        get: operations["get_confidentialite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Says who answers for personal data; what is absent stays, and null clears the telephone.
         * @description Réservé à : responsable.
         */
        patch: operations["patch_confidentialite"];
        trace?: never;
    };
    "/api/consentements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's choices, one per purpose; what they never chose is refused.
         * @description Réservé à : client.
         */
        get: operations["get_consentements"];
        /**
         * Records what the caller chose for one purpose, under the text in force; every choice of before is kept.
         * @description Réservé à : client.
         */
        put: operations["put_consentements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courriels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages, newest first, page by page: those that wait, those that were sent, those that were given up. Addresses are
         *     cut short, and forgotten once a message is over.
         * @description Réservé à : responsable.
         */
        get: operations["get_courriels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demandes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The requests of the caller's stores, newest first.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_demandes"];
        put?: never;
        /**
         * Asks the logistics centre for products: a request for each line, in their order, or none of them. The key of the request
         *     becomes the id of the first. A store has one open request for a product.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_demandes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demandes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request, with its version as `ETag`.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_demandes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demandes/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a request that waits. One that was granted is withdrawn with its transfer.
         * @description Réservé à : son auteur, les gestionnaires du magasin, responsables.
         */
        post: operations["post_demandes_id_annulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demandes/{id}/approbation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grants a request, in full or in part: its units are promised at the logistics centre, on the transfer in preparation to
         *     its store.
         * @description Réservé à : responsables.
         */
        post: operations["post_demandes_id_approbation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demandes/{id}/refus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a request, with the reason that its store reads.
         * @description Réservé à : responsables.
         */
        post: operations["post_demandes_id_refus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ecarts-de-prix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines that tills of the caller's stores sold without network at another price than the one in force, newest first.
         * @description Réservé à : les gestionnaires du magasin.
         */
        get: operations["get_ecarts_de_prix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evenements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened: sales, returns, orders, stock, acts of staff, in their order.
         * @description An event has its position once it is committed, in the order of commits: behind the last one read, none is missed.
         *
         *     Réservé à : responsable, clé de portée `evenements:lire`.
         */
        get: operations["get_evenements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/produits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every product, withdrawn ones too, as a CSV file that `/api/imports/produits` takes.
         * @description A cell that a spreadsheet would take for a formula has an apostrophe in front, which the import takes off again.
         *     Prices are the regular ones.
         *
         *     Réservé à : responsables.
         */
        get: operations["get_exports_produits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gestion/produits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products, withdrawn ones too, with cost, margin and barcodes, page by page.
         * @description Réservé à : gestionnaires.
         */
        get: operations["get_gestion_produits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gestion/produits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product as the back office sees it, with its version as `ETag`.
         * @description Réservé à : gestionnaires.
         */
        get: operations["get_gestion_produits_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/historique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's orders, newest first, page by page. A change is seen here within two seconds.
         * @description Réservé à : client.
         */
        get: operations["get_historique"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imports, newest first.
         * @description Réservé à : responsables.
         */
        get: operations["get_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/produits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a CSV file of products in. Nothing of it is applied: it is checked, then waits to be asked for.
         * @description UTF-8, commas, the columns of `/api/exports/produits` in any order, 32 MiB and 200,000 products at most.
         *
         *     Réservé à : responsables.
         */
        post: operations["post_imports_produits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import: how far it is, and what it would change.
         * @description Réservé à : responsables.
         */
        get: operations["get_imports_id"];
        put?: never;
        post?: never;
        /**
         * Gives an import up, wherever it is before its end.
         * @description Réservé à : responsables.
         */
        delete: operations["delete_imports_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has an import without a fault applied: all of it, or nothing. The answer comes before: `GET` tells when it is done.
         * @description Where the catalogue has changed since the check, the import is checked again and waits to be asked for again.
         *
         *     Réservé à : responsables.
         */
        post: operations["post_imports_id_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/erreurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with the file, by line. After the end of an import its faults are forgotten.
         * @description Réservé à : responsables.
         */
        get: operations["get_imports_id_erreurs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The incidents as they are known now, the newest first, page by page.
         * @description Réservé à : responsable.
         */
        get: operations["get_incidents"];
        put?: never;
        /**
         * Writes an incident down.
         * @description Réservé à : responsable.
         */
        post: operations["post_incidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that was ever written of an incident, the newest version first, whose number is the `ETag`.
         * @description Réservé à : responsable.
         */
        get: operations["get_incidents_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects an incident, with the reason; what was written before stays beside it.
         * @description Réservé à : responsable.
         */
        patch: operations["patch_incidents_id"];
        trace?: never;
    };
    "/api/invariants/authentification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks them all on one snapshot.
         * @description Réservé à : responsable, clé de portée `invariants:lire`.
         */
        get: operations["get_invariants_authentification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invariants/clientele": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks them all on one snapshot.
         * @description Réservé à : responsable, clé de portée `invariants:lire`.
         */
        get: operations["get_invariants_clientele"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invariants/magasin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks them all on one snapshot.
         * @description Réservé à : responsable, clé de portée `invariants:lire`.
         */
        get: operations["get_invariants_magasin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invariants/panier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks them all on one snapshot.
         * @description Réservé à : responsable, clé de portée `invariants:lire`.
         */
        get: operations["get_invariants_panier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invariants/travailleur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks them all on one snapshot.
         * @description Réservé à : responsable, clé de portée `invariants:lire`.
         */
        get: operations["get_invariants_travailleur"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock-takes of the caller's places, newest first.
         * @description Réservé à : les travailleurs du lieu.
         */
        get: operations["get_inventaires"];
        put?: never;
        /**
         * Opens a stock-take of all products of a place, or of one category. One at a time counts a product of a place. The key of
         *     the request becomes its id.
         * @description Réservé à : les gestionnaires du lieu.
         */
        post: operations["post_inventaires"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stock-take, and how far it is.
         * @description Réservé à : les travailleurs du lieu.
         */
        get: operations["get_inventaires_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires/{id}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a stock-take up: the book stays as it is.
         * @description Réservé à : les gestionnaires du lieu.
         */
        post: operations["post_inventaires_id_abandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes what was counted the book, moved by what came and left since: all products, or none.
         * @description Réservé à : les gestionnaires du lieu.
         */
        post: operations["post_inventaires_id_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires/{id}/lectures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The readings of a stock-take, newest first.
         * @description Réservé à : les travailleurs du lieu.
         */
        get: operations["get_inventaires_id_lectures"];
        put?: never;
        /**
         * Adds what a scanner read to what all others read of the product. A reading of less than 0 takes back what an earlier one
         *     said too much.
         * @description Réservé à : les travailleurs du lieu.
         */
        post: operations["post_inventaires_id_lectures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventaires/{id}/revue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products of a stock-take against the book, by number: what was counted, what differs, what is to be counted again,
         *     what nobody read.
         * @description Réservé à : les travailleurs du lieu.
         */
        get: operations["get_inventaires_id_revue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal of a day in double entry: as it was written where the day is closed, else as its documents stand now. A
         *     file for an accounting program with `Accept: text/csv`.
         * @description Réservé à : responsable, clé de portée `rapports:lire`.
         */
        get: operations["get_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journal/{id}/cloture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a day: its lines are numbered and never change again. It is over, the next after the last one closed (the first
         *     may be any since there are tills), and its till sessions are closed. Sales that arrive later are lines of the next day
         *     to be closed, each by its name.
         * @description Réservé à : responsables.
         */
        post: operations["post_journal_id_cloture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loi25": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's requests, newest first, page by page.
         * @description Réservé à : client.
         */
        get: operations["get_loi25"];
        put?: never;
        /**
         * Asks for the caller's data, or that it be erased: due in thirty days, normally done in seconds.
         * @description An erasure takes a token younger than five minutes, and no order may be open.
         *
         *     Réservé à : client.
         */
        post: operations["post_loi25"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loi25/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the caller's requests.
         * @description Réservé à : client.
         */
        get: operations["get_loi25_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loi25/{id}/fichier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a finished export, as JSON, or as CSV with `Accept: text/csv`: one row per value.
         * @description Réservé à : client.
         */
        get: operations["get_loi25_id_fichier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lots, the latest first.
         * @description Réservé à : responsables.
         */
        get: operations["get_lots"];
        put?: never;
        /**
         * Plans several articles of a product for one price. Tills and the online shop take it off by themselves.
         * @description Réservé à : responsables.
         */
        post: operations["post_lots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes back a lot that is not over: nothing more is taken off, what was sold stays so. Also one that was taken back.
         * @description Réservé à : responsables.
         */
        delete: operations["delete_lots_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places of the chain by id: stores, the logistics centre, head office.
         * @description Réservé à : tous.
         */
        get: operations["get_magasins"];
        put?: never;
        /**
         * Opens a place, which from then on holds a row of stock for each product: a store may sell the same day.
         * @description All or nothing. With a catalogue so large that it takes longer than an answer may, the answer is `occupe`, the work goes
         *     on, and the same key is told its outcome.
         *
         *     Réservé à : responsables.
         */
        post: operations["post_magasins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One place, with its version as `ETag`.
         * @description Réservé à : tous.
         */
        get: operations["get_magasins_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a place, from the version that `If-Match` names; what is absent stays.
         * @description A store closes only while nothing is open there: `etat-incompatible` says in `ouverts` what is.
         *
         *     Réservé à : responsables.
         */
        patch: operations["patch_magasins_id"];
        trace?: never;
    };
    "/api/magasins/{id}/caisses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tills of a store by number, each with its open session.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_magasins_id_caisses"];
        put?: never;
        /**
         * Sets a till up in a store.
         * @description Réservé à : responsables.
         */
        post: operations["post_magasins_id_caisses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}/etiquettes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The labels of a store that are out of date: whose price, regular price, lot, name, brand or size is no longer what it was
         *     when they were put on their shelves. By product.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_magasins_id_etiquettes"];
        put?: never;
        /**
         * These labels, as they were printed, are on their shelves.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_magasins_id_etiquettes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}/etiquettes/impression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same labels as the list of the same page, to print: with unit price, tax and barcode.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_magasins_id_etiquettes_impression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock of a place by name of product, in units.
         * @description Réservé à : les travailleurs du lieu, tous pour le centre logistique, et aux clés de portée `stock:lire`.
         */
        get: operations["get_magasins_id_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}/stock/{sub}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the thresholds of a product at a place; its alert opens or closes at once.
         * @description Réservé à : les gestionnaires du lieu.
         */
        put: operations["put_magasins_id_stock_sub"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/magasins/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products below their threshold at a store by id, with their sales of 28 days and what would fill them up again.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_magasins_id_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mon-dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller, with the places where they act and the shift that they have open.
         * @description Réservé à : employe, gestionnaire, responsable.
         */
        get: operations["get_mon_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mouvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of the stock, newest first.
         * @description Réservé à : les travailleurs du lieu, tous pour le centre logistique.
         */
        get: operations["get_mouvements"];
        put?: never;
        /**
         * Corrects the stock of a place, or receives a delivery of a supplier: all lines, or none. The key of the request is the
         *     reference of its movements.
         * @description Réservé à : les gestionnaires du lieu.
         */
        post: operations["post_mouvements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nip/approbation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a gestionnaire of the store approve, by their PIN, of one action on one document.
         * @description Réservé à : employe, gestionnaire, responsable, par mot de passe ; le NIP est celui d'un gestionnaire du magasin.
         */
        post: operations["post_nip_approbation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nip/echange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switches the cashier of a till: a token for who types matricule and PIN, in a store of the caller's and theirs. Five
         *     failures lock the matricule for five minutes.
         * @description Réservé à : employe, gestionnaire, responsable, par mot de passe.
         */
        post: operations["post_nip_echange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller was told within a year, newest first, page by page.
         * @description Réservé à : client.
         */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/lecture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that the caller has read it; when, is when they first did.
         * @description Réservé à : client.
         */
        post: operations["post_notifications_id_lecture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paiements/rappels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the provider's verdict on a payment that it had not answered. A copy of the same event changes nothing.
         * @description `X-Signature` is the HMAC-SHA256 of the body's bytes under the shared secret, in hexadecimal digits.
         *
         *     Réservé à : qui signe avec le secret partagé.
         */
        post: operations["post_paiements_rappels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paiements/reglages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the simulated provider, with their version as `ETag`.
         * @description Réservé à : responsables.
         */
        get: operations["get_paiements_reglages"];
        /**
         * Changes the settings of the simulated provider, for the payments to come.
         * @description Réservé à : responsables.
         */
        put: operations["put_paiements_reglages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/actualisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes over the prices of now; lines of products withdrawn are removed and listed.
         * @description Réservé à : visiteur, client.
         */
        post: operations["post_panier_actualisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders the cart: stock is reserved for 15 minutes, or nothing happens. The key is the order's id.
         * @description Réservé à : client.
         */
        post: operations["post_panier_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/fusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merges the guest's cart into the client's: quantities add up to at most 99, the lower price seen stays.
         * @description Réservé à : client.
         */
        post: operations["post_panier_fusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's cart; an empty one where there is none, without any token too.
         * @description Réservé à : visiteur, client.
         */
        get: operations["get_panier_items"];
        put?: never;
        /**
         * Adds articles of a product at its price of now; the first of a guest answers the token of their cart.
         * @description Réservé à : visiteur, client.
         */
        post: operations["post_panier_items"];
        /**
         * Removes all lines.
         * @description Réservé à : visiteur, client.
         */
        delete: operations["delete_panier_items"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the quantity of a line.
         * @description Réservé à : visiteur, client.
         */
        put: operations["put_panier_items_id"];
        post?: never;
        /**
         * Removes a line, also one that is not there.
         * @description Réservé à : visiteur, client.
         */
        delete: operations["delete_panier_items_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panier/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart as an order would have it now: per line the price seen and the price now, then fee, taxes and total.
         * @description Réservé à : visiteur, client.
         */
        get: operations["get_panier_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parametres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the chain, with the tax rates of today, and their version as `ETag`.
         * @description Réservé à : tous.
         */
        get: operations["get_parametres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the settings, from the version that `If-Match` names; what is absent stays, and null clears where a setting
         *     may be none.
         * @description Réservé à : responsables.
         */
        patch: operations["patch_parametres"];
        trace?: never;
    };
    "/api/prix-programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scheduled prices, the latest first.
         * @description Réservé à : responsables.
         */
        get: operations["get_prix_programmes"];
        put?: never;
        /**
         * Schedules a lower price for a time. Within seconds of its beginning the product costs it everywhere, and its regular price
         *     stands beside it; within seconds of its end it costs the regular price of then.
         * @description Réservé à : responsables.
         */
        post: operations["post_prix_programmes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prix-programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a scheduled price back before it begins, or ends it at once. Also one that was taken back.
         * @description Réservé à : responsables.
         */
        delete: operations["delete_prix_programmes_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products on sale, page by page.
         * @description Réservé à : tous.
         */
        get: operations["get_produits"];
        put?: never;
        /**
         * Makes a product: its price begins its history, and every place holds it from then on, none of it as yet.
         * @description Réservé à : responsables.
         */
        post: operations["post_produits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product, on sale or not, with its barcodes, and its version as `ETag`.
         * @description Réservé à : tous.
         */
        get: operations["get_produits_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a product, from the version that `If-Match` names; what is absent stays. Tills and shop see it at once.
         * @description `prix_cents` is the regular price. While a lower one is in force, that one stays, and `etat-incompatible` refuses a
         *     regular price that is not above it.
         *
         *     Réservé à : responsables.
         */
        patch: operations["patch_produits_id"];
        trace?: never;
    };
    "/api/produits/{id}/codes-barres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a product these barcodes and no others, from the version that `If-Match` names.
         * @description Réservé à : responsables.
         */
        put: operations["put_produits_id_codes_barres"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits/{id}/disponibilite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of a product each place has, in words.
         * @description Réservé à : tous.
         */
        get: operations["get_produits_id_disponibilite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture of a product, as JPEG. With the version that the product names it may be kept for ever.
         * @description Réservé à : tous.
         */
        get: operations["get_produits_id_image"];
        /**
         * Gives a product a picture, from the version that `If-Match` names: JPEG, PNG or WebP, 2 MiB and 4,000 pixels a side at
         *     most. It is encoded anew, without what cameras write beside it.
         * @description Réservé à : responsables.
         */
        put: operations["put_produits_id_image"];
        post?: never;
        /**
         * Takes the picture of a product away, from the version that `If-Match` names.
         * @description Réservé à : responsables.
         */
        delete: operations["delete_produits_id_image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits/{id}/prix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The prices that a product has had, the last first: who set each, and what it leaves at the cost of now.
         * @description Réservé à : gestionnaires.
         */
        get: operations["get_produits_id_prix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/produits/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock of a product at the caller's places and at the logistics centre, in units.
         * @description Réservé à : les travailleurs, et aux clés de portée `stock:lire`.
         */
        get: operations["get_produits_id_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's profile, with its version as `ETag`.
         * @description Réservé à : client.
         */
        get: operations["get_profil"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes names, telephone or language; what is absent stays, and null clears the telephone.
         * @description Réservé à : client.
         */
        patch: operations["patch_profil"];
        trace?: never;
    };
    "/api/quarts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shifts, newest first, page by page: an employé's own, those of a gestionnaire's places, all for a responsable.
         * @description Réservé à : employe (les siens), gestionnaire, responsable.
         */
        get: operations["get_quarts"];
        put?: never;
        /**
         * Opens the caller's shift; one at a time.
         * @description Réservé à : employe, gestionnaire, responsable.
         */
        post: operations["post_quarts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects a shift, with the reason; what it was is kept for the audit.
         * @description Réservé à : gestionnaire (de ses magasins), responsable.
         */
        patch: operations["patch_quarts_id"];
        trace?: never;
    };
    "/api/quarts/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the caller's own shift, now.
         * @description Réservé à : employe, gestionnaire, responsable : le sien.
         */
        post: operations["post_quarts_id_fin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/caisses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The till sessions that opened in a period and were counted, with what was missing or too much.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires.
         */
        get: operations["get_rapports_caisses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/consolide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chain on one page: sales by store and channel, the ten best sellers, the stock that is left.
         * @description Data; a file for a spreadsheet, of the sales, with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_consolide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/produits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hundred products that sold best, net of what came back, and what all of them made.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_produits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/remises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discounts, price errors and voids at tills, by worker and store.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires.
         */
        get: operations["get_rapports_remises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock of each place: units, value at cost, days of cover, products out of stock and in excess.
         * @description Data; a file for a spreadsheet, of the places, with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/tableau-de-bord": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stores on one page: turnover of the day and of the weeks before it, what is out of stock, what waits.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_tableau_de_bord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The taxes due and their bases, by store and channel, net of what was given back.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`. A web order counts on the
         *     day of its payment, and is taken off on the day on which it is cancelled.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_taxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rapports/ventes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales by hour, day, week, month, store or region, net of what came back.
         * @description Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`. A web order counts on the
         *     day on which its goods leave.
         *
         *     Réservé à : gestionnaires, clé de portée `rapports:lire`.
         */
        get: operations["get_rapports_ventes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconstruction/historique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empties the history of every client and makes it anew from the first event on.
         * @description Réservé à : responsable.
         */
        post: operations["post_reconstruction_historique"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconstruction/rapports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has all figures made again from the first event on. Reports say so as long as it lasts; sales go on meanwhile.
         * @description Asked for again before the end, it goes on as it is.
         *
         *     Réservé à : responsables.
         */
        post: operations["post_reconstruction_rapports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recus/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sale of a receipt or an invoice, by its number: what somebody holds who brings something back, to whichever store.
         * @description Réservé à : les travailleurs.
         */
        get: operations["get_recus_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came back to the caller's stores, newest first.
         * @description Réservé à : les travailleurs.
         */
        get: operations["get_retours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retours/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One return, with its lines and refunds.
         * @description Réservé à : les travailleurs du magasin qui a repris.
         */
        get: operations["get_retours_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retours/{id}/recu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A credit note: 42 columns of text; a page to print with `Accept: text/html`, data with `Accept: application/json`.
         * @description Réservé à : les travailleurs du magasin qui a repris.
         */
        get: operations["get_retours_id_recu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The till sessions of the caller's stores, newest first.
         * @description Réservé à : les travailleurs.
         */
        get: operations["get_sessions"];
        put?: never;
        /**
         * Opens a session of a till: the key of the request becomes its id.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session. What its drawer should hold is told once it is counted, to a responsable always.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_sessions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/cartes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sells a gift card at an open session. It is no sale and bears no tax; it never expires, and pays like money.
         * @description The number is in the first answer alone. A repeat of the request, whose stored answer has none, shows `derniers`.
         *
         *     Réservé à : les travailleurs du magasin.
         */
        post: operations["post_sessions_id_cartes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/comptage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes an ended session with the drawer counted, coin by coin, by somebody who is not told what to find.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_sessions_id_comptage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/consignes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes empty containers back, and gives their deposits in cash. It is no sale and bears no tax.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_sessions_id_consignes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/fin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a session: it sells no more, and its till may open the next one.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_sessions_id_fin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/mouvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cash put into the drawer of a session and taken out of it, newest first.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_sessions_id_mouvements"];
        put?: never;
        /**
         * Puts cash into the drawer of an open session, or takes some out, with its reason.
         * @description Réservé à : les travailleurs du magasin ; un retrait, aux gestionnaires, ou avec leur approbation.
         */
        post: operations["post_sessions_id_mouvements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/z": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Z report of a closed session: data; 42 columns of text with `Accept: text/plain`, a page to print with
         *     `Accept: text/html`.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_sessions_id_z"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/taux": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rates that were, are and will be in force, the latest first.
         * @description Réservé à : responsables.
         */
        get: operations["get_taux"];
        put?: never;
        /**
         * Announces rates for a day after today. What was announced is neither changed nor taken back.
         * @description Réservé à : responsables.
         */
        post: operations["post_taux"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transferts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transfers from or to the caller's places, newest first.
         * @description Réservé à : les travailleurs de l'un des deux lieux.
         */
        get: operations["get_transferts"];
        put?: never;
        /**
         * Puts lines on the transfer in preparation between two places, which is made where there is none, and promises their
         *     units at the source.
         * @description Réservé à : les gestionnaires de la source, responsables.
         */
        post: operations["post_transferts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transferts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transfer with its lines, and its version as `ETag`.
         * @description Réservé à : les travailleurs de l'un des deux lieux.
         */
        get: operations["get_transferts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transferts/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives up a transfer in preparation: its units are promised no more, and its requests are withdrawn.
         * @description Réservé à : les gestionnaires de la source, responsables.
         */
        post: operations["post_transferts_id_annulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transferts/{id}/expedition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a transfer in preparation: its goods leave the source. What is added from here on goes on the next one.
         * @description Réservé à : les gestionnaires de la source, responsables.
         */
        post: operations["post_transferts_id_expedition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transferts/{id}/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receives a transfer: every line is answered once. What arrived goes on the shelves; what did not stays visible as
         *     `manquante`. Its requests are satisfied.
         * @description Réservé à : les travailleurs de la destination.
         */
        post: operations["post_transferts_id_reception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workers by name, page by page: all of them for a responsable, those of their places for a gestionnaire.
         * @description Réservé à : gestionnaire, responsable.
         */
        get: operations["get_travailleurs"];
        put?: never;
        /**
         * Hires a worker, and has their account made. What broke off half way, the same request finishes.
         * @description Réservé à : gestionnaire (des employés, dans ses magasins), responsable.
         */
        post: operations["post_travailleurs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One worker, with their version as `ETag`; a worker of other places is not found.
         * @description Réservé à : gestionnaire, responsable.
         */
        get: operations["get_travailleurs_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a worker's names, language or role, from the version read.
         * @description Réservé à : gestionnaire (les employés de ses magasins), responsable ; le rôle : responsable.
         */
        patch: operations["patch_travailleurs_id"];
        trace?: never;
    };
    "/api/travailleurs/{id}/affectations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says where a worker acts from now on, from the version read: in their token at the next refresh, within ten minutes. A
         *     gestionnaire changes their own places; the others stay.
         * @description Réservé à : gestionnaire (les employés d'un de ses magasins), responsable.
         */
        put: operations["put_travailleurs_id_affectations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker leaves for good: their sessions end at once, their places and their PIN too.
         * @description Réservé à : gestionnaire (les employés de ses magasins), responsable.
         */
        post: operations["post_travailleurs_id_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/mot-de-passe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a worker another temporary password, told this once; their sessions end. A request that is sent again makes
         *     another one.
         * @description Réservé à : gestionnaire (les employés de ses magasins), responsable.
         */
        post: operations["post_travailleurs_id_mot_de_passe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/nip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a worker a PIN: their own, or that of somebody whom the caller manages.
         * @description Réservé à : le travailleur lui-même, gestionnaire (les employés de ses magasins), responsable.
         */
        put: operations["put_travailleurs_id_nip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/reactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a suspended worker come back.
         * @description Réservé à : gestionnaire (les employés de ses magasins), responsable.
         */
        post: operations["post_travailleurs_id_reactivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/travailleurs/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends a worker: their sessions end at once. A worker who is suspended stays so, and their account is told again.
         * @description Réservé à : gestionnaire (les employés de ses magasins), responsable.
         */
        post: operations["post_travailleurs_id_suspension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sales of the caller's stores, newest first.
         * @description Réservé à : les travailleurs, et aux clés de portée `ventes:lire`.
         */
        get: operations["get_ventes"];
        put?: never;
        /**
         * Records a sale: stock, ledger, drawer and receipt together, or nothing. The key of the request becomes its id.
         * @description Réservé à : les travailleurs du magasin, aussi par NIP ; une remise de plus de 10 % ou une erreur de prix de plus de
         *     25,00 $ sur une ligne, aux gestionnaires, ou avec leur approbation.
         */
        post: operations["post_ventes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One sale, with its lines and tenders.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_ventes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes/{id}/annulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids a sale while its session is open: all that is left of it comes back. The key of the request becomes the id of the
         *     credit note.
         * @description Réservé à : les travailleurs du magasin ; un employé joint une approbation.
         */
        post: operations["post_ventes_id_annulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes/{id}/envoi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the receipt to an address, which is forgotten once it is sent. Another address takes another key.
         * @description Réservé à : les travailleurs du magasin.
         */
        post: operations["post_ventes_id_envoi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes/{id}/recu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A receipt: 42 columns of text; a page to print with `Accept: text/html`, data with `Accept: application/json`.
         * @description Réservé à : les travailleurs du magasin.
         */
        get: operations["get_ventes_id_recu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ventes/{id}/retours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes lines of a sale back, in any store: stock, drawer, refund and credit note together, or nothing. The key of the
         *     request becomes its id.
         * @description Réservé à : les travailleurs du magasin qui reprend ; au-delà de 100,00 $ ou du délai de retour, un employé joint une approbation.
         */
        post: operations["post_ventes_id_retours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What a gestionnaire approves of, for an employé who may not do it alone.
         * @enum {string}
         */
        ActionApprouvee: "remise" | "erreur_de_prix" | "retour" | "annulation" | "retrait";
        /** @description Where to deliver. */
        Adresse: {
            /** @description Postal code, as `H2J 2K1` or `H2J2K1`. */
            code_postal: components["schemas"]["CodePostal"];
            /** @description Who receives. */
            destinataire: components["schemas"]["Texte1a100"];
            /** @description Number and street. */
            ligne1: components["schemas"]["Texte1a100"];
            ligne2?: components["schemas"]["Texte1a100"] | null;
            /** @description Two letters; only `QC` is served. */
            province: components["schemas"]["Province"];
            /** @description City. */
            ville: components["schemas"]["Texte1a80"];
        };
        /** @description An address, as its client reads it. */
        AdresseClient: {
            adresse_id: components["schemas"]["AdresseId"];
            /**
             * @description Six characters, without space.
             * @example H2J2K1
             */
            code_postal: string;
            /** @description Whether it is the one to propose first, of its kind. */
            defaut: boolean;
            /** @description Who receives. */
            destinataire: string;
            genre: components["schemas"]["GenreAdresse"];
            /** @description Number and street. */
            ligne1: string;
            /** @description Apartment, floor. */
            ligne2?: string | null;
            /** @description Two letters. */
            province: string;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
            ville: string;
        };
        /**
         * Format: uuid
         * @description An address of a client.
         */
        AdresseId: string;
        /** @description A place where a worker acts. */
        Affectation: {
            /** Format: int64 */
            affectation_id: number;
            /**
             * Format: date-time
             * @description Since when.
             */
            depuis: string;
            /** @description The store, or the logistics centre. */
            magasin_id: components["schemas"]["LieuId"];
        };
        /** @description Where a worker acts from now on. */
        Affectations: {
            /** @description The places. A gestionnaire sees and changes those of theirs; the others stay. */
            magasins: components["schemas"]["LieuId"][];
        };
        Ajout: {
            produit_id: components["schemas"]["ProduitId"];
            /** @description How many, added to what is there. */
            quantite: components["schemas"]["Quantite"];
        };
        /**
         * Format: int64
         * @description An alert of the stock.
         */
        AlerteId: number;
        /** @description A product that is, or was, below its threshold at a place. */
        AlerteStock: components["schemas"]["QuantitesStock"] & {
            alerte_id: components["schemas"]["AlerteId"];
            /**
             * Format: date-time
             * @description None while it is open.
             */
            fermee_le?: string | null;
            lieu_id: components["schemas"]["LieuId"];
            nom_en: string;
            nom_fr: string;
            /** Format: date-time */
            ouverte_le: string;
            /** Format: date-time */
            prise_en_charge_le?: string | null;
            prise_en_charge_par?: components["schemas"]["CompteId"] | null;
            produit_id: components["schemas"]["ProduitId"];
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantity counts. */
            unite: components["schemas"]["Unite"];
        };
        /** @description How to apply a stock-take. */
        ApplicationInventaire: {
            /**
             * @description What becomes of the products that nobody read.
             * @enum {string}
             */
            non_lus?: "ignorer" | "zero";
            /** @description Applies also what is still to be counted again. */
            sans_recompte?: boolean;
        };
        /** @description An approval, in full or in part. */
        ApprobationDemande: {
            /** @description How many are granted: at most those that were asked for. */
            quantite: components["schemas"]["QuantiteDemandee"];
        };
        /** @description A gestionnaire's consent. */
        ApprobationDonnee: {
            /** @description To send once as `approbation` in the body of the request that it is for. It is no bearer token. */
            approbation: string;
            /**
             * Format: int64
             * @description In how many seconds it stops being good.
             * @example 120
             */
            expire_dans: number;
        };
        /**
         * Format: int32
         * @description How many articles a barcode stands for: 1 to 1,000.
         * @example 6
         */
        ArticlesDuCode: number;
        /** @description How far the counting is. */
        AvancementInventaire: {
            /**
             * Format: int64
             * @description How many of these are to be counted again.
             */
            a_recompter: number;
            /**
             * Format: int64
             * @description How many products differ from the book.
             */
            ecarts: number;
            /**
             * Format: int64
             * @description How many readings there are.
             */
            lectures: number;
            /**
             * Format: int64
             * @description How many were read.
             */
            lus: number;
            /**
             * Format: int64
             * @description How many products there are to count.
             */
            produits: number;
        };
        /** @description A till of a store. */
        Caisse: {
            caisse_id: components["schemas"]["CaisseId"];
            /**
             * @description `active` or `retiree`.
             * @example active
             */
            etat: string;
            magasin_id: components["schemas"]["LieuId"];
            /**
             * Format: int32
             * @description Its number in the store.
             */
            numero: number;
            session?: components["schemas"]["SessionEnCours"] | null;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description The Z of a till session, in a line. */
        CaisseFermee: {
            /** @description What the drawer should have held. */
            attendu_cents: components["schemas"]["Centimes"];
            /** @description What was counted in it. */
            compte_cents: components["schemas"]["Centimes"];
            /** @description Who counted. */
            compte_par: components["schemas"]["CompteId"];
            /** @description Counted less expected. */
            ecart_cents: components["schemas"]["Centimes"];
            /** @description The float. */
            fond_cents: components["schemas"]["Centimes"];
            /**
             * Format: date
             * @description The day on which it opened.
             */
            jour: string;
            magasin_id: components["schemas"]["LieuId"];
            /** Format: int32 */
            nb_retours: number;
            /** Format: int32 */
            nb_ventes: number;
            nom: string;
            /** @description What they said of the difference. */
            note: string;
            /**
             * @description What its receipts begin with.
             * @example LAV-1-42
             */
            prefixe: string;
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: int32
         * @description A till of a store.
         */
        CaisseId: number;
        /**
         * @description Where a sale was made.
         * @enum {string}
         */
        Canal: "caisse" | "web";
        /**
         * Format: uuid
         * @description What a card was sold or replaced by: a `CarteVenteId` or a `CarteRemplacementId`.
         */
        CarteDocumentId: string;
        /**
         * @description How a card came to be.
         * @enum {string}
         */
        CarteGenre: "cadeau" | "avoir";
        /** @description A tender of a card's sale. */
        CartePaiement: {
            montant_cents: components["schemas"]["Centimes"];
            moyen: components["schemas"]["Moyen"];
            /** @description The terminal's reference; none for cash. */
            reference?: string | null;
        };
        /** @description The receipt of a card: it proves the card when it is lost, and holds no number that pays. */
        CarteRecu: {
            /** @description Its number and street. */
            adresse: string;
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            carte: components["schemas"]["CarteGenre"];
            code_postal: string;
            /**
             * @description When it was, in Montréal.
             * @example 2026-06-30 14:05
             */
            date_locale: string;
            /**
             * @description The last four digits of the card.
             * @example 4021
             */
            derniers: string;
            /** @description The last four digits of the card that was lost, for a replacement. */
            derniers_perdue?: string | null;
            /**
             * @description Its own number.
             * @example LAV-1-42-C3
             */
            document: string;
            /** @description The key of the request that sold or replaced it. */
            document_id: components["schemas"]["CarteDocumentId"];
            genre: components["schemas"]["CarteRecuGenre"];
            /** Format: date-time */
            le: string;
            magasin: string;
            magasin_id: components["schemas"]["LieuId"];
            /** @description What the card was worth then. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description What paid it; nothing for a replacement. */
            paiements: components["schemas"]["CartePaiement"][];
            /** @description Who sold or replaced it. */
            par: components["schemas"]["CompteId"];
            /** @description Who owes the money. */
            raison_sociale: string;
            telephone: string;
            ville: string;
        };
        /**
         * @description What a receipt of a card is of.
         * @enum {string}
         */
        CarteRecuGenre: "vente" | "remplacement";
        /** @description What was paid out: all that was left. */
        CarteRemboursee: {
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description The key of the request. */
            carte_remboursement_id: components["schemas"]["CarteRemboursementId"];
            /**
             * @description The last four digits of its number.
             * @example 4021
             */
            derniers: string;
            /** @description The cash to hand over. */
            especes_cents: components["schemas"]["Centimes"];
            /** Format: date-time */
            le: string;
            magasin_id: components["schemas"]["LieuId"];
            /** @description What was left on it, at most 5.00 $. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description Who paid it out. */
            par: components["schemas"]["CompteId"];
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: uuid
         * @description What was paid out of a card; chosen by the till as `Idempotency-Key`.
         */
        CarteRemboursementId: string;
        /** @description A card that took the place of another. */
        CarteRemplacee: {
            /** @description The key of the request. */
            carte_remplacement_id: components["schemas"]["CarteRemplacementId"];
            /**
             * @description The last four digits of the new card.
             * @example 0001
             */
            derniers: string;
            /**
             * @description The last four digits of the lost one, which is worth nothing any more.
             * @example 4021
             */
            derniers_perdue: string;
            /**
             * @description The number of its receipt, by which it is proven when it is lost again.
             * @example LAV-1-42-C3-P1
             */
            document: string;
            /** Format: date-time */
            le: string;
            magasin_id: components["schemas"]["LieuId"];
            /** @description What was left on it, and is on the new one. */
            montant_cents: components["schemas"]["Centimes"];
            /**
             * @description The number of the new card, shown in this answer alone: a repeat of the request does not have it.
             * @example 9000000000000001
             */
            numero?: string | null;
            /** @description Who replaced it. */
            par: components["schemas"]["CompteId"];
        };
        /**
         * Format: uuid
         * @description A lost card that another replaced; chosen by who replaces it as `Idempotency-Key`.
         */
        CarteRemplacementId: string;
        /** @description What is left on a card. It never expires. */
        CarteSolde: {
            /**
             * @description The last four digits of its number.
             * @example 4021
             */
            derniers: string;
            genre: components["schemas"]["CarteGenre"];
            solde_cents: components["schemas"]["Centimes"];
        };
        /** @description A card that was sold. */
        CarteVendue: {
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description The key of the request. */
            carte_vente_id: components["schemas"]["CarteVenteId"];
            /**
             * @description The last four digits of its number.
             * @example 0001
             */
            derniers: string;
            /**
             * @description The number of its receipt, by which it is proven when it is lost.
             * @example LAV-1-42-C3
             */
            document?: string | null;
            /** Format: date-time */
            le: string;
            magasin_id: components["schemas"]["LieuId"];
            /** @description What it is worth. */
            montant_cents: components["schemas"]["Centimes"];
            /**
             * @description Its number, shown in this answer alone: a repeat of the request does not have it.
             * @example 9000000000000001
             */
            numero?: string | null;
            /** @description Who sold it. */
            par: components["schemas"]["CompteId"];
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: uuid
         * @description A gift card that a till sold; chosen by the till as `Idempotency-Key`.
         */
        CarteVenteId: string;
        /** @description What has changed in the catalogue. */
        Catalogue: {
            /** @description Whether this was all: otherwise there is more to read at once. */
            complet: boolean;
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description By their last change, the oldest first. Withdrawn products are among them. */
            elements: components["schemas"]["CatalogueArticle"][];
        };
        /** @description A product as the index of a till keeps it. */
        CatalogueArticle: {
            /** @description Whether anyone sells it. */
            actif: boolean;
            categorie_id: components["schemas"]["CategorieId"];
            codes: components["schemas"]["CatalogueCode"][];
            /** @description The deposit on the container of one; 0 without. */
            consigne_cents: components["schemas"]["Centimes"];
            /**
             * Format: int32
             * @description How much of `mesure` one article holds.
             * @example 540
             */
            contenance?: number | null;
            /**
             * Format: int32
             * @description The version of its picture; none: it has none.
             */
            image?: number | null;
            /** @description Several for one price, by time: what is in force, and what is to come. */
            lots: components["schemas"]["Offre"][];
            /** @description Who makes it; empty: nobody is named. */
            marque: string;
            mesure?: components["schemas"]["Mesure"] | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            modifie_le: string;
            nom_en: string;
            nom_fr: string;
            /**
             * @description What the labels of scales call it; none for what is not weighed.
             * @example 00017
             */
            plu?: string | null;
            /** @description Its price for one, or for a kilogram. */
            prix_cents: components["schemas"]["Centimes"];
            prix_regulier_cents?: components["schemas"]["Centimes"] | null;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * @description Its code in the chain.
             * @example EPI-0001
             */
            sku: string;
            taxe: components["schemas"]["Taxe"];
            /** @description What its quantity counts. */
            unite: components["schemas"]["Unite"];
            /** Format: int32 */
            version: number;
        };
        /** @description A barcode of a product. */
        CatalogueCode: {
            /** @example 2000000000015 */
            gtin: string;
            /**
             * Format: int32
             * @description How many articles: 6 for a pack of six.
             */
            quantite: number;
        };
        /** @description A category, with those inside it. */
        Categorie: {
            categorie_id: components["schemas"]["CategorieId"];
            /**
             * @description Its code: what the codes of its products start with.
             * @example EPI
             */
            code: string;
            /** @description Those inside it, by rank and name. */
            enfants: components["schemas"]["Categorie"][];
            nom_en: string;
            nom_fr: string;
            /**
             * Format: int32
             * @description Its place among its sisters.
             */
            rang: number;
            /** Format: int32 */
            version: number;
        };
        /**
         * Format: int32
         * @description A category of products.
         */
        CategorieId: number;
        /** @description A category without those inside it. */
        CategorieSeule: {
            categorie_id: components["schemas"]["CategorieId"];
            /** @example EPI */
            code: string;
            nom_en: string;
            nom_fr: string;
            parent_id?: components["schemas"]["CategorieId"] | null;
            /**
             * Format: int32
             * @description Its place among its sisters.
             */
            rang: number;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /**
         * Format: int64
         * @description An amount of Canadian dollars in whole cents. May be negative (a rounding, a difference).
         * @example 1149
         */
        Centimes: Centimes;
        /** @description What became of a line of the guest's cart when it was merged into the client's. */
        Changement: {
            /**
             * Format: int32
             * @description How many it holds now: at most 99, and 0 where it had no room for one more line.
             */
            apres: number;
            /**
             * Format: int32
             * @description How many the client's cart held before.
             */
            avant: number;
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description A change of password. */
        ChangementMotDePasse: {
            /** @description The password in use. */
            ancien: components["schemas"]["MotDePasse"];
            /** @description Not the e-mail. */
            nouveau: components["schemas"]["MotDePasseChoisi"];
        };
        ChangementQuantite: {
            /** @description How many, in place of what is there. */
            quantite: components["schemas"]["Quantite"];
        };
        Checkout: {
            adresse?: components["schemas"]["Adresse"] | null;
            /** @description Where to write about the order. */
            courriel: components["schemas"]["Courriel"];
            /** @description The store of the collection, or the logistics centre. */
            lieu_id: components["schemas"]["LieuId"];
            /** @description How the goods reach the client. */
            mode: components["schemas"]["Mode"];
        };
        /** @description What a report says of sales. Amounts are net of what came back, unless they say otherwise. */
        ChiffresDesVentes: {
            /** @description What rounding cash to 5 cents added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description Goods and delivery, before taxes and deposits: the turnover. */
            chiffre_affaires_cents: components["schemas"]["Centimes"];
            /** @description The deposits of containers. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description What the goods cost us. */
            cout_cents: components["schemas"]["Centimes"];
            /** @description Delivery, before taxes. */
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description Goods less their cost. */
            marge_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description Voids.
             */
            nb_annulations: number;
            /**
             * Format: int64
             * @description Returns and exchanges.
             */
            nb_retours: number;
            /** Format: int64 */
            nb_ventes: number;
            panier_moyen_cents: components["schemas"]["Centimes"] | null;
            /** @description What was given back, with taxes and deposits. */
            rendu_cents: components["schemas"]["Centimes"];
            /** @description Goods, before taxes and deposits. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description With all of it: `ventes_cents` less `rendu_cents`. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax of these documents. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax of these documents. */
            tvq_cents: components["schemas"]["Centimes"];
            /** @description What was sold, with taxes and deposits, before anything came back. */
            ventes_cents: components["schemas"]["Centimes"];
        };
        /** @description What a client chose, as they read it. */
        Choix: {
            /** @description Refused until they consent. */
            accorde: boolean;
            finalite: components["schemas"]["Finalite"];
            /**
             * Format: date-time
             * @description When they chose.
             */
            le?: string | null;
            /** @description The text that they were shown; none where they never chose. */
            version_texte?: string | null;
        };
        /** @description A key as head office sees it. */
        Cle: {
            cle_id: components["schemas"]["CleId"];
            /** Format: date-time */
            cree_le: string;
            /** @description Who had it made. */
            cree_par: components["schemas"]["CompteId"];
            /**
             * Format: date-time
             * @description When it was last exchanged, to the minute.
             */
            dernier_usage_le?: string | null;
            /**
             * Format: date-time
             * @description When it stops being good.
             */
            expire_le: string;
            /** @description What it is for. */
            nom: string;
            /** @description What it may read. */
            portees: components["schemas"]["Portee"][];
            /** @description How it begins, behind `cpt_`. */
            prefixe: string;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoquee_le?: string | null;
        };
        /**
         * @description Which account, by our own word for it: 1 to 40 letters and underscores.
         * @example ventes_taxable
         */
        CleCompte: string;
        /** @description A key that was made. */
        CleCreee: {
            /** @description The key, shown this once; absent when the request is repeated: revoke it then, and make another. */
            cle?: string | null;
            cle_id: components["schemas"]["CleId"];
        };
        /**
         * Format: uuid
         * @description A key of a program; chosen by who makes it as `Idempotency-Key`, and also the id of its account.
         */
        CleId: string;
        /** @description A client, as the client reads it. */
        Client: {
            /** @description Their account. */
            client_id: components["schemas"]["CompteId"];
            /** @description Where to write: that of the account. */
            courriel?: string | null;
            /**
             * Format: date-time
             * @description When the account was made.
             */
            cree_le: string;
            /** @description `actif`, or `efface` once forgotten at their request. */
            etat: string;
            /** @description The language of what is written to them. */
            langue: components["schemas"]["Langue"];
            /**
             * Format: date-time
             * @description When the profile last changed.
             */
            modifie_le: string;
            nom?: string | null;
            prenom?: string | null;
            /**
             * @description `+1` and ten digits.
             * @example +15145550123
             */
            telephone?: string | null;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description What a barcode stands for. */
        CodeBarres: {
            /** @example 2000000000015 */
            gtin: string;
            /** @description Of which product. */
            produit: components["schemas"]["Produit"];
            /**
             * Format: int32
             * @description How many articles: 6 for a pack of six; grams for the label of a scale.
             */
            quantite: number;
        };
        /**
         * @description A postal code as Canada Post gives them, with or without its space, kept as `H2J2K1`.
         * @example H2J 2K1
         */
        CodePostal: string;
        /** @description An order with all that belongs to it. */
        Commande: components["schemas"]["CommandeEntete"] & {
            /** @description What happened to it, oldest first. */
            etapes: components["schemas"]["CommandeEtape"][];
            /** @description Its lines, by product. */
            lignes: components["schemas"]["CommandeLigne"][];
            /** @description The attempts to pay it, oldest first. */
            paiements: components["schemas"]["CommandePaiement"][];
        };
        /** @description An order without its lines. */
        CommandeEntete: {
            /** @description Where to deliver. */
            adresse?: unknown;
            /** @description What bears the federal tax. */
            base_tps_cents: components["schemas"]["Centimes"];
            /** @description What bears the Québec tax. */
            base_tvq_cents: components["schemas"]["Centimes"];
            /** @description Whose it is. */
            client_id: components["schemas"]["CompteId"];
            /** @description Its id: the key of its checkout. */
            commande_id: components["schemas"]["CommandeId"];
            /** @description The deposits of its containers; no tax is on them. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description Where to write; none once the person is erased. */
            courriel?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            creee_le: string;
            /** @description Where it is in its life. */
            etat: components["schemas"]["EtatCommande"];
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description From which place. */
            lieu_id: components["schemas"]["LieuId"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            maj_le: string;
            /** @description How the goods reach the client: `cueillette` or `livraison`. */
            mode: string;
            /**
             * Format: int64
             * @description The number to show at collection.
             */
            numero: number;
            paiement_en_cours?: components["schemas"]["PaiementId"] | null;
            /**
             * Format: date-time
             * @description Until when the stock is kept for its payment.
             */
            reservee_jusqua: string;
            /** @description The lines, before taxes. */
            sous_total_cents: components["schemas"]["Centimes"];
            /**
             * Format: int32
             * @description The federal rate, in thousandths of a percent.
             */
            taux_tps: number;
            /**
             * Format: int32
             * @description The Québec rate, in thousandths of a percent.
             */
            taux_tvq: number;
            /** @description What is owed. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description A step of an order. */
        CommandeEtape: {
            /** @description More about it: a refusal's code, a cancellation's reason. */
            detail: string;
            /**
             * Format: int32
             * @description How long the provider took, in milliseconds.
             */
            duree_ms: number;
            etape: string;
            /** Format: date-time */
            le: string;
            par?: components["schemas"]["CompteId"] | null;
            /**
             * Format: int32
             * @description The order's version after the step.
             */
            rang: number;
            /** @description `reussie`, `refusee`, `echouee` or `compensee`. */
            resultat: string;
        };
        /** @description The invoice of an order, from its payment on. */
        CommandeFacture: components["schemas"]["CommandeEntete"] & {
            /**
             * @description When it was paid, in Montréal.
             * @example 2026-06-30 14:05
             */
            date_locale: string;
            /**
             * Format: int32
             * @description Within how many days a delivery arrives.
             */
            delai_livraison_jours: number;
            /** @description Where it is made ready, and collected if it is. */
            lieu: components["schemas"]["LieuFacture"];
            /** @description Its lines, by product. */
            lignes: components["schemas"]["CommandeLigne"][];
            /**
             * @description The number of the invoice, also that of the sale.
             * @example W-1042
             */
            numero_facture: string;
            /** @description How it was paid. */
            paiements: components["schemas"]["PaiementFacture"][];
            /** @description What may be returned, in English. */
            politique_retour_en: string;
            /** @description What may be returned, in French. */
            politique_retour_fr: string;
            /** @description What goes back, or went. */
            remboursements: components["schemas"]["RemboursementFacture"][];
            vendeur: components["schemas"]["Vendeur"];
        };
        /**
         * Format: uuid
         * @description A web order; chosen by the client as `Idempotency-Key`.
         */
        CommandeId: string;
        /** @description A line of an order, as it was at checkout. */
        CommandeLigne: {
            /** @description The deposits of the line. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description The deposit of one container. */
            consigne_unitaire_cents: components["schemas"]["Centimes"];
            cout_cents?: components["schemas"]["Centimes"] | null;
            /** @description The line before taxes, without it. */
            montant_cents: components["schemas"]["Centimes"];
            nom_en: string;
            nom_fr: string;
            /** @description The price charged, never above the one seen. */
            prix_unitaire_cents: components["schemas"]["Centimes"];
            /** @description The price that the client had seen. */
            prix_vu_cents: components["schemas"]["Centimes"];
            produit_id: components["schemas"]["ProduitId"];
            quantite: components["schemas"]["Quantite"];
            /** @description What a lot took off the line. */
            remise_cents: components["schemas"]["Centimes"];
            sku: string;
            taxe: components["schemas"]["Taxe"];
        };
        /** @description An attempt to pay. */
        CommandePaiement: {
            /** @description What a gift card or a store credit pays. */
            carte_cents?: components["schemas"]["Centimes"];
            /** @description Why it was refused. */
            code_refus?: string | null;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            cree_le: string;
            /** @description `en_cours`, `accepte` or `refuse`. */
            etat: string;
            /** @description What the provider is asked for; 0 where a gift card pays all. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description Its id: the key of its request, and the provider's operation. */
            paiement_id: components["schemas"]["PaiementId"];
            /**
             * Format: date-time
             * @description When its answer came.
             */
            regle_le?: string | null;
            /** @description How much of it is owed back or given back. */
            rembourse_cents: components["schemas"]["Centimes"];
            /** @description The provider's reference. */
            transaction?: string | null;
        };
        /** @description A gift card or a store credit that pays all of an order, or a part. */
        CommandePartCarte: {
            /** @description What it pays: above zero, at most the total. */
            montant_cents: components["schemas"]["Montant"];
            numero: components["schemas"]["NumeroCarte"];
        };
        /** @description An order as its client reads it just after checkout. */
        CommandeReservee: {
            /** @description The key of the request. */
            commande_id: components["schemas"]["CommandeId"];
            /** @description The deposits of containers. An order made before does not say them. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description `en_attente_paiement`. */
            etat: string;
            /** @description Delivery. */
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description From which place. */
            lieu_id: components["schemas"]["LieuId"];
            /** @description How the goods reach the client. */
            mode: components["schemas"]["Mode"];
            /**
             * Format: int64
             * @description The number to show at collection.
             */
            numero: number;
            /**
             * Format: date-time
             * @description Until when the stock is kept.
             */
            reservee_jusqua: string;
            /** @description The lines. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description What is owed. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
        };
        /** @description An order of the caller. */
        CommandeVue: {
            commande_id: components["schemas"]["CommandeId"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            creee_le: string;
            /** @description Where it is in its life. */
            etat: components["schemas"]["EtatCommande"];
            /**
             * Format: date-time
             * @description When its state last changed.
             */
            maj_le: string;
            /** @description How the goods reach the client. */
            mode: components["schemas"]["Mode"];
            /**
             * Format: int32
             * @description How many articles, over all lines.
             */
            nb_articles: number;
            /**
             * Format: int64
             * @description The number to show at collection.
             */
            numero: number;
            total_cents: components["schemas"]["Centimes"];
        };
        /** @description A count of a product at a place. */
        ComptageStock: {
            /** Format: uuid */
            comptage_id: string;
            /**
             * Format: int32
             * @description How many were counted.
             */
            comptee?: number | null;
            /** Format: date-time */
            cree_le: string;
            /**
             * Format: int32
             * @description Counted less seen.
             */
            ecart?: number | null;
            etat: components["schemas"]["EtatComptage"];
            /** Format: date-time */
            fait_le?: string | null;
            lieu_id: components["schemas"]["LieuId"];
            nom_en: string;
            nom_fr: string;
            origine: components["schemas"]["OrigineComptage"];
            par?: components["schemas"]["CompteId"] | null;
            /**
             * Format: int32
             * @description How many the book has now: what a counter sends as `physique_vue`.
             */
            physique: number;
            /**
             * Format: int32
             * @description How many the book had when they were counted.
             */
            physique_vue?: number | null;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: uuid
             * @description The request that counted: the reference of its movement.
             */
            reference_id?: string | null;
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantity counts. */
            unite: components["schemas"]["Unite"];
        };
        /** @description What a count came to. */
        ComptageStockFait: {
            /**
             * Format: int64
             * @description How many products were counted.
             */
            comptes: number;
            /**
             * Format: int64
             * @description How many of them differed.
             */
            ecarts: number;
            /**
             * Format: uuid
             * @description The key of the request: the reference of its movements.
             */
            reference_id: string;
        };
        /** @description An account. */
        CompteComptable: {
            /**
             * @description Our own word for it, which never changes.
             * @example ventes_taxable
             */
            cle: string;
            nom_en: string;
            nom_fr: string;
            /**
             * @description Its number in the books of the chain.
             * @example 4010
             */
            numero: string;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description An account that was made. */
        CompteCree: {
            /** @description Its id; also the client's. */
            compte_id: components["schemas"]["CompteId"];
        };
        /**
         * Format: uuid
         * @description An account: a client, a worker or a machine. A client's and a worker's own id is that of their account.
         */
        CompteId: string;
        /** @description An account as head office wants it, for days that are closed from now on. */
        CompteModification: {
            nom_en: components["schemas"]["Texte1a80"];
            nom_fr: components["schemas"]["Texte1a80"];
            numero: components["schemas"]["NumeroCompte"];
        };
        /** @description What everybody may know about personal data here. */
        Confidentialite: {
            /** @description Every text that a consent was ever given to, the oldest first. */
            consentements: components["schemas"]["VersionConsentements"][];
            /** @description What is kept how long. */
            conservation: components["schemas"]["Conservation"][];
            responsable: components["schemas"]["ResponsableRenseignements"];
            /**
             * @description The version of the texts that a consent is given to now.
             * @example 2026-11
             */
            version_en_vigueur: string;
        };
        /** @description What a client consents to, or not. */
        Consentement: {
            accorde: boolean;
            finalite: components["schemas"]["Finalite"];
        };
        /** @description How long a kind of data is kept. */
        Conservation: {
            donnees_en: string;
            donnees_fr: string;
            duree_en: string;
            duree_fr: string;
        };
        /**
         * Format: int64
         * @description The deposit on the container of one: none, 10 or 25 cents.
         * @enum {integer}
         */
        Consigne: 0 | 10 | 25;
        /**
         * Format: int64
         * @description The deposit of one container: 10 or 25 cents.
         * @enum {integer}
         */
        ConsigneContenant: 10 | 25;
        /** @description The sales of a place by a channel. */
        ConsolideVentes: components["schemas"]["ChiffresDesVentes"] & {
            canal: components["schemas"]["Canal"];
            magasin_id: components["schemas"]["LieuId"];
            nom: string;
        };
        /** @description What a check found. */
        Constat: {
            /** @description What should be true. */
            enonce: string;
            /**
             * @description The invariant.
             * @example I-1
             */
            numero: string;
            /**
             * Format: int64
             * @description How many times it is not: 0.
             */
            violations: number;
        };
        /**
         * Format: int32
         * @description How much one article holds: 1 to 1,000,000 of its measure.
         * @example 540
         */
        Contenance: number;
        /** @description The containers of one deposit. */
        Contenant: {
            consigne_cents: components["schemas"]["ConsigneContenant"];
            nombre: components["schemas"]["NombreContenants"];
        };
        /** @description What a manager corrects of a shift; a field left out stays. */
        Correction: {
            /** @description From when; not in the future. */
            debut?: components["schemas"]["Moment"];
            /** @description Until when; after the start, not in the future. */
            fin?: components["schemas"]["Moment"];
            /** @description Why. */
            motif: components["schemas"]["Texte1a200"];
            /** @description Minutes of it that were a break. */
            pause_minutes?: components["schemas"]["Pause"];
        };
        /** @description A correction. What is absent stays as in the version before. */
        CorrectionIncident: {
            avis?: components["schemas"]["Texte0a2000"];
            circonstances?: components["schemas"]["Texte1a2000"];
            donnees?: components["schemas"]["Texte1a2000"];
            mesures?: components["schemas"]["Texte0a2000"];
            /** @description Why. */
            motif: components["schemas"]["Texte1a500"];
            personnes?: components["schemas"]["NombrePersonnes"];
            risque_serieux?: boolean;
            survenu_au?: components["schemas"]["Jour"];
            survenu_du?: components["schemas"]["Jour"];
        };
        /** Format: email */
        Courriel: string;
        /**
         * Format: uuid
         * @description A message to somebody; also its `Message-ID`.
         */
        CourrielId: string;
        /** @description A message, as head office sees it. */
        CourrielResume: {
            /** @description The order, the sale or the account that it is about. */
            agregat_id: string;
            courriel_id: components["schemas"]["CourrielId"];
            /** Format: date-time */
            cree_le: string;
            /** @description Why the last try failed: the code of the server, or a word. */
            derniere_erreur?: string | null;
            /** @description To whom, `c…@client.example`; null once it is sent, and where the order has the address. */
            destinataire?: string | null;
            /**
             * Format: int32
             * @description How often it was tried.
             */
            essais: number;
            etat: string;
            /**
             * Format: date-time
             * @description When it was sent or given up.
             */
            fini_le?: string | null;
            /** @description What it tells. */
            genre: string;
            /**
             * Format: date-time
             * @description When it is tried next; null once it is over.
             */
            prochain_essai?: string | null;
        };
        /**
         * Format: int64
         * @description What a product costs us: 0 to 100,000.00 $.
         * @example 100
         */
        Cout: number;
        /**
         * Format: curseur
         * @description The place in a list where a page ends: opaque to clients, the last element's sort key to us.
         */
        Curseur: string;
        /**
         * Format: int32
         * @description Days until a parcel comes: 1 to 60.
         */
        Delai: number;
        /**
         * Format: int32
         * @description How many came, or left: -1,000,000 to 1,000,000.
         * @example -2
         */
        Delta: number;
        /** @description A store asks the logistics centre for a product. */
        Demande: {
            /** Format: date-time */
            cree_le: string;
            /** Format: date-time */
            decidee_le?: string | null;
            decidee_par?: components["schemas"]["CompteId"] | null;
            demande_id: components["schemas"]["DemandeId"];
            /** @description Who asked. */
            demandee_par: components["schemas"]["CompteId"];
            etat: components["schemas"]["DemandeEtat"];
            /** @description The store that asks. */
            lieu_id: components["schemas"]["LieuId"];
            /** @description Why it was refused. */
            motif?: string | null;
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description What head office granted; none before, and once it was withdrawn.
             */
            quantite_approuvee?: number | null;
            /** Format: int32 */
            quantite_demandee: number;
            /** @example EPI-0001 */
            sku: string;
            transfert_id?: components["schemas"]["TransfertId"] | null;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description A cancellation to be made. */
        DemandeAnnulation: {
            motif?: components["schemas"]["Texte1a200"] | null;
        };
        /** @description What a gestionnaire types at somebody else's till. */
        DemandeApprobation: {
            /** @description What they approve of. */
            action: components["schemas"]["ActionApprouvee"];
            /** @description The store of the till. */
            magasin_id: components["schemas"]["LieuId"];
            /** @description Their number. */
            matricule: components["schemas"]["Matricule"];
            /** @description Their PIN. */
            nip: components["schemas"]["Nip"];
            /** @description The document: the `Idempotency-Key` of the request to come. */
            objet: components["schemas"]["DocumentId"];
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        DemandeEtat: "soumise" | "approuvee" | "refusee" | "annulee" | "satisfaite";
        /**
         * Format: uuid
         * @description A restock request of a store; the first of several is the `Idempotency-Key` of their request.
         */
        DemandeId: string;
        /** @description A request under the Loi 25, as its client reads it. */
        DemandeLoi25: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            cree_le: string;
            demande_id: components["schemas"]["DemandeLoi25Id"];
            /**
             * Format: date
             * @description By when the law wants it done; normally it takes seconds.
             */
            echeance: string;
            /** @description The services that have done their part. */
            etapes_faites: components["schemas"]["EtapeLoi25"][];
            etat: components["schemas"]["EtatLoi25"];
            /** @description Whether its file can be downloaded: from the end of an export on, for thirty days. */
            fichier: boolean;
            genre: components["schemas"]["GenreLoi25"];
            /**
             * Format: date-time
             * @description When it was done.
             */
            terminee_le?: string | null;
        };
        /**
         * Format: uuid
         * @description What a client asks under the Loi 25; chosen by the client as `Idempotency-Key`.
         */
        DemandeLoi25Id: string;
        /** @description A payment as it comes, before its fields are seen to agree. */
        DemandePaiement: {
            carte?: components["schemas"]["CommandePartCarte"] | null;
            jeton?: components["schemas"]["JetonCarte"] | null;
        };
        /** @description A card whose last dollars are asked for, in cash. */
        DemandeRemboursementCarte: {
            numero: components["schemas"]["NumeroCarte"];
            /** @description The open session whose drawer pays. */
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /** @description A hand-over to be made. */
        DemandeRemise: {
            /** @description The number of the order, read on the screen of the client. */
            numero: components["schemas"]["NumeroCommande"];
        };
        /** @description A card that its holder has lost. Both fields stand on the document that proves it. */
        DemandeRemplacement: {
            /** @description The last four digits of the lost card. */
            derniers: components["schemas"]["DerniersChiffres"];
            /** @description The number of the receipt of its sale, of the credit note that gave it, or of its last replacement. */
            document: components["schemas"]["Texte1a40"];
            /** @description The store that replaces it, whichever sold it. */
            magasin_id: components["schemas"]["LieuId"];
        };
        /** @description A return as it comes, before its fields are seen to agree. */
        DemandeRetour: {
            approbation?: components["schemas"]["JetonApprobation"] | null;
            genre?: components["schemas"]["GenreDemande"];
            /** @description What comes back, 1 to 500 lines of the sale, each once. */
            lignes: components["schemas"]["LigneRendue"][];
            /** @description The store that takes them back, which need not be the one that sold. */
            magasin_id: components["schemas"]["LieuId"];
            motif: components["schemas"]["RetourMotif"];
            nouvelle_vente?: components["schemas"]["VenteEchangee"] | null;
            /**
             * @description What is given back. Cash is the remainder of the total, rounded to the nearest 5 cents; the rest is exact. In an
             *     exchange `echange` is the smaller of what comes back and what is taken.
             */
            remboursements: components["schemas"]["Remboursement"][];
            /** @description The open session of one of its tills. */
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /** @description A card whose balance is asked for. */
        DemandeSolde: {
            numero: components["schemas"]["NumeroCarte"];
        };
        /**
         * @description How many of each coin and note, by its value in cents.
         * @example {
         *       "5": 4,
         *       "100": 12,
         *       "2000": 3
         *     }
         */
        Denominations: {
            /** Format: int32 */
            5?: number;
            /** Format: int32 */
            10?: number;
            /** Format: int32 */
            25?: number;
            /** Format: int32 */
            100?: number;
            /** Format: int32 */
            200?: number;
            /** Format: int32 */
            500?: number;
            /** Format: int32 */
            1000?: number;
            /** Format: int32 */
            2000?: number;
            /** Format: int32 */
            5000?: number;
            /** Format: int32 */
            10000?: number;
        };
        /**
         * @description The last four digits of a card, by which people tell it from another.
         * @example 4021
         */
        DerniersChiffres: string;
        /** @description How much of a product a place has. */
        Disponibilite: {
            magasin_id: components["schemas"]["LieuId"];
            /** @description How much, in words. */
            niveau: components["schemas"]["Niveau"];
            nom: string;
        };
        /**
         * Format: uuid
         * @description A document that is still to be made: the `Idempotency-Key` of the request that will make it.
         */
        DocumentId: string;
        /** @description A worker as they see themselves. */
        Dossier: components["schemas"]["Travailleur"] & {
            quart_ouvert?: components["schemas"]["Quart"] | null;
        };
        /** @description A line that a till without network sold at the price that it knew, which was another one when the sale arrived. */
        EcartDePrix: {
            /**
             * Format: int64
             * @description How many units the price is for: 1, or 1000 grams.
             */
            diviseur: number;
            /** @description How much more the line cost, before discounts; less where it is negative. */
            ecart_montant_cents: components["schemas"]["Centimes"];
            /**
             * Format: date-time
             * @description When it was sold.
             */
            faite_le: string;
            /**
             * Format: date
             * @description The business day.
             */
            jour: string;
            magasin_id: components["schemas"]["LieuId"];
            /** @description Its name in English then. */
            nom_en: string;
            /** @description Its name in French then. */
            nom_fr: string;
            /**
             * @description The receipt number of the sale.
             * @example LAV-1-42-7
             */
            numero: string;
            /** @description Whether the price charged was in force within the 72 hours before the sale, as a till may still have it. */
            prix_connu: boolean;
            /** @description The price in force when the sale arrived. */
            prix_en_vigueur_cents: components["schemas"]["Centimes"];
            /** @description The price charged. */
            prix_unitaire_cents: components["schemas"]["Centimes"];
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many, or how many grams.
             */
            quantite: number;
            /**
             * Format: int32
             * @description Its place in the sale.
             */
            rang: number;
            /** @description Its code then. */
            sku: string;
            vendeur_id?: components["schemas"]["CompteId"] | null;
            vente_id: components["schemas"]["VenteId"];
        };
        /** @description What a cashier types at a till. */
        Echange: {
            /** @description The store of the till. */
            magasin_id: components["schemas"]["LieuId"];
            /** @description Their number. */
            matricule: components["schemas"]["Matricule"];
            /** @description Their PIN. */
            nip: components["schemas"]["Nip"];
        };
        /**
         * @description What documents a line sums up.
         * @enum {string}
         */
        EcritureNature: "vente" | "supplement" | "retour" | "commande_payee" | "commande_annulee" | "carte_vendue" | "carte_remboursee" | "tiroir" | "consigne" | "ecart";
        /** @description A worker just hired. */
        Embauche: components["schemas"]["Travailleur"] & {
            /**
             * @description What they sign in with the first time, then change. Told once: a request that is sent again gets null, and
             *     `POST /api/travailleurs/{id}/mot-de-passe` gives another.
             */
            mot_de_passe_provisoire?: string | null;
        };
        /**
         * Format: uuid
         * @description What a label on a shelf says, as a digest.
         */
        EmpreinteEtiquette: string;
        /** @description Where to send a receipt. */
        EnvoiDemande: {
            /** @description Forgotten once the message is sent. */
            courriel: components["schemas"]["Courriel"];
        };
        /** @description A receipt that will be sent. */
        EnvoiPrevu: {
            /** @description The number of the receipt. */
            numero: string;
            vente_id: components["schemas"]["VenteId"];
        };
        /**
         * @description A service that has its part in a request; what each of them does may be repeated.
         * @enum {string}
         */
        EtapeLoi25: "authentification" | "magasin" | "panier" | "clientele";
        /**
         * @description Whether a till is in use.
         * @enum {string}
         */
        EtatCaisse: "active" | "retiree";
        /** @description What the chain is like, from one line on. */
        EtatChaine: {
            /**
             * Format: int64
             * @description The last line checked, 0 in an empty chain.
             */
            derniere_position: number;
            /** @description The digest of the last line checked, in hexadecimal: kept elsewhere, it tells later whether the end was cut off. */
            empreinte?: string | null;
            /** @description Whether every line checked is what was written. */
            intacte: boolean;
            /**
             * Format: int64
             * @description The first position where the chain is broken: a line changed, removed or put in.
             */
            rupture_a?: number | null;
        };
        /**
         * @description Where an order is in its life.
         * @enum {string}
         */
        EtatCommande: "en_attente_paiement" | "payee" | "en_preparation" | "prete" | "remise" | "expediee" | "livree" | "annulee" | "expiree";
        /**
         * @description Where a count is.
         * @enum {string}
         */
        EtatComptage: "a_faire" | "fait";
        /**
         * @description Where a message has got to.
         * @enum {string}
         */
        EtatCourriel: "a_envoyer" | "envoye" | "abandonne";
        /** @description How far the figures of a report go. */
        EtatDesRapports: {
            /**
             * Format: date-time
             * @description All that was recorded before this moment is counted.
             */
            a_jour_jusqua: string;
            /** @description Whether all figures are being made again: what is not counted yet is missing meanwhile. */
            reconstruction: boolean;
        };
        /**
         * @description How far an import is.
         * @enum {string}
         */
        EtatImport: "recue" | "verifiee" | "refusee" | "appliquee" | "abandonnee";
        /**
         * @description Where a stock-take is.
         * @enum {string}
         */
        EtatInventaire: "ouvert" | "applique" | "abandonne";
        /**
         * @description Whether a place is in use.
         * @enum {string}
         */
        EtatLieu: "actif" | "ferme";
        /**
         * @description How a product of a stock-take stands.
         * @enum {string}
         */
        EtatLigneInventaire: "non_lu" | "juste" | "ecart" | "a_recompter";
        /**
         * @description How far it is.
         * @enum {string}
         */
        EtatLoi25: "recue" | "en_cours" | "terminee";
        /**
         * @description What may be done with a cart.
         * @enum {string}
         */
        EtatPanier: "ouvert" | "en_commande";
        /**
         * @description Where a scheduled price or a lot is in its life.
         * @enum {string}
         */
        EtatPrix: "a_venir" | "en_cours" | "termine" | "annule";
        /**
         * @description Where a session is: each state follows the one before.
         * @enum {string}
         */
        EtatSession: "ouverte" | "terminee" | "fermee";
        /**
         * @description Where a worker stands with the chain.
         * @enum {string}
         */
        EtatTravailleur: "invite" | "actif" | "suspendu" | "parti";
        /** @description What the label of a product says. */
        Etiquette: {
            /**
             * Format: int32
             * @description How much of `mesure` one article holds.
             * @example 540
             */
            contenance?: number | null;
            /** @description Tells this label from what it says at another time: to be sent back once it is on the shelf. */
            empreinte: components["schemas"]["EmpreinteEtiquette"];
            /**
             * @description Its barcode, where it has one for a single article.
             * @example 2000000000015
             */
            gtin?: string | null;
            lot?: components["schemas"]["Offre"] | null;
            /** @description Who makes it; empty: nobody is named. */
            marque: string;
            mesure?: components["schemas"]["Mesure"] | null;
            nom_en: string;
            nom_fr: string;
            prix_cents: components["schemas"]["Centimes"];
            prix_regulier_cents?: components["schemas"]["Centimes"] | null;
            prix_unitaire?: components["schemas"]["PrixUnitaire"] | null;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * @description Its code in the chain.
             * @example EPI-0001
             */
            sku: string;
            taxe: components["schemas"]["Taxe"];
            /** @description What its price is for: one, or a kilogram. */
            unite: components["schemas"]["Unite"];
        };
        /** @description A label that is on its shelf. */
        EtiquettePosee: {
            /** @description That of the label printed. */
            empreinte: components["schemas"]["EmpreinteEtiquette"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description The labels that somebody put on their shelves. */
        EtiquettesPosees: {
            etiquettes: components["schemas"]["EtiquettePosee"][];
        };
        /** @description A fact that a service recorded with its cause. */
        Evenement: {
            /** @description The id of the document that it happened to. */
            agregat_id: string;
            /** @description What more there is to know: ids and amounts. `{}` where a person was named, once the readers have passed. */
            charge: Record<string, never>;
            /**
             * Format: date-time
             * @description When.
             */
            cree_le: string;
            /**
             * Format: int64
             * @description Its place in the feed: 1, 2, 3 …, without holes.
             */
            position: number;
            /** @description What happened, as `compte.cree`. */
            type: string;
        };
        /** @description What is wrong with a file, at one place. */
        Faute: {
            /**
             * @description The column; empty: it is the line as a whole.
             * @example prix_cents
             */
            colonne: string;
            /** @description The same in English. */
            detail_en: string;
            /** @description What was expected and what came, in French. */
            detail_fr: string;
            /**
             * Format: int32
             * @description The line of the file where the product begins; the first has the names of the columns.
             */
            ligne: number;
        };
        /** @description A product with its barcodes, as the public sees it. */
        Fiche: components["schemas"]["Produit"] & {
            codes: components["schemas"]["CatalogueCode"][];
        };
        /** @description The end of a shift. */
        FinQuart: {
            /** @description Minutes of it that were a break. */
            pause_minutes?: components["schemas"]["Pause"];
        };
        /**
         * @description What personal data may be used for, beyond what was asked for.
         * @enum {string}
         */
        Finalite: "infolettre" | "mesure" | "personnalisation";
        /**
         * Format: int64
         * @description The cash that a drawer opens with: 0 to 10,000.00 $, in coins and notes.
         * @example 20000
         */
        Fond: number;
        /**
         * @description The kind of an account.
         * @enum {string}
         */
        Genre: "client" | "travailleur" | "machine";
        /**
         * @description What an address is for.
         * @enum {string}
         */
        GenreAdresse: "livraison" | "facturation";
        /**
         * @description Whether money is given back, or something else.
         * @enum {string}
         */
        GenreDemande: "retour" | "echange";
        /**
         * @description What is asked.
         * @enum {string}
         */
        GenreLoi25: "export" | "effacement";
        /**
         * @description Which way the cash goes.
         * @enum {string}
         */
        GenreMouvement: "apport" | "retrait";
        /**
         * @description What happened.
         * @enum {string}
         */
        GenreNotification: "commande_payee" | "commande_prete" | "commande_remise" | "commande_expediee" | "commande_livree" | "commande_annulee" | "commande_expiree" | "commande_remboursee" | "compte_inactif" | "export_pret" | "mot_de_passe_change";
        /** @description What somebody took off or gave back at tills. */
        Gestes: {
            /** @description What they gave back, taxes included. */
            annulations_cents: components["schemas"]["Centimes"];
            /** @description What was taken off for it. */
            erreurs_de_prix_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description Sales that were voided.
             */
            nb_annulations: number;
            /**
             * Format: int64
             * @description Of these lines, those that somebody else approved of, or that a gestionnaire sold.
             */
            nb_approuvees: number;
            /**
             * Format: int64
             * @description Lines whose price was scanned above the posted one.
             */
            nb_erreurs_de_prix: number;
            /**
             * Format: int64
             * @description Lines with a discount; what a lot takes off is none.
             */
            nb_remises: number;
            /** @description Their amount. */
            remises_cents: components["schemas"]["Centimes"];
        };
        /** @description What a worker did of it, in a store. */
        GestesDuTravailleur: components["schemas"]["Gestes"] & {
            magasin_id: components["schemas"]["LieuId"];
            nom: string;
            travailleur_id: components["schemas"]["CompteId"];
        };
        /**
         * Format: gtin
         * @description A GTIN of 8, 12, 13 or 14 digits whose check digit is right (GS1 General Specifications, 7.9).
         * @example 2000000000015
         */
        Gtin: string;
        /** @description What somebody signs in with. */
        Identifiants: {
            courriel: components["schemas"]["Courriel"];
            mot_de_passe: components["schemas"]["MotDePasse"];
        };
        /** @description A file of products, from its arrival to its end. */
        Import: {
            /** Format: date-time */
            cree_le: string;
            /** @description Who sent it. */
            cree_par: components["schemas"]["CompteId"];
            /**
             * Format: date-time
             * @description When somebody asked for it to be applied; none: nobody has, or the catalogue has changed since the check.
             */
            demande_le?: string | null;
            etat: components["schemas"]["EtatImport"];
            /**
             * Format: int32
             * @description How many faults were found so far: `/api/imports/{id}/erreurs`.
             */
            fautes: number;
            /**
             * Format: date-time
             * @description When it was applied or given up.
             */
            fini_le?: string | null;
            /**
             * Format: int32
             * @description How many of them are in the catalogue as the file has them.
             */
            identiques?: number | null;
            import_id: components["schemas"]["ImportId"];
            /**
             * Format: int32
             * @description How many products it names.
             */
            lignes: number;
            /**
             * Format: int32
             * @description How many of them it changes.
             */
            modifies?: number | null;
            /**
             * Format: int32
             * @description How many of them the catalogue does not have; none before the check.
             */
            nouveaux?: number | null;
            /**
             * Format: int32
             * @description The size of the file, in bytes.
             */
            octets: number;
            /**
             * Format: date-time
             * @description When the check came to its end.
             */
            verifie_le?: string | null;
        };
        /**
         * Format: uuid
         * @description A file of products; chosen by who sends it as `Idempotency-Key`.
         */
        ImportId: string;
        /** @description An incident as it was written in one version. */
        Incident: {
            /** @description Who was told, and when. */
            avis: string;
            /** @description What happened. */
            circonstances: string;
            /** @description What data it concerns. */
            donnees: string;
            incident_id: components["schemas"]["IncidentId"];
            /**
             * Format: date-time
             * @description When.
             */
            le: string;
            /** @description What was done to reduce the harm, and for it not to happen again. */
            mesures: string;
            /** @description Why this version corrects the one before; empty in the first. */
            motif: string;
            /** @description Who wrote it. */
            par: components["schemas"]["CompteId"];
            /**
             * Format: int32
             * @description How many persons it concerns, as far as is known.
             */
            personnes: number;
            /** @description Whether it may cause serious harm: the Commission d'accès à l'information and the persons are then told. */
            risque_serieux: boolean;
            /**
             * Format: date
             * @description The last one.
             */
            survenu_au: string;
            /**
             * Format: date
             * @description The first day on which it happened.
             */
            survenu_du: string;
            /**
             * Format: int32
             * @description 1, and one more with each correction: the `ETag`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A confidentiality incident; chosen by who writes it down as `Idempotency-Key`.
         */
        IncidentId: string;
        /** @description What a client gives to have an account. */
        Inscription: {
            /** @description What they consent to. */
            consentements?: components["schemas"]["Consentement"][];
            /** @description What they will sign in with. */
            courriel: components["schemas"]["Courriel"];
            /** @description The language to write to them in. */
            langue?: components["schemas"]["Langue"];
            /** @description Not the e-mail. */
            mot_de_passe: components["schemas"]["MotDePasseChoisi"];
            nom: components["schemas"]["Texte1a80"];
            prenom: components["schemas"]["Texte1a80"];
        };
        /** @description A stock-take. */
        Inventaire: {
            categorie_id?: components["schemas"]["CategorieId"] | null;
            /** Format: date-time */
            clos_le?: string | null;
            clos_par?: components["schemas"]["CompteId"] | null;
            etat: components["schemas"]["EtatInventaire"];
            /** @description The key of the request that opened it. */
            inventaire_id: components["schemas"]["InventaireId"];
            lieu_id: components["schemas"]["LieuId"];
            /** Format: date-time */
            ouvert_le: string;
            ouvert_par: components["schemas"]["CompteId"];
            /**
             * Format: int32
             * @description A difference of more units, or kilograms, is to be counted again.
             */
            seuil_recompte: number;
        };
        /**
         * Format: uuid
         * @description A stock-take; chosen by who opens it as `Idempotency-Key`.
         */
        InventaireId: string;
        /** @description A stock-take, and how far it is. */
        InventaireSuivi: components["schemas"]["Inventaire"] & {
            avancement: components["schemas"]["AvancementInventaire"];
        };
        /** @description A line of a cart. */
        Item: {
            /** @description The line at that price. */
            montant_cents: components["schemas"]["Centimes"];
            nom_en: string;
            nom_fr: string;
            /** @description The price shown when it was put in: no order charges more. */
            prix_vu_cents: components["schemas"]["Centimes"];
            produit_id: components["schemas"]["ProduitId"];
            quantite: components["schemas"]["Quantite"];
            sku: string;
            taxe: components["schemas"]["Taxe"];
        };
        /** @description What a sign-in answers. The refresh token travels apart, in a cookie that no script reads. */
        Jeton: {
            compte_id: components["schemas"]["CompteId"];
            /**
             * Format: int64
             * @description In how many seconds it stops being good.
             * @example 600
             */
            expire_dans: number;
            /** @description The kind of account. */
            genre: components["schemas"]["Genre"];
            /** @description To send as `Authorization: Bearer …`. */
            jeton_acces: string;
            /** @description The language of its screens. */
            langue: components["schemas"]["Langue"];
            /** @description The places where a worker may act; a responsable acts in all. */
            magasins: components["schemas"]["LieuId"][];
            /** @description What a machine may read; none for a person. */
            portees: components["schemas"]["Portee"][];
            /** @description Whether the password is one to change: the token is good for `PUT /api/auth/mot-de-passe` alone. */
            provisoire: boolean;
            /** @description Its one role. */
            roles: components["schemas"]["Role"][];
        };
        /** @description An approval as it comes in the field `approbation` of a body: not yet verified. */
        JetonApprobation: string;
        /**
         * @description A card, as the payment provider names it to us: 1 to 100 letters, digits, dots, dashes and underscores.
         *
         *     The simulated provider knows `tok_ok`, `tok_refuse`, `tok_lent`, `tok_panne` and `tok_perdu`.
         * @example tok_ok
         */
        JetonCarte: string;
        /** @description What a PIN is exchanged for. */
        JetonNip: {
            /** @description The cashier. */
            compte_id: components["schemas"]["CompteId"];
            /**
             * Format: int64
             * @description In how many seconds it stops being good.
             * @example 1800
             */
            expire_dans: number;
            /** @description To send as `Authorization: Bearer …` where a PIN is enough: sessions, sales, returns, shifts. */
            jeton_acces: string;
            /** @description The language of their screens. */
            langue: components["schemas"]["Langue"];
            /** @description The store of the till. */
            magasins: components["schemas"]["LieuId"][];
            /**
             * @description Their given name, for the till to show.
             * @example Emma
             */
            prenom: string;
            /** @description Their one role. */
            roles: components["schemas"]["Role"][];
        };
        /** @description A guest's token: 256 random bits, which travel as 43 characters of base64url. It is never stored. */
        JetonPanier: string;
        /** @description What is sent to somebody who forgot their password: made as a refresh token is, and good once. */
        JetonReinitialisation: string;
        /**
         * Format: date
         * @description A day of the calendar, as `2026-06-30`.
         * @example 2026-06-30
         */
        Jour: string;
        /** @description The journal of a day: debits and credits are equal, for each store and in all. */
        Journal: {
            cloture?: components["schemas"]["JournalCloture"] | null;
            credit_cents: components["schemas"]["Centimes"];
            debit_cents: components["schemas"]["Centimes"];
            ecritures: components["schemas"]["JournalEcriture"][];
            /** Format: date */
            jour: string;
        };
        /** @description A day that was closed. */
        JournalClos: {
            credit_cents: components["schemas"]["Centimes"];
            debit_cents: components["schemas"]["Centimes"];
            /** Format: int64 */
            dernier_numero?: number | null;
            /**
             * Format: int64
             * @description How many lines it has.
             */
            ecritures: number;
            /** Format: date */
            jour: string;
            /** Format: date-time */
            le: string;
            par: components["schemas"]["CompteId"];
            /**
             * Format: int64
             * @description The number of its first line; none where nothing happened on the day.
             */
            premier_numero?: number | null;
        };
        /** @description Who closed a day, and when. */
        JournalCloture: {
            /** Format: date-time */
            le: string;
            par: components["schemas"]["CompteId"];
        };
        /** @description A line of the journal: one account of one store, debit or credit. */
        JournalEcriture: {
            /**
             * @description Our own word for the account.
             * @example ventes_taxable
             */
            compte: string;
            credit_cents: components["schemas"]["Centimes"];
            debit_cents: components["schemas"]["Centimes"];
            /**
             * @description The code of the place.
             * @example LAV
             */
            magasin: string;
            magasin_id: components["schemas"]["LieuId"];
            nature: components["schemas"]["EcritureNature"];
            nom_en: string;
            nom_fr: string;
            /**
             * Format: int64
             * @description Its number, without gaps over all days; none while the day is not closed.
             */
            numero?: number | null;
            /**
             * @description Its number, as it was when the day was closed.
             * @example 4010
             */
            numero_compte: string;
            /** @description Its receipt number. */
            piece?: string | null;
            piece_id?: components["schemas"]["VenteId"] | null;
        };
        /**
         * Format: int32
         * @description Days after a sale in which an employé takes back without an approval: 0 to 365.
         */
        JoursDeRetour: number;
        /**
         * @description A language of the interface.
         * @enum {string}
         */
        Langue: "fr" | "en";
        /**
         * Format: int32
         * @description Milliseconds before the provider answers, up to ten seconds.
         */
        Latence: number;
        /** @description A reading, in a list. */
        LectureInventaire: {
            /** @description The scanner. */
            appareil: string;
            /** Format: date-time */
            le: string;
            /** Format: uuid */
            lecture_id: string;
            /**
             * Format: int32
             * @description How many the book had then.
             */
            livre: number;
            /** @description Who read. */
            par: components["schemas"]["CompteId"];
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many units, or grams.
             */
            quantite: number;
            /**
             * Format: int32
             * @description Its place among the readings of the product.
             */
            rang: number;
            /** @description What was read of the product before no longer counts. */
            recompte: boolean;
            /** @example EPI-0001 */
            sku: string;
        };
        /** @description A reading that was taken. */
        LectureInventaireFaite: {
            /**
             * Format: int32
             * @description How many all readings of the product make so far.
             */
            comptee: number;
            inventaire_id: components["schemas"]["InventaireId"];
            /**
             * Format: uuid
             * @description The key of the request.
             */
            lecture_id: string;
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many units, or grams, that is.
             */
            quantite: number;
            /** @example EPI-0001 */
            sku: string;
        };
        /** @description A place of the chain. */
        Lieu: {
            /** @description Its number and street. */
            adresse: string;
            /** @example LAV */
            code: string;
            /** @example H7N1A1 */
            code_postal: string;
            /**
             * @description `actif` or `ferme`.
             * @example actif
             */
            etat: string;
            lieu_id: components["schemas"]["LieuId"];
            nom: string;
            region: string;
            /** @description Whether it takes empty containers back for their deposits. */
            reprend_consignes: boolean;
            telephone: string;
            /**
             * @description `magasin`, `centre_logistique` or `siege`.
             * @example magasin
             */
            type: string;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
            ville: string;
        };
        /** @description A place, as an invoice names it. */
        LieuFacture: {
            /** @description Its number and street. */
            adresse: string;
            code_postal: string;
            nom: string;
            telephone: string;
            ville: string;
        };
        /**
         * Format: int32
         * @description A place: store, logistics centre or head office. A store's id is that of its place.
         */
        LieuId: number;
        /** @description A line of the audit, as a responsable reads it. */
        LigneAudit: {
            acteur_id?: components["schemas"]["CompteId"] | null;
            /**
             * @description What was done: the type of the event.
             * @example audit.ajustement
             */
            action: string;
            /** @description What more there is to know: ids and amounts. */
            details: Record<string, never>;
            /**
             * @description Its digest, in hexadecimal: that of the line before and of this line.
             * @example 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03
             */
            empreinte: string;
            /**
             * Format: date-time
             * @description When.
             */
            le: string;
            magasin_id?: components["schemas"]["LieuId"] | null;
            /** @description The id of what it was done to. */
            objet: string;
            /**
             * Format: int64
             * @description Its place in the chain: 1, 2, 3 …
             */
            position: number;
            /**
             * @description The service that told of it.
             * @example magasin
             */
            source: string;
        };
        /** @description How many of a product there are. */
        LigneComptee: {
            /** @description How many there were. */
            comptee: components["schemas"]["QuantiteComptee"];
            /** @description How many the book had when they were counted. */
            physique_vue: components["schemas"]["QuantiteComptee"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description Units of a product to ask for. */
        LigneDemandee: {
            produit_id: components["schemas"]["ProduitId"];
            /** @description How many; grams for what is sold by weight. */
            quantite: components["schemas"]["QuantiteDemandee"];
        };
        /** @description A product of a stock-take. */
        LigneInventaire: {
            /**
             * Format: int32
             * @description How many were counted; none where nobody read it.
             */
            comptee?: number | null;
            /**
             * Format: int32
             * @description By how much the book was put right since: a count, or a sale of what it did not have.
             */
            corrige: number;
            /**
             * Format: int32
             * @description Counted, less what the book had and was put right by: what an application adds to the book of then.
             */
            ecart?: number | null;
            etat: components["schemas"]["EtatLigneInventaire"];
            /**
             * Format: int32
             * @description How many readings.
             */
            lectures: number;
            /**
             * Format: int32
             * @description How many the book had at the last reading; now, where nobody read it.
             */
            livre: number;
            /**
             * Format: date-time
             * @description Its last reading.
             */
            lue_le?: string | null;
            nom_en: string;
            nom_fr: string;
            /**
             * Format: int32
             * @description How many the book has now.
             */
            physique: number;
            produit_id: components["schemas"]["ProduitId"];
            /** @description Whether it was counted again. */
            recomptee: boolean;
            /**
             * Format: int32
             * @description How many of these are promised.
             */
            reserve: number;
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
        };
        /** @description How many of a product came, or left. */
        LigneMouvementStock: {
            /** @description Never 0; more than 0 for a delivery. */
            delta: components["schemas"]["Delta"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description How many units of a line arrived. */
        LigneRecue: {
            produit_id: components["schemas"]["ProduitId"];
            /** @description How many arrived, at most those that were sent. What is above is for a count. */
            recue: components["schemas"]["QuantiteRecue"];
        };
        /** @description Units of one line of a sale that come back. */
        LigneRendue: {
            /** @description How many; grams for what is sold by weight. */
            quantite: components["schemas"]["QuantiteVendue"];
            /** @description The place of the line in the sale. */
            rang: components["schemas"]["Rang"];
            /**
             * @description Whether it goes back on the shelf. What does not is written off as broken.
             * @default true
             */
            remise_en_stock: boolean;
        };
        /** @description Units of a product to put on a transfer. */
        LigneTransferee: {
            produit_id: components["schemas"]["ProduitId"];
            /** @description How many; grams for what is sold by weight. They are added to those that are on it already. */
            quantite: components["schemas"]["QuantiteTransferee"];
        };
        /** @description A line as it comes, before its fields are seen to agree. */
        LigneVendue: {
            gtin?: components["schemas"]["Gtin"] | null;
            prix_affiche_cents?: components["schemas"]["Montant"] | null;
            /** @description The price that the till showed, for one or for a kilogram; more is never charged. */
            prix_vu_cents: components["schemas"]["Montant"];
            produit_id?: components["schemas"]["ProduitId"] | null;
            /** @description How many; grams for what is sold by weight. */
            quantite: components["schemas"]["QuantiteVendue"];
            /** @description What is taken off the line. Above 10 % a gestionnaire sells, or approves (`remise`). */
            remise_cents?: components["schemas"]["Montant"];
            remise_motif?: components["schemas"]["MotifRemise"] | null;
            sku?: components["schemas"]["Sku"] | null;
        };
        /** @description A line as it is now. */
        LigneVerifiee: {
            /** @description How much there is at the place asked. */
            disponible: components["schemas"]["Niveau"];
            /** @description Whether the online shop still sells it. */
            en_ligne: boolean;
            /** @description The price now. */
            prix_cents: components["schemas"]["Centimes"];
            /** @description The price seen when it was put in the cart. */
            prix_vu_cents: components["schemas"]["Centimes"];
            /** @description What. */
            produit_id: components["schemas"]["ProduitId"];
            /** @description How many. */
            quantite: components["schemas"]["Quantite"];
            /** @description What a lot takes off the line. A `magasin` of before does not say it. */
            remise_cents: components["schemas"]["Centimes"];
            /** @description Whether there is enough for this line. */
            suffisant: boolean;
        };
        /**
         * Format: int64
         * @description How many elements a page holds at most: 1 to 100.
         */
        Limite: number;
        /**
         * Format: uuid
         * @description Several articles for one price; chosen by head office as `Idempotency-Key`.
         */
        LotId: string;
        /** @description Several articles of a product for one price. */
        LotPrevu: {
            /**
             * Format: date-time
             * @description When somebody took it back.
             */
            annule_le?: string | null;
            /**
             * Format: date-time
             * @description Until before then.
             */
            au: string;
            /** Format: date-time */
            cree_le: string;
            /** @description Who planned it. */
            cree_par: components["schemas"]["CompteId"];
            /**
             * Format: date-time
             * @description From then on.
             */
            du: string;
            /** @description Where it is in its life, now. */
            etat: components["schemas"]["EtatPrix"];
            /** @description The key of the request. */
            lot_id: components["schemas"]["LotId"];
            /**
             * Format: int32
             * @description How many.
             * @example 3
             */
            nombre: number;
            /** @description What they cost together. */
            prix_cents: components["schemas"]["Centimes"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /**
         * @description A staff number: a letter and four digits.
         * @example E0001
         */
        Matricule: string;
        /**
         * @description What the contents of an article are measured in.
         * @enum {string}
         */
        Mesure: "g" | "ml" | "unite";
        /**
         * @description What a unit price is for.
         * @enum {string}
         */
        MesureUnitaire: "100 g" | "100 ml" | "unite";
        /**
         * @description How the goods reach the client.
         * @enum {string}
         */
        Mode: "cueillette" | "livraison";
        /** @description A change of a profile. What is absent stays. */
        Modification: {
            langue?: components["schemas"]["Langue"];
            nom?: components["schemas"]["Texte1a100"];
            prenom?: components["schemas"]["Texte1a100"];
            telephone?: components["schemas"]["Telephone"] | null;
        };
        /** @description What changes of a till. */
        ModificationCaisse: {
            /** @description A till is retired once the drawer of its last session is counted, and may be used again. */
            etat: components["schemas"]["EtatCaisse"];
        };
        /** @description What changes of a category: what is absent stays. */
        ModificationCategorie: {
            code?: components["schemas"]["Sigle"];
            nom_en?: components["schemas"]["Texte1a100"];
            nom_fr?: components["schemas"]["Texte1a100"];
            parent_id?: components["schemas"]["CategorieId"] | null;
            rang?: components["schemas"]["RangCategorie"];
        };
        /** @description The barcodes that a product has from now on. */
        ModificationCodes: {
            /** @description At most 50, which no other product has. */
            codes: components["schemas"]["NouveauCode"][];
        };
        /** @description What changes of a place: what is absent stays. */
        ModificationLieu: {
            /** @description Its number and street. */
            adresse?: components["schemas"]["Texte1a200"];
            code_postal?: components["schemas"]["CodePostal"];
            /** @description A store alone closes, while nothing is open there; it may open again. */
            etat?: components["schemas"]["EtatLieu"];
            nom?: components["schemas"]["Texte1a100"];
            region?: components["schemas"]["Texte1a100"];
            /** @description Whether it takes empty containers back for their deposits; a store alone may. */
            reprend_consignes?: boolean;
            telephone?: components["schemas"]["Telephone"];
            ville?: components["schemas"]["Texte1a100"];
        };
        /** @description What changes of the settings: what is absent stays. */
        ModificationParametres: {
            adresse?: components["schemas"]["Texte0a200"];
            courriel?: components["schemas"]["Courriel"] | null;
            delai_livraison_jours?: components["schemas"]["Delai"];
            etiquette_poids?: components["schemas"]["PrefixeEtiquette"] | null;
            etiquette_prix?: components["schemas"]["PrefixeEtiquette"] | null;
            frais_livraison_cents?: components["schemas"]["MontantLivraison"];
            livraison_gratuite_cents?: components["schemas"]["MontantLivraison"];
            numero_tps?: components["schemas"]["NumeroTps"];
            numero_tvq?: components["schemas"]["NumeroTvq"];
            politique_retour_en?: components["schemas"]["Texte0a500"];
            politique_retour_fr?: components["schemas"]["Texte0a500"];
            raison_sociale?: components["schemas"]["Texte1a100"];
            /** @description Of orders to come. */
            reservation_minutes?: components["schemas"]["Reservation"];
            retour_jours?: components["schemas"]["JoursDeRetour"];
            telephone?: components["schemas"]["Texte0a40"];
        };
        /** @description What changes of a product: what is absent stays. */
        ModificationProduit: {
            /** @description Whether anyone sells it; false withdraws it. */
            actif?: boolean;
            categorie_id?: components["schemas"]["CategorieId"];
            consigne_cents?: components["schemas"]["Consigne"];
            contenance?: components["schemas"]["Contenance"] | null;
            cout_cents?: components["schemas"]["Cout"];
            description_en?: components["schemas"]["Texte0a2000"];
            description_fr?: components["schemas"]["Texte0a2000"];
            en_ligne?: boolean;
            marque?: components["schemas"]["Texte0a100"];
            mesure?: components["schemas"]["Mesure"] | null;
            nom_en?: components["schemas"]["Texte1a200"];
            nom_fr?: components["schemas"]["Texte1a200"];
            plu?: components["schemas"]["Plu"] | null;
            /** @description Its regular price. While a lower one is in force, that one stays, and the regular price stays above it. */
            prix_cents?: components["schemas"]["Prix"];
            taxe?: components["schemas"]["Taxe"];
        };
        /** @description A change of who answers for personal data. What is absent stays. */
        ModificationResponsable: {
            courriel?: components["schemas"]["Courriel"];
            telephone?: components["schemas"]["Telephone"] | null;
            titre_en?: components["schemas"]["Texte1a100"];
            titre_fr?: components["schemas"]["Texte1a100"];
        };
        /** @description What changes of a worker; a field left out stays. */
        ModificationTravailleur: {
            /** @description The language of their screens. */
            langue?: components["schemas"]["Langue"];
            /** @description Last name. */
            nom?: components["schemas"]["Texte1a80"];
            /** @description First name. */
            prenom?: components["schemas"]["Texte1a80"];
            /** @description Their role: a responsable changes it. */
            role?: components["schemas"]["RoleTravailleur"];
        };
        /**
         * Format: date-time
         * @description An instant as RFC 3339 writes it, with its offset.
         * @example 2026-06-30T18:05:00Z
         */
        Moment: string;
        /**
         * Format: int64
         * @description An amount of 0 to 10,000,000.00 $.
         * @example 1149
         */
        Montant: number;
        /**
         * Format: int64
         * @description What a card is sold for: 5.00 to 500.00 $.
         * @example 5000
         */
        MontantCarte: number;
        /**
         * Format: int64
         * @description What delivery costs, or from which amount on it costs nothing: 0 to 10,000.00 $.
         */
        MontantLivraison: number;
        /**
         * Format: int64
         * @description Cash put in or taken out: 0.05 to 10,000.00 $, in coins and notes.
         * @example 5000
         */
        MontantMouvement: number;
        /**
         * Format: password
         * @description What somebody types as a password: any text of at most 128 characters.
         *
         *     Whether it is strong is asked when one is chosen: [`MotDePasseChoisi`].
         */
        MotDePasse: string;
        /**
         * Format: password
         * @description A password that somebody chooses: 10 to 128 characters, not the e-mail.
         *
         *     Under 10, it is refused once its account is known, with a problem of its own.
         */
        MotDePasseChoisi: string;
        /** @description A password that somebody must change at their first sign-in. */
        MotDePasseRemplace: {
            /** @description Told this once. */
            mot_de_passe_provisoire: string;
        };
        /**
         * @description Why a quantity was corrected.
         * @enum {string}
         */
        MotifAjustement: "casse" | "peremption" | "vol" | "perte" | "don" | "usage_interne" | "erreur_de_saisie";
        /**
         * @description Why it goes there.
         * @enum {string}
         */
        MotifMouvement: "monnaie" | "depot" | "depense" | "correction";
        /**
         * @description Why something is taken off a line.
         * @enum {string}
         */
        MotifRemise: "rabais" | "erreur_de_prix" | "article_abime" | "employe" | "lot";
        /** @description Cash that was put in or taken out. */
        MouvementCaisse: {
            approuve_par?: components["schemas"]["CompteId"] | null;
            genre: components["schemas"]["GenreMouvement"];
            /** Format: date-time */
            le: string;
            montant_cents: components["schemas"]["Centimes"];
            motif: components["schemas"]["MotifMouvement"];
            /** @description The key of the request. */
            mouvement_caisse_id: components["schemas"]["MouvementCaisseId"];
            /** @description Who did it. */
            par: components["schemas"]["CompteId"];
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: uuid
         * @description Cash put into a drawer or taken out of it.
         */
        MouvementCaisseId: string;
        /** @description A line of the ledger: it is never changed. */
        MouvementStock: {
            /** Format: date-time */
            le: string;
            /**
             * @description Where to read it; none where nothing else is known of it.
             * @example /api/ventes/0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11
             */
            lien?: string | null;
            lieu_id: components["schemas"]["LieuId"];
            motif?: components["schemas"]["MotifAjustement"] | null;
            /**
             * Format: int64
             * @description Its number, greater for a later one of the same product and place.
             */
            mouvement_id: number;
            nom_en: string;
            nom_fr: string;
            par?: components["schemas"]["CompteId"] | null;
            /**
             * Format: int32
             * @description How many there were then.
             */
            physique_apres: number;
            /**
             * Format: int32
             * @description How many came, or left.
             */
            physique_delta: number;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: uuid
             * @description The sale, order, transfer or count that moved it.
             */
            reference_id: string;
            /**
             * Format: int32
             * @description How many were promised then.
             */
            reserve_apres: number;
            /**
             * Format: int32
             * @description How many more are promised, or fewer.
             */
            reserve_delta: number;
            /** @example EPI-0001 */
            sku: string;
            type: components["schemas"]["TypeMouvement"];
        };
        /** @description What was written. */
        MouvementsStockFaits: {
            /**
             * Format: int64
             * @description How many movements: one per line.
             */
            mouvements: number;
            /**
             * Format: uuid
             * @description The key of the request: the reference of its movements.
             */
            reference_id: string;
        };
        /**
         * @description A tender.
         * @enum {string}
         */
        Moyen: "especes" | "debit" | "credit" | "echange" | "en_ligne" | "carte" | "avoir";
        /**
         * @description What a till takes.
         * @enum {string}
         */
        MoyenCaisse: "especes" | "debit" | "credit" | "carte";
        /**
         * @description What pays a card: money, never another card.
         * @enum {string}
         */
        MoyenVenteCarte: "especes" | "debit" | "credit";
        /**
         * Format: password
         * @description A PIN: 4 to 6 digits. Whether it is easily guessed is asked when one is chosen: [`Nip::choisi`].
         */
        Nip: string;
        /**
         * @description How much there is, in words: units are for staff only.
         * @enum {string}
         */
        Niveau: "en_stock" | "faible" | "rupture";
        /**
         * @description How much there is, against the thresholds.
         * @enum {string}
         */
        NiveauStock: "rupture" | "faible" | "normal" | "surstock";
        /**
         * Format: int64
         * @description How many containers of one deposit: 1 to 1,000.
         * @example 24
         */
        NombreContenants: number;
        /**
         * Format: int64
         * @description How many articles a lot has: 2 to 99.
         * @example 3
         */
        NombreLot: number;
        /**
         * Format: int32
         * @description How many persons an incident concerns: 0 to 100,000,000.
         */
        NombrePersonnes: number;
        /** @description Something that a client is told. */
        Notification: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            cree_le: string;
            /**
             * @description What it is about: for an order `commande_id` and `numero`, with `etat`, or `montant_cents` of a refund; for an export
             *     `demande_id`; for an inactive account `vu_le` and `echeance`, days.
             */
            donnees: unknown;
            genre: components["schemas"]["GenreNotification"];
            /**
             * Format: date-time
             * @description When the client read it.
             */
            lue_le?: string | null;
            notification_id: components["schemas"]["NotificationId"];
        };
        /**
         * Format: int64
         * @description What a client is told.
         */
        NotificationId: number;
        /** @description A choice to be recorded. */
        NouveauChoix: {
            accorde: boolean;
            finalite: components["schemas"]["Finalite"];
            /** @description The text that the client was shown: the one in force, of `GET /api/confidentialite`. */
            version_texte: components["schemas"]["VersionTexte"];
        };
        /** @description A barcode to give a product. */
        NouveauCode: {
            gtin: components["schemas"]["Gtin"];
            /**
             * @description How many articles: 6 for a pack of six.
             * @default 1
             */
            quantite: components["schemas"]["ArticlesDuCode"];
        };
        /** @description What was counted at a place. */
        NouveauComptageStock: {
            lieu_id: components["schemas"]["LieuId"];
            /** @description 1 to 100 lines, each product once. */
            lignes: components["schemas"]["LigneComptee"][];
        };
        /** @description A place to open. */
        NouveauLieu: {
            /** @description Its number and street. */
            adresse: components["schemas"]["Texte1a200"];
            /** @description What the receipts of its tills start with; no other place has it, and it stays. */
            code: components["schemas"]["Sigle"];
            code_postal: components["schemas"]["CodePostal"];
            nom: components["schemas"]["Texte1a100"];
            region: components["schemas"]["Texte1a100"];
            /**
             * @description Whether it takes empty containers back for their deposits; a store alone may.
             * @default false
             */
            reprend_consignes: boolean;
            telephone: components["schemas"]["Telephone"];
            /** @description There is one logistics centre and one head office; any number of stores. */
            type: components["schemas"]["TypeLieu"];
            ville: components["schemas"]["Texte1a100"];
        };
        /** @description Several articles of a product for one price, to be planned. */
        NouveauLot: {
            /** @description Until before then. */
            au: components["schemas"]["Moment"];
            du?: components["schemas"]["Moment"] | null;
            nombre: components["schemas"]["NombreLot"];
            /** @description What they cost together: less than one by one. */
            prix_cents: components["schemas"]["PrixPromotion"];
            /** @description What is sold by the piece. */
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description Cash to put in or to take out. */
        NouveauMouvementCaisse: {
            approbation?: components["schemas"]["JetonApprobation"] | null;
            genre: components["schemas"]["GenreMouvement"];
            montant_cents: components["schemas"]["MontantMouvement"];
            motif: components["schemas"]["MotifMouvement"];
        };
        /** @description A PIN that somebody chooses. */
        NouveauNip: {
            /** @description Digits that are neither all equal nor in a row. */
            nip: components["schemas"]["Nip"];
        };
        /** @description A lower price for a time, to be scheduled. */
        NouveauPrix: {
            /** @description Until before then. */
            au: components["schemas"]["Moment"];
            du?: components["schemas"]["Moment"] | null;
            /** @description For one, or for a kilogram: below the regular price. */
            prix_cents: components["schemas"]["PrixPromotion"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /** @description A product to make. */
        NouveauProduit: {
            categorie_id: components["schemas"]["CategorieId"];
            /** @description At most 50, which no other product has. */
            codes?: components["schemas"]["NouveauCode"][];
            consigne_cents?: components["schemas"]["Consigne"] | null;
            contenance?: components["schemas"]["Contenance"] | null;
            /** @description What one costs us, or a kilogram. */
            cout_cents: components["schemas"]["Cout"];
            description_en?: components["schemas"]["Texte0a2000"] | null;
            description_fr?: components["schemas"]["Texte0a2000"] | null;
            /** @description Whether the online shop sells it: what is weighed it never sells, the rest it does unless this says no. */
            en_ligne?: boolean;
            marque?: components["schemas"]["Texte0a100"] | null;
            mesure?: components["schemas"]["Mesure"] | null;
            nom_en: components["schemas"]["Texte1a200"];
            nom_fr: components["schemas"]["Texte1a200"];
            plu?: components["schemas"]["Plu"] | null;
            /** @description Its price for one, or for a kilogram. */
            prix_cents: components["schemas"]["Prix"];
            /** @description Its code in the chain, which no other has, and which stays. */
            sku: components["schemas"]["Sku"];
            taxe: components["schemas"]["Taxe"];
            /**
             * @description What its quantity counts, which stays.
             * @default piece
             */
            unite: components["schemas"]["Unite"];
        };
        /** @description A shift to be opened. */
        NouveauQuart: {
            /** @description Where. */
            magasin_id: components["schemas"]["LieuId"];
        };
        /** @description Rates to announce. */
        NouveauTaux: {
            /** @description The first day on which they are in force: after today. */
            depuis: components["schemas"]["Jour"];
            tps: components["schemas"]["TauxTaxe"];
            tvq: components["schemas"]["TauxTaxe"];
        };
        /** @description Goods to send from one place to another. */
        NouveauTransfert: {
            /** @description The place that receives: another one. */
            destination_id: components["schemas"]["LieuId"];
            /** @description What goes on it, 1 to 100 lines, each product once. */
            lignes: components["schemas"]["LigneTransferee"][];
            /** @description The place that sends. */
            source_id: components["schemas"]["LieuId"];
        };
        /** @description A worker to be hired. */
        NouveauTravailleur: {
            /** @description What they will sign in with. */
            courriel: components["schemas"]["Courriel"];
            /** @description The language of their screens. */
            langue?: components["schemas"]["Langue"];
            /** @description Where they will act: places of the caller, at least one unless the caller is a responsable. */
            magasins?: components["schemas"]["LieuId"][];
            /** @description Their number in the chain. */
            matricule: components["schemas"]["Matricule"];
            /** @description Last name. */
            nom: components["schemas"]["Texte1a80"];
            /** @description First name. */
            prenom: components["schemas"]["Texte1a80"];
            /** @description Their role: a gestionnaire hires employés only. */
            role: components["schemas"]["RoleTravailleur"];
        };
        /** @description What came from a supplier, or is put right. */
        NouveauxMouvementsStock: {
            lieu_id: components["schemas"]["LieuId"];
            /** @description 1 to 100 lines, each product once. */
            lignes: components["schemas"]["LigneMouvementStock"][];
            motif?: components["schemas"]["MotifAjustement"] | null;
            type: components["schemas"]["TypeSaisi"];
        };
        /** @description An incident to be written down. */
        NouvelIncident: {
            /** @description Who was told, and when; empty as long as nobody was. */
            avis: components["schemas"]["Texte0a2000"];
            /** @description What happened. */
            circonstances: components["schemas"]["Texte1a2000"];
            /** @description What data it concerns. */
            donnees: components["schemas"]["Texte1a2000"];
            /** @description What was done about it; empty as long as nothing was. */
            mesures: components["schemas"]["Texte0a2000"];
            /** @description How many persons it concerns, as far as is known. */
            personnes: components["schemas"]["NombrePersonnes"];
            /** @description Whether it may cause serious harm. */
            risque_serieux: boolean;
            /** @description The last one; not before the first. */
            survenu_au: components["schemas"]["Jour"];
            /** @description The first day on which it happened. */
            survenu_du: components["schemas"]["Jour"];
        };
        /** @description A stock-take to open. */
        NouvelInventaire: {
            categorie_id?: components["schemas"]["CategorieId"] | null;
            lieu_id: components["schemas"]["LieuId"];
            seuil_recompte?: components["schemas"]["Seuil"] | null;
        };
        /** @description An address as it is written. */
        NouvelleAdresse: {
            /** @description Postal code, as `H2J 2K1` or `H2J2K1`. */
            code_postal: components["schemas"]["CodePostal"];
            /** @description Whether it is the one to propose first; the one before it is not any more. */
            defaut?: boolean;
            /** @description Who receives. */
            destinataire: components["schemas"]["Texte1a100"];
            genre: components["schemas"]["GenreAdresse"];
            /** @description Number and street. */
            ligne1: components["schemas"]["Texte1a100"];
            ligne2?: components["schemas"]["Texte1a100"] | null;
            /** @description A province or territory, by its two letters. */
            province: components["schemas"]["Province"];
            ville: components["schemas"]["Texte1a80"];
        };
        /** @description A till to set up. */
        NouvelleCaisse: {
            /** @description Its number in the store, which no other has had. */
            numero: components["schemas"]["NumeroCaisse"];
        };
        /** @description A card to sell. */
        NouvelleCarte: {
            montant_cents: components["schemas"]["MontantCarte"];
            /** @description How it is paid. Cash is the remainder, rounded to the nearest 5 cents; the rest is exact. */
            paiements: components["schemas"]["PaiementCarte"][];
        };
        /** @description A category to make. */
        NouvelleCategorie: {
            /** @description What the codes of its products start with; no other category has it. */
            code: components["schemas"]["Sigle"];
            nom_en: components["schemas"]["Texte1a100"];
            nom_fr: components["schemas"]["Texte1a100"];
            parent_id?: components["schemas"]["CategorieId"] | null;
            rang?: components["schemas"]["RangCategorie"] | null;
        };
        /** @description What a responsable gives to have a key made. */
        NouvelleCle: {
            /** @description When it stops being good: within 366 days. */
            expire_le: components["schemas"]["Moment"];
            /** @description What it is for. */
            nom: components["schemas"]["Texte1a80"];
            /** @description What it may read, each once. */
            portees: components["schemas"]["Portee"][];
        };
        /** @description What to ask. */
        NouvelleDemandeLoi25: {
            genre: components["schemas"]["GenreLoi25"];
        };
        /** @description What a scanner read: it adds up with all other readings of the product. */
        NouvelleLecture: {
            /** @description The scanner. */
            appareil: components["schemas"]["Texte1a40"];
            gtin?: components["schemas"]["Gtin"] | null;
            produit_id?: components["schemas"]["ProduitId"] | null;
            /** @description How many; grams for what is sold by weight. 0: there are none here. Less than 0 corrects an earlier reading. */
            quantite: components["schemas"]["QuantiteLue"];
            /** @description Counts the product again: what was read of it before no longer counts. */
            recompte?: boolean;
            sku?: components["schemas"]["Sku"] | null;
        };
        /** @description Containers to take back. */
        NouvelleRepriseConsigne: {
            /** @description How many of each deposit; each deposit once. */
            contenants: components["schemas"]["Contenant"][];
        };
        /** @description A till session to open. */
        NouvelleSession: {
            caisse_id: components["schemas"]["CaisseId"];
            /** @description The cash in its drawer. */
            fond_cents: components["schemas"]["Fond"];
        };
        /** @description A sale to record: all of it happens, or nothing. */
        NouvelleVente: {
            approbation?: components["schemas"]["JetonApprobation"] | null;
            /** @description Sells what is in the customer's hand although the book has none; a count is then asked for. */
            ecart_permis?: boolean;
            faite_le?: components["schemas"]["Moment"] | null;
            /**
             * @description Whether it was made while the till had no network: charged at the prices seen, `ecart_permis` implied. Its
             *     key is the store's, whoever sends it; `faite_le` is then required.
             */
            hors_ligne?: boolean;
            /** @description What was sold, 1 to 500 lines. A product may come several times. */
            lignes: components["schemas"]["LigneVendue"][];
            magasin_id: components["schemas"]["LieuId"];
            /** @description How it was paid. Cash is the remainder of the total, rounded to the nearest 5 cents; the rest is exact. */
            paiements: components["schemas"]["PaiementRecu"][];
            recu_cents?: components["schemas"]["Montant"] | null;
            /** @description The open session of one of its tills; of a sale without network, also one that has ended since. */
            session_id: components["schemas"]["SessionCaisseId"];
            vendeur_id?: components["schemas"]["CompteId"] | null;
        };
        /** @description What a store asks the logistics centre for: each line becomes a request of its own, or none does. */
        NouvellesDemandes: {
            /** @description The store that asks. */
            lieu_id: components["schemas"]["LieuId"];
            /** @description What it asks for, 1 to 50 lines, each product once. */
            lignes: components["schemas"]["LigneDemandee"][];
        };
        /**
         * Format: int32
         * @description The number of a till: 1 to 99.
         * @example 3
         */
        NumeroCaisse: number;
        /**
         * Format: carte
         * @description Sixteen digits, the first a 9, the last a check digit (Luhn): who knows it holds the money.
         *
         *     The first digit keeps bank cards apart (ISO/IEC 7812 leaves 9 to national use): one sent by mistake is refused.
         * @example 9000000000000001
         */
        NumeroCarte: string;
        /**
         * Format: int64
         * @description The number of an order, as its client shows it: from 1 up.
         * @example 1042
         */
        NumeroCommande: number;
        /**
         * @description The number of an account in the books of the chain: 3 to 10 digits.
         * @example 4010
         */
        NumeroCompte: string;
        /**
         * @description The number of a business for the TPS.
         * @example 123456789 RT0001
         */
        NumeroTps: string;
        /**
         * @description The number of a business for the TVQ.
         * @example 1234567890 TQ0001
         */
        NumeroTvq: string;
        /** @description So many articles of a product for one price. */
        Offre: {
            /**
             * Format: date-time
             * @description Until before then.
             */
            au: string;
            /**
             * Format: date-time
             * @description From then on.
             */
            du: string;
            /**
             * Format: int32
             * @description How many.
             * @example 3
             */
            nombre: number;
            /** @description What they cost together. */
            prix_cents: components["schemas"]["Centimes"];
        };
        /**
         * @description Why a product is counted.
         * @enum {string}
         */
        OrigineComptage: "manuel" | "ecart_caisse";
        /** @description Who forgot their password. */
        Oubli: {
            /** @description What they sign in with. */
            courriel: components["schemas"]["Courriel"];
        };
        /** @description One page of a list. */
        Page_AlerteStock: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: (components["schemas"]["QuantitesStock"] & {
                alerte_id: components["schemas"]["AlerteId"];
                /**
                 * Format: date-time
                 * @description None while it is open.
                 */
                fermee_le?: string | null;
                lieu_id: components["schemas"]["LieuId"];
                nom_en: string;
                nom_fr: string;
                /** Format: date-time */
                ouverte_le: string;
                /** Format: date-time */
                prise_en_charge_le?: string | null;
                prise_en_charge_par?: components["schemas"]["CompteId"] | null;
                produit_id: components["schemas"]["ProduitId"];
                /** @example EPI-0001 */
                sku: string;
                /** @description What its quantity counts. */
                unite: components["schemas"]["Unite"];
            })[];
        };
        /** @description One page of a list. */
        Page_Cle: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                cle_id: components["schemas"]["CleId"];
                /** Format: date-time */
                cree_le: string;
                /** @description Who had it made. */
                cree_par: components["schemas"]["CompteId"];
                /**
                 * Format: date-time
                 * @description When it was last exchanged, to the minute.
                 */
                dernier_usage_le?: string | null;
                /**
                 * Format: date-time
                 * @description When it stops being good.
                 */
                expire_le: string;
                /** @description What it is for. */
                nom: string;
                /** @description What it may read. */
                portees: components["schemas"]["Portee"][];
                /** @description How it begins, behind `cpt_`. */
                prefixe: string;
                /**
                 * Format: date-time
                 * @description When it was revoked.
                 */
                revoquee_le?: string | null;
            }[];
        };
        /** @description One page of a list. */
        Page_Client: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Their account. */
                client_id: components["schemas"]["CompteId"];
                /** @description Where to write: that of the account. */
                courriel?: string | null;
                /**
                 * Format: date-time
                 * @description When the account was made.
                 */
                cree_le: string;
                /** @description `actif`, or `efface` once forgotten at their request. */
                etat: string;
                /** @description The language of what is written to them. */
                langue: components["schemas"]["Langue"];
                /**
                 * Format: date-time
                 * @description When the profile last changed.
                 */
                modifie_le: string;
                nom?: string | null;
                prenom?: string | null;
                /**
                 * @description `+1` and ten digits.
                 * @example +15145550123
                 */
                telephone?: string | null;
                /**
                 * Format: int32
                 * @description Its version: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_CommandeEntete: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Where to deliver. */
                adresse?: unknown;
                /** @description What bears the federal tax. */
                base_tps_cents: components["schemas"]["Centimes"];
                /** @description What bears the Québec tax. */
                base_tvq_cents: components["schemas"]["Centimes"];
                /** @description Whose it is. */
                client_id: components["schemas"]["CompteId"];
                /** @description Its id: the key of its checkout. */
                commande_id: components["schemas"]["CommandeId"];
                /** @description The deposits of its containers; no tax is on them. */
                consigne_cents: components["schemas"]["Centimes"];
                /** @description Where to write; none once the person is erased. */
                courriel?: string | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                creee_le: string;
                /** @description Where it is in its life. */
                etat: components["schemas"]["EtatCommande"];
                frais_livraison_cents: components["schemas"]["Centimes"];
                /** @description From which place. */
                lieu_id: components["schemas"]["LieuId"];
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                maj_le: string;
                /** @description How the goods reach the client: `cueillette` or `livraison`. */
                mode: string;
                /**
                 * Format: int64
                 * @description The number to show at collection.
                 */
                numero: number;
                paiement_en_cours?: components["schemas"]["PaiementId"] | null;
                /**
                 * Format: date-time
                 * @description Until when the stock is kept for its payment.
                 */
                reservee_jusqua: string;
                /** @description The lines, before taxes. */
                sous_total_cents: components["schemas"]["Centimes"];
                /**
                 * Format: int32
                 * @description The federal rate, in thousandths of a percent.
                 */
                taux_tps: number;
                /**
                 * Format: int32
                 * @description The Québec rate, in thousandths of a percent.
                 */
                taux_tvq: number;
                /** @description What is owed. */
                total_cents: components["schemas"]["Centimes"];
                /** @description Federal tax. */
                tps_cents: components["schemas"]["Centimes"];
                /** @description Québec tax. */
                tvq_cents: components["schemas"]["Centimes"];
                /**
                 * Format: int32
                 * @description Its version: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_CommandeVue: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                commande_id: components["schemas"]["CommandeId"];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                creee_le: string;
                /** @description Where it is in its life. */
                etat: components["schemas"]["EtatCommande"];
                /**
                 * Format: date-time
                 * @description When its state last changed.
                 */
                maj_le: string;
                /** @description How the goods reach the client. */
                mode: components["schemas"]["Mode"];
                /**
                 * Format: int32
                 * @description How many articles, over all lines.
                 */
                nb_articles: number;
                /**
                 * Format: int64
                 * @description The number to show at collection.
                 */
                numero: number;
                total_cents: components["schemas"]["Centimes"];
            }[];
        };
        /** @description One page of a list. */
        Page_ComptageStock: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** Format: uuid */
                comptage_id: string;
                /**
                 * Format: int32
                 * @description How many were counted.
                 */
                comptee?: number | null;
                /** Format: date-time */
                cree_le: string;
                /**
                 * Format: int32
                 * @description Counted less seen.
                 */
                ecart?: number | null;
                etat: components["schemas"]["EtatComptage"];
                /** Format: date-time */
                fait_le?: string | null;
                lieu_id: components["schemas"]["LieuId"];
                nom_en: string;
                nom_fr: string;
                origine: components["schemas"]["OrigineComptage"];
                par?: components["schemas"]["CompteId"] | null;
                /**
                 * Format: int32
                 * @description How many the book has now: what a counter sends as `physique_vue`.
                 */
                physique: number;
                /**
                 * Format: int32
                 * @description How many the book had when they were counted.
                 */
                physique_vue?: number | null;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: uuid
                 * @description The request that counted: the reference of its movement.
                 */
                reference_id?: string | null;
                /** @example EPI-0001 */
                sku: string;
                /** @description What its quantity counts. */
                unite: components["schemas"]["Unite"];
            }[];
        };
        /** @description One page of a list. */
        Page_CourrielResume: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description The order, the sale or the account that it is about. */
                agregat_id: string;
                courriel_id: components["schemas"]["CourrielId"];
                /** Format: date-time */
                cree_le: string;
                /** @description Why the last try failed: the code of the server, or a word. */
                derniere_erreur?: string | null;
                /** @description To whom, `c…@client.example`; null once it is sent, and where the order has the address. */
                destinataire?: string | null;
                /**
                 * Format: int32
                 * @description How often it was tried.
                 */
                essais: number;
                etat: string;
                /**
                 * Format: date-time
                 * @description When it was sent or given up.
                 */
                fini_le?: string | null;
                /** @description What it tells. */
                genre: string;
                /**
                 * Format: date-time
                 * @description When it is tried next; null once it is over.
                 */
                prochain_essai?: string | null;
            }[];
        };
        /** @description One page of a list. */
        Page_Demande: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** Format: date-time */
                cree_le: string;
                /** Format: date-time */
                decidee_le?: string | null;
                decidee_par?: components["schemas"]["CompteId"] | null;
                demande_id: components["schemas"]["DemandeId"];
                /** @description Who asked. */
                demandee_par: components["schemas"]["CompteId"];
                etat: components["schemas"]["DemandeEtat"];
                /** @description The store that asks. */
                lieu_id: components["schemas"]["LieuId"];
                /** @description Why it was refused. */
                motif?: string | null;
                nom_en: string;
                nom_fr: string;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: int32
                 * @description What head office granted; none before, and once it was withdrawn.
                 */
                quantite_approuvee?: number | null;
                /** Format: int32 */
                quantite_demandee: number;
                /** @example EPI-0001 */
                sku: string;
                transfert_id?: components["schemas"]["TransfertId"] | null;
                /** @description What its quantities count. */
                unite: components["schemas"]["Unite"];
                /**
                 * Format: int32
                 * @description Its version: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_DemandeLoi25: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                cree_le: string;
                demande_id: components["schemas"]["DemandeLoi25Id"];
                /**
                 * Format: date
                 * @description By when the law wants it done; normally it takes seconds.
                 */
                echeance: string;
                /** @description The services that have done their part. */
                etapes_faites: components["schemas"]["EtapeLoi25"][];
                etat: components["schemas"]["EtatLoi25"];
                /** @description Whether its file can be downloaded: from the end of an export on, for thirty days. */
                fichier: boolean;
                genre: components["schemas"]["GenreLoi25"];
                /**
                 * Format: date-time
                 * @description When it was done.
                 */
                terminee_le?: string | null;
            }[];
        };
        /** @description One page of a list. */
        Page_EcartDePrix: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: int64
                 * @description How many units the price is for: 1, or 1000 grams.
                 */
                diviseur: number;
                /** @description How much more the line cost, before discounts; less where it is negative. */
                ecart_montant_cents: components["schemas"]["Centimes"];
                /**
                 * Format: date-time
                 * @description When it was sold.
                 */
                faite_le: string;
                /**
                 * Format: date
                 * @description The business day.
                 */
                jour: string;
                magasin_id: components["schemas"]["LieuId"];
                /** @description Its name in English then. */
                nom_en: string;
                /** @description Its name in French then. */
                nom_fr: string;
                /**
                 * @description The receipt number of the sale.
                 * @example LAV-1-42-7
                 */
                numero: string;
                /** @description Whether the price charged was in force within the 72 hours before the sale, as a till may still have it. */
                prix_connu: boolean;
                /** @description The price in force when the sale arrived. */
                prix_en_vigueur_cents: components["schemas"]["Centimes"];
                /** @description The price charged. */
                prix_unitaire_cents: components["schemas"]["Centimes"];
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: int32
                 * @description How many, or how many grams.
                 */
                quantite: number;
                /**
                 * Format: int32
                 * @description Its place in the sale.
                 */
                rang: number;
                /** @description Its code then. */
                sku: string;
                vendeur_id?: components["schemas"]["CompteId"] | null;
                vente_id: components["schemas"]["VenteId"];
            }[];
        };
        /** @description One page of a list. */
        Page_Etiquette: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: int32
                 * @description How much of `mesure` one article holds.
                 * @example 540
                 */
                contenance?: number | null;
                /** @description Tells this label from what it says at another time: to be sent back once it is on the shelf. */
                empreinte: components["schemas"]["EmpreinteEtiquette"];
                /**
                 * @description Its barcode, where it has one for a single article.
                 * @example 2000000000015
                 */
                gtin?: string | null;
                lot?: components["schemas"]["Offre"] | null;
                /** @description Who makes it; empty: nobody is named. */
                marque: string;
                mesure?: components["schemas"]["Mesure"] | null;
                nom_en: string;
                nom_fr: string;
                prix_cents: components["schemas"]["Centimes"];
                prix_regulier_cents?: components["schemas"]["Centimes"] | null;
                prix_unitaire?: components["schemas"]["PrixUnitaire"] | null;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * @description Its code in the chain.
                 * @example EPI-0001
                 */
                sku: string;
                taxe: components["schemas"]["Taxe"];
                /** @description What its price is for: one, or a kilogram. */
                unite: components["schemas"]["Unite"];
            }[];
        };
        /** @description One page of a list. */
        Page_Faute: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * @description The column; empty: it is the line as a whole.
                 * @example prix_cents
                 */
                colonne: string;
                /** @description The same in English. */
                detail_en: string;
                /** @description What was expected and what came, in French. */
                detail_fr: string;
                /**
                 * Format: int32
                 * @description The line of the file where the product begins; the first has the names of the columns.
                 */
                ligne: number;
            }[];
        };
        /** @description One page of a list. */
        Page_Import: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** Format: date-time */
                cree_le: string;
                /** @description Who sent it. */
                cree_par: components["schemas"]["CompteId"];
                /**
                 * Format: date-time
                 * @description When somebody asked for it to be applied; none: nobody has, or the catalogue has changed since the check.
                 */
                demande_le?: string | null;
                etat: components["schemas"]["EtatImport"];
                /**
                 * Format: int32
                 * @description How many faults were found so far: `/api/imports/{id}/erreurs`.
                 */
                fautes: number;
                /**
                 * Format: date-time
                 * @description When it was applied or given up.
                 */
                fini_le?: string | null;
                /**
                 * Format: int32
                 * @description How many of them are in the catalogue as the file has them.
                 */
                identiques?: number | null;
                import_id: components["schemas"]["ImportId"];
                /**
                 * Format: int32
                 * @description How many products it names.
                 */
                lignes: number;
                /**
                 * Format: int32
                 * @description How many of them it changes.
                 */
                modifies?: number | null;
                /**
                 * Format: int32
                 * @description How many of them the catalogue does not have; none before the check.
                 */
                nouveaux?: number | null;
                /**
                 * Format: int32
                 * @description The size of the file, in bytes.
                 */
                octets: number;
                /**
                 * Format: date-time
                 * @description When the check came to its end.
                 */
                verifie_le?: string | null;
            }[];
        };
        /** @description One page of a list. */
        Page_Incident: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Who was told, and when. */
                avis: string;
                /** @description What happened. */
                circonstances: string;
                /** @description What data it concerns. */
                donnees: string;
                incident_id: components["schemas"]["IncidentId"];
                /**
                 * Format: date-time
                 * @description When.
                 */
                le: string;
                /** @description What was done to reduce the harm, and for it not to happen again. */
                mesures: string;
                /** @description Why this version corrects the one before; empty in the first. */
                motif: string;
                /** @description Who wrote it. */
                par: components["schemas"]["CompteId"];
                /**
                 * Format: int32
                 * @description How many persons it concerns, as far as is known.
                 */
                personnes: number;
                /** @description Whether it may cause serious harm: the Commission d'accès à l'information and the persons are then told. */
                risque_serieux: boolean;
                /**
                 * Format: date
                 * @description The last one.
                 */
                survenu_au: string;
                /**
                 * Format: date
                 * @description The first day on which it happened.
                 */
                survenu_du: string;
                /**
                 * Format: int32
                 * @description 1, and one more with each correction: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_Inventaire: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                categorie_id?: components["schemas"]["CategorieId"] | null;
                /** Format: date-time */
                clos_le?: string | null;
                clos_par?: components["schemas"]["CompteId"] | null;
                etat: components["schemas"]["EtatInventaire"];
                /** @description The key of the request that opened it. */
                inventaire_id: components["schemas"]["InventaireId"];
                lieu_id: components["schemas"]["LieuId"];
                /** Format: date-time */
                ouvert_le: string;
                ouvert_par: components["schemas"]["CompteId"];
                /**
                 * Format: int32
                 * @description A difference of more units, or kilograms, is to be counted again.
                 */
                seuil_recompte: number;
            }[];
        };
        /** @description One page of a list. */
        Page_LectureInventaire: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description The scanner. */
                appareil: string;
                /** Format: date-time */
                le: string;
                /** Format: uuid */
                lecture_id: string;
                /**
                 * Format: int32
                 * @description How many the book had then.
                 */
                livre: number;
                /** @description Who read. */
                par: components["schemas"]["CompteId"];
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: int32
                 * @description How many units, or grams.
                 */
                quantite: number;
                /**
                 * Format: int32
                 * @description Its place among the readings of the product.
                 */
                rang: number;
                /** @description What was read of the product before no longer counts. */
                recompte: boolean;
                /** @example EPI-0001 */
                sku: string;
            }[];
        };
        /** @description One page of a list. */
        Page_Lieu: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Its number and street. */
                adresse: string;
                /** @example LAV */
                code: string;
                /** @example H7N1A1 */
                code_postal: string;
                /**
                 * @description `actif` or `ferme`.
                 * @example actif
                 */
                etat: string;
                lieu_id: components["schemas"]["LieuId"];
                nom: string;
                region: string;
                /** @description Whether it takes empty containers back for their deposits. */
                reprend_consignes: boolean;
                telephone: string;
                /**
                 * @description `magasin`, `centre_logistique` or `siege`.
                 * @example magasin
                 */
                type: string;
                /**
                 * Format: int32
                 * @description Its version: the `ETag`.
                 */
                version: number;
                ville: string;
            }[];
        };
        /** @description One page of a list. */
        Page_LigneAudit: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                acteur_id?: components["schemas"]["CompteId"] | null;
                /**
                 * @description What was done: the type of the event.
                 * @example audit.ajustement
                 */
                action: string;
                /** @description What more there is to know: ids and amounts. */
                details: Record<string, never>;
                /**
                 * @description Its digest, in hexadecimal: that of the line before and of this line.
                 * @example 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03
                 */
                empreinte: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                le: string;
                magasin_id?: components["schemas"]["LieuId"] | null;
                /** @description The id of what it was done to. */
                objet: string;
                /**
                 * Format: int64
                 * @description Its place in the chain: 1, 2, 3 …
                 */
                position: number;
                /**
                 * @description The service that told of it.
                 * @example magasin
                 */
                source: string;
            }[];
        };
        /** @description One page of a list. */
        Page_LigneInventaire: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: int32
                 * @description How many were counted; none where nobody read it.
                 */
                comptee?: number | null;
                /**
                 * Format: int32
                 * @description By how much the book was put right since: a count, or a sale of what it did not have.
                 */
                corrige: number;
                /**
                 * Format: int32
                 * @description Counted, less what the book had and was put right by: what an application adds to the book of then.
                 */
                ecart?: number | null;
                etat: components["schemas"]["EtatLigneInventaire"];
                /**
                 * Format: int32
                 * @description How many readings.
                 */
                lectures: number;
                /**
                 * Format: int32
                 * @description How many the book had at the last reading; now, where nobody read it.
                 */
                livre: number;
                /**
                 * Format: date-time
                 * @description Its last reading.
                 */
                lue_le?: string | null;
                nom_en: string;
                nom_fr: string;
                /**
                 * Format: int32
                 * @description How many the book has now.
                 */
                physique: number;
                produit_id: components["schemas"]["ProduitId"];
                /** @description Whether it was counted again. */
                recomptee: boolean;
                /**
                 * Format: int32
                 * @description How many of these are promised.
                 */
                reserve: number;
                /** @example EPI-0001 */
                sku: string;
                /** @description What its quantities count. */
                unite: components["schemas"]["Unite"];
            }[];
        };
        /** @description One page of a list. */
        Page_LotPrevu: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: date-time
                 * @description When somebody took it back.
                 */
                annule_le?: string | null;
                /**
                 * Format: date-time
                 * @description Until before then.
                 */
                au: string;
                /** Format: date-time */
                cree_le: string;
                /** @description Who planned it. */
                cree_par: components["schemas"]["CompteId"];
                /**
                 * Format: date-time
                 * @description From then on.
                 */
                du: string;
                /** @description Where it is in its life, now. */
                etat: components["schemas"]["EtatPrix"];
                /** @description The key of the request. */
                lot_id: components["schemas"]["LotId"];
                /**
                 * Format: int32
                 * @description How many.
                 * @example 3
                 */
                nombre: number;
                /** @description What they cost together. */
                prix_cents: components["schemas"]["Centimes"];
                produit_id: components["schemas"]["ProduitId"];
            }[];
        };
        /** @description One page of a list. */
        Page_MouvementCaisse: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                approuve_par?: components["schemas"]["CompteId"] | null;
                genre: components["schemas"]["GenreMouvement"];
                /** Format: date-time */
                le: string;
                montant_cents: components["schemas"]["Centimes"];
                motif: components["schemas"]["MotifMouvement"];
                /** @description The key of the request. */
                mouvement_caisse_id: components["schemas"]["MouvementCaisseId"];
                /** @description Who did it. */
                par: components["schemas"]["CompteId"];
                session_id: components["schemas"]["SessionCaisseId"];
            }[];
        };
        /** @description One page of a list. */
        Page_MouvementStock: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** Format: date-time */
                le: string;
                /**
                 * @description Where to read it; none where nothing else is known of it.
                 * @example /api/ventes/0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11
                 */
                lien?: string | null;
                lieu_id: components["schemas"]["LieuId"];
                motif?: components["schemas"]["MotifAjustement"] | null;
                /**
                 * Format: int64
                 * @description Its number, greater for a later one of the same product and place.
                 */
                mouvement_id: number;
                nom_en: string;
                nom_fr: string;
                par?: components["schemas"]["CompteId"] | null;
                /**
                 * Format: int32
                 * @description How many there were then.
                 */
                physique_apres: number;
                /**
                 * Format: int32
                 * @description How many came, or left.
                 */
                physique_delta: number;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: uuid
                 * @description The sale, order, transfer or count that moved it.
                 */
                reference_id: string;
                /**
                 * Format: int32
                 * @description How many were promised then.
                 */
                reserve_apres: number;
                /**
                 * Format: int32
                 * @description How many more are promised, or fewer.
                 */
                reserve_delta: number;
                /** @example EPI-0001 */
                sku: string;
                type: components["schemas"]["TypeMouvement"];
            }[];
        };
        /** @description One page of a list. */
        Page_Notification: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                cree_le: string;
                /**
                 * @description What it is about: for an order `commande_id` and `numero`, with `etat`, or `montant_cents` of a refund; for an export
                 *     `demande_id`; for an inactive account `vu_le` and `echeance`, days.
                 */
                donnees: unknown;
                genre: components["schemas"]["GenreNotification"];
                /**
                 * Format: date-time
                 * @description When the client read it.
                 */
                lue_le?: string | null;
                notification_id: components["schemas"]["NotificationId"];
            }[];
        };
        /** @description One page of a list. */
        Page_PrixPasse: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description What one costs us now. */
                cout_cents: components["schemas"]["Centimes"];
                /**
                 * Format: date-time
                 * @description From when on.
                 */
                depuis: string;
                /** @description What is left of this price at the cost of now. */
                marge_cents: components["schemas"]["Centimes"];
                par?: components["schemas"]["CompteId"] | null;
                /** @description The price that was asked. */
                prix_cents: components["schemas"]["Centimes"];
                prix_regulier_cents?: components["schemas"]["Centimes"] | null;
            }[];
        };
        /** @description One page of a list. */
        Page_PrixProgramme: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: date-time
                 * @description Until before then; when it was ended, where somebody did.
                 */
                au: string;
                /**
                 * Format: date-time
                 * @description When the product began to cost it.
                 */
                commence_le?: string | null;
                /** Format: date-time */
                cree_le: string;
                /** @description Who scheduled it. */
                cree_par: components["schemas"]["CompteId"];
                /**
                 * Format: date-time
                 * @description From then on.
                 */
                du: string;
                etat: components["schemas"]["EtatPrix"];
                /**
                 * Format: date-time
                 * @description When it ended, or was taken back.
                 */
                fini_le?: string | null;
                fini_par?: components["schemas"]["CompteId"] | null;
                /** @description For one, or for a kilogram. */
                prix_cents: components["schemas"]["Centimes"];
                /** @description The key of the request. */
                prix_programme_id: components["schemas"]["PrixProgrammeId"];
                produit_id: components["schemas"]["ProduitId"];
            }[];
        };
        /** @description One page of a list. */
        Page_Produit: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Whether anyone sells it. */
                actif: boolean;
                categorie_id: components["schemas"]["CategorieId"];
                /** @description The deposit on the container of one; 0 without. */
                consigne_cents: components["schemas"]["Centimes"];
                /**
                 * Format: int32
                 * @description How much of `mesure` one article holds.
                 * @example 540
                 */
                contenance?: number | null;
                /** @description More about it, in English. */
                description_en: string;
                /** @description More about it, in French. */
                description_fr: string;
                /** @description How much of it the online shop has. */
                disponibilite: components["schemas"]["Niveau"];
                /** @description Whether the online shop sells it. */
                en_ligne: boolean;
                /**
                 * Format: int32
                 * @description The version of its picture; none: it has none.
                 */
                image?: number | null;
                lot?: components["schemas"]["Offre"] | null;
                /** @description Who makes it; empty: nobody is named. */
                marque: string;
                mesure?: components["schemas"]["Mesure"] | null;
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                modifie_le: string;
                nom_en: string;
                nom_fr: string;
                /** @description Its price for one, or for a kilogram. */
                prix_cents: components["schemas"]["Centimes"];
                prix_regulier_cents?: components["schemas"]["Centimes"] | null;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * @description Its code in the chain.
                 * @example EPI-0001
                 */
                sku: string;
                taxe: components["schemas"]["Taxe"];
                /** @description What its quantity counts. */
                unite: components["schemas"]["Unite"];
                /**
                 * Format: int32
                 * @description Its version: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_ProduitGere: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: (components["schemas"]["Produit"] & {
                codes: components["schemas"]["CatalogueCode"][];
                /** @description What one costs us, or a kilogram. */
                cout_cents: components["schemas"]["Centimes"];
                /** @description What is left of its price: `prix_cents` less `cout_cents`. */
                marge_cents: components["schemas"]["Centimes"];
                modifie_par?: components["schemas"]["CompteId"] | null;
                /**
                 * @description What the labels of scales call it; none for what is not weighed.
                 * @example 00017
                 */
                plu?: string | null;
            })[];
        };
        /** @description One page of a list. */
        Page_Quart: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: date-time
                 * @description From when.
                 */
                debut: string;
                /**
                 * Format: date-time
                 * @description Until when; null while it is open.
                 */
                fin?: string | null;
                /** @description Where. */
                magasin_id: components["schemas"]["LieuId"];
                /**
                 * Format: int32
                 * @description Minutes of it that were a break.
                 */
                pause_minutes: number;
                /** @description Its id: the key of the request that opened it. */
                quart_id: components["schemas"]["QuartId"];
                /** @description Who. */
                travailleur_id: components["schemas"]["CompteId"];
            }[];
        };
        /** @description One page of a list. */
        Page_RetourResume: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: (components["schemas"]["RetourFait"] & {
                approuve_par?: components["schemas"]["CompteId"] | null;
                /**
                 * Format: date
                 * @description The business day.
                 */
                jour: string;
                /** Format: date-time */
                le: string;
                /** @description The store that took it back. */
                magasin_id: components["schemas"]["LieuId"];
                motif: components["schemas"]["RetourMotif"];
                /** @description Who took it back. */
                par: components["schemas"]["CompteId"];
                session_id: components["schemas"]["SessionCaisseId"];
            })[];
        };
        /** @description One page of a list. */
        Page_SessionCaisse: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                attendu_cents?: components["schemas"]["Centimes"] | null;
                caisse_id: components["schemas"]["CaisseId"];
                compte_cents?: components["schemas"]["Centimes"] | null;
                /** Format: date-time */
                compte_le?: string | null;
                compte_par?: components["schemas"]["CompteId"] | null;
                ecart_cents?: components["schemas"]["Centimes"] | null;
                etat: components["schemas"]["EtatSession"];
                /** @description The cash at its opening. */
                fond_cents: components["schemas"]["Centimes"];
                magasin_id: components["schemas"]["LieuId"];
                /**
                 * Format: int32
                 * @description How many returns it has.
                 */
                nb_retours: number;
                /**
                 * Format: int32
                 * @description How many sales it has.
                 */
                nb_ventes: number;
                /** @description What was said of the difference. */
                note: string;
                /**
                 * Format: int32
                 * @description Its number at the till.
                 */
                numero: number;
                /** Format: date-time */
                ouverte_le: string;
                /** @description Who opened it. */
                ouverte_par: components["schemas"]["CompteId"];
                /**
                 * @description What its receipt numbers start with.
                 * @example LAV-1-42
                 */
                prefixe: string;
                /** @description The key of the request that opened it. */
                session_id: components["schemas"]["SessionCaisseId"];
                /** Format: date-time */
                terminee_le?: string | null;
                terminee_par?: components["schemas"]["CompteId"] | null;
            }[];
        };
        /** @description One page of a list. */
        Page_SessionConnexion: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description The browser that signed in, as it calls itself. */
                agent: string;
                /** @description Whether this request belongs to it. */
                courante: boolean;
                /**
                 * Format: date-time
                 * @description When it signed in.
                 */
                cree_le: string;
                /**
                 * Format: date-time
                 * @description When it must sign in again.
                 */
                expire_le: string;
                session_id: components["schemas"]["SessionId"];
            }[];
        };
        /** @description One page of a list. */
        Page_StockDuProduit: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: (components["schemas"]["QuantitesStock"] & {
                categorie_id: components["schemas"]["CategorieId"];
                nom_en: string;
                nom_fr: string;
                produit_id: components["schemas"]["ProduitId"];
                /** @example EPI-0001 */
                sku: string;
                /** @description What its quantity counts. */
                unite: components["schemas"]["Unite"];
            })[];
        };
        /** @description One page of a list. */
        Page_Suggestion: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /**
                 * Format: int64
                 * @description On a transfer to the store, in preparation or under way.
                 */
                attendue: number;
                /**
                 * Format: int64
                 * @description Asked for, and not decided yet.
                 */
                demandee: number;
                /**
                 * Format: int32
                 * @description Present in the store and not promised.
                 */
                disponible: number;
                /**
                 * Format: int32
                 * @description What the logistics centre has and has not promised.
                 */
                disponible_au_centre: number;
                nom_en: string;
                nom_fr: string;
                produit_id: components["schemas"]["ProduitId"];
                /**
                 * Format: int32
                 * @description Below it there is an alert.
                 */
                seuil_min: number;
                /** @example EPI-0001 */
                sku: string;
                /**
                 * Format: int64
                 * @description Two weeks of sales and `seuil_min`, less what is there, asked for or on its way; at least 0.
                 */
                suggeree: number;
                /** @description What its quantities count. */
                unite: components["schemas"]["Unite"];
                /**
                 * Format: int64
                 * @description Units that left the store by a sale in the last 28 days, less those that came back.
                 */
                vendues_28_jours: number;
            }[];
        };
        /** @description One page of a list. */
        Page_TransfertEntete: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** Format: date-time */
                annule_le?: string | null;
                annule_par?: components["schemas"]["CompteId"] | null;
                /** Format: date-time */
                cree_le: string;
                /** @description The place that receives. */
                destination_id: components["schemas"]["LieuId"];
                etat: components["schemas"]["TransfertEtat"];
                /** Format: date-time */
                expedie_le?: string | null;
                expedie_par?: components["schemas"]["CompteId"] | null;
                /**
                 * Format: int64
                 * @description How many units of all lines did not arrive; none before the reception.
                 */
                manquante?: number | null;
                /** Format: int64 */
                nombre_lignes: number;
                /** @description Who put the first line on it. */
                prepare_par: components["schemas"]["CompteId"];
                /** Format: date-time */
                recu_le?: string | null;
                recu_par?: components["schemas"]["CompteId"] | null;
                /** @description The place that sends. */
                source_id: components["schemas"]["LieuId"];
                transfert_id: components["schemas"]["TransfertId"];
                /**
                 * Format: int32
                 * @description Its version: the `ETag`. Every added line moves it.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_Travailleur: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description The places where they act now. */
                affectations: components["schemas"]["Affectation"][];
                /**
                 * Format: email
                 * @description Where to write to them.
                 */
                courriel: string;
                /**
                 * Format: date-time
                 * @description When they were entered.
                 */
                cree_le: string;
                /** @description Where they stand with the chain. */
                etat: components["schemas"]["EtatTravailleur"];
                /** @description The language of their screens. */
                langue: components["schemas"]["Langue"];
                /**
                 * @description Their number in the chain.
                 * @example E0001
                 */
                matricule: string;
                /**
                 * Format: date-time
                 * @description When they last changed.
                 */
                modifie_le: string;
                nom: string;
                prenom: string;
                role: components["schemas"]["Role"];
                /** @description Their account. */
                travailleur_id: components["schemas"]["CompteId"];
                /**
                 * Format: int32
                 * @description The version: the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        Page_VenteResumee: {
            curseur_suivant?: components["schemas"]["Curseur"] | null;
            /** @description In the order stated. */
            elements: {
                /** @description Whether it was voided. */
                annulee: boolean;
                /**
                 * @description `caisse` or `web`.
                 * @example caisse
                 */
                canal: string;
                commande_id?: components["schemas"]["CommandeId"] | null;
                /** @description The deposit on its containers, which bears no tax. */
                consigne_cents: components["schemas"]["Centimes"];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                faite_le: string;
                /** @description Whether it was made without network. */
                hors_ligne: boolean;
                /** Format: date */
                jour: string;
                /** @description The place that sold. */
                magasin_id: components["schemas"]["LieuId"];
                /**
                 * @description Its receipt or invoice number.
                 * @example LAV-1-42-7
                 */
                numero: string;
                session_id?: components["schemas"]["SessionCaisseId"] | null;
                /** @description The lines, before taxes. */
                sous_total_cents: components["schemas"]["Centimes"];
                /** @description Whether it arrived after the end of its session, which then counts it apart. */
                supplement: boolean;
                /** @description What was owed. */
                total_cents: components["schemas"]["Centimes"];
                /** @description Federal tax. */
                tps_cents: components["schemas"]["Centimes"];
                /** @description Québec tax. */
                tvq_cents: components["schemas"]["Centimes"];
                vendeur_id?: components["schemas"]["CompteId"] | null;
                vente_id: components["schemas"]["VenteId"];
            }[];
        };
        /** @description A tender of a card's sale. */
        PaiementCarte: {
            montant_cents: components["schemas"]["Montant"];
            moyen: components["schemas"]["MoyenVenteCarte"];
            reference?: components["schemas"]["Texte1a64"] | null;
        };
        /** @description A tender of an invoice. */
        PaiementFacture: {
            montant_cents: components["schemas"]["Centimes"];
            /**
             * @description `en_ligne` or `carte`.
             * @example en_ligne
             */
            moyen: string;
            /** @description The provider's, or the last digits of a gift card. */
            reference?: string | null;
        };
        /**
         * Format: uuid
         * @description An attempt to charge; also the payment provider's own idempotency key.
         */
        PaiementId: string;
        /** @description A tender as it comes, before its fields are seen to agree. */
        PaiementRecu: {
            montant_cents: components["schemas"]["Montant"];
            moyen: components["schemas"]["MoyenCaisse"];
            numero?: components["schemas"]["NumeroCarte"] | null;
            reference?: components["schemas"]["Texte1a64"] | null;
        };
        /** @description A cart. Where nobody has put anything yet, the one without lines and without id. */
        Panier: {
            /** @description What may be done with it. */
            etat: components["schemas"]["EtatPanier"];
            /**
             * Format: date-time
             * @description When it is forgotten unless it changes: 30 days for a client, 48 hours for a guest.
             */
            expire_le?: string | null;
            /** @description Its lines, the oldest first. */
            items: components["schemas"]["Item"][];
            /**
             * Format: int64
             * @description How many articles, over all lines.
             */
            nb_articles: number;
            panier_id?: components["schemas"]["PanierId"] | null;
            /** @description The lines at the prices seen, before taxes. */
            sous_total_cents: components["schemas"]["Centimes"];
            /**
             * Format: int32
             * @description Rises with every change; 0 while nothing was ever put in it.
             */
            version: number;
        };
        PanierActualise: components["schemas"]["Panier"] & {
            /** @description The lines removed: their products are no longer sold online. */
            retires: components["schemas"]["Item"][];
        };
        PanierFusionne: components["schemas"]["Panier"] & {
            /** @description One for each line of the guest's cart; none the second time. */
            changements: components["schemas"]["Changement"][];
        };
        /**
         * Format: uuid
         * @description A cart.
         */
        PanierId: string;
        /** @description The settings of the chain. */
        Parametres: {
            /** @description Where its head office is; empty: not said. */
            adresse: string;
            /** @description Empty: not said. */
            courriel: string;
            /**
             * Format: int32
             * @description Within how many days a parcel comes.
             */
            delai_livraison_jours: number;
            /**
             * @description The first digits of the labels of scales that say a weight; none: none do.
             * @example 21
             */
            etiquette_poids?: string | null;
            /**
             * @description The first digits of the labels of scales that say a price; none: none do.
             * @example 22
             */
            etiquette_prix?: string | null;
            /** @description What delivery costs. */
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description From which amount of lines on it is free. */
            livraison_gratuite_cents: components["schemas"]["Centimes"];
            /** @description Its number for the TPS. */
            numero_tps: string;
            /** @description Its number for the TVQ. */
            numero_tvq: string;
            /** @description The return policy, in English. */
            politique_retour_en: string;
            /** @description The return policy, in French. */
            politique_retour_fr: string;
            /** @description Who sells. */
            raison_sociale: string;
            /**
             * Format: int32
             * @description How long the stock of an unpaid order is kept.
             */
            reservation_minutes: number;
            /**
             * Format: int32
             * @description Within how many days an employé takes back without an approval.
             */
            retour_jours: number;
            /** @description The rates in force today. */
            taux: components["schemas"]["Taux"];
            /** @description Empty: not said. */
            telephone: string;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /**
         * Format: int32
         * @description Minutes of a break: 0 to 240.
         */
        Pause: number;
        /** @description The days of a report, both among them. */
        Periode: {
            /**
             * Format: date
             * @description The last day.
             */
            au: string;
            /**
             * Format: date
             * @description The first day.
             */
            du: string;
        };
        /**
         * @description The five digits by which scales know a product.
         * @example 00017
         */
        Plu: string;
        /**
         * @description What an API key may read.
         * @enum {string}
         */
        Portee: "stock:lire" | "ventes:lire" | "rapports:lire" | "invariants:lire" | "evenements:lire";
        /**
         * Format: int64
         * @description A place in a feed or in a chain, where the first is 1: 0 stands before it.
         */
        Position: number;
        /**
         * Format: int32
         * @description Out of a thousand payments, how many.
         */
        PourMille: number;
        /**
         * @description The first two digits of a label that a scale prints: 21 to 29.
         * @example 21
         */
        PrefixeEtiquette: string;
        /**
         * Format: int64
         * @description A price: 0.01 to 100,000.00 $.
         * @example 174
         */
        Prix: number;
        /** @description A price that a product had from a moment on. */
        PrixPasse: {
            /** @description What one costs us now. */
            cout_cents: components["schemas"]["Centimes"];
            /**
             * Format: date-time
             * @description From when on.
             */
            depuis: string;
            /** @description What is left of this price at the cost of now. */
            marge_cents: components["schemas"]["Centimes"];
            par?: components["schemas"]["CompteId"] | null;
            /** @description The price that was asked. */
            prix_cents: components["schemas"]["Centimes"];
            prix_regulier_cents?: components["schemas"]["Centimes"] | null;
        };
        /** @description A lower price for a time. */
        PrixProgramme: {
            /**
             * Format: date-time
             * @description Until before then; when it was ended, where somebody did.
             */
            au: string;
            /**
             * Format: date-time
             * @description When the product began to cost it.
             */
            commence_le?: string | null;
            /** Format: date-time */
            cree_le: string;
            /** @description Who scheduled it. */
            cree_par: components["schemas"]["CompteId"];
            /**
             * Format: date-time
             * @description From then on.
             */
            du: string;
            etat: components["schemas"]["EtatPrix"];
            /**
             * Format: date-time
             * @description When it ended, or was taken back.
             */
            fini_le?: string | null;
            fini_par?: components["schemas"]["CompteId"] | null;
            /** @description For one, or for a kilogram. */
            prix_cents: components["schemas"]["Centimes"];
            /** @description The key of the request. */
            prix_programme_id: components["schemas"]["PrixProgrammeId"];
            produit_id: components["schemas"]["ProduitId"];
        };
        /**
         * Format: uuid
         * @description A lower price for a time; chosen by head office as `Idempotency-Key`.
         */
        PrixProgrammeId: string;
        /**
         * Format: int64
         * @description The price of a promotion: 0.01 to 100,000.00 $.
         * @example 500
         */
        PrixPromotion: number;
        /** @description What a measure of a product costs, so that sizes can be compared. */
        PrixUnitaire: {
            par: components["schemas"]["MesureUnitaire"];
            /** @description Half a cent up. */
            prix_cents: components["schemas"]["Centimes"];
        };
        /** @description A problem as a client reads it. */
        Problem: Record<string, never> & {
            /** @description What happened and what to do about it. */
            detail: string;
            /** @description The request id, to quote when asking for help. */
            instance: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 409
             */
            status: number;
            /** @description The kind in words. */
            title: string;
            /**
             * @description `/problemes/<kind>`: stable, for programs.
             * @example /problemes/stock-insuffisant
             */
            type: string;
        };
        /** @description A product as the public sees it. */
        Produit: {
            /** @description Whether anyone sells it. */
            actif: boolean;
            categorie_id: components["schemas"]["CategorieId"];
            /** @description The deposit on the container of one; 0 without. */
            consigne_cents: components["schemas"]["Centimes"];
            /**
             * Format: int32
             * @description How much of `mesure` one article holds.
             * @example 540
             */
            contenance?: number | null;
            /** @description More about it, in English. */
            description_en: string;
            /** @description More about it, in French. */
            description_fr: string;
            /** @description How much of it the online shop has. */
            disponibilite: components["schemas"]["Niveau"];
            /** @description Whether the online shop sells it. */
            en_ligne: boolean;
            /**
             * Format: int32
             * @description The version of its picture; none: it has none.
             */
            image?: number | null;
            lot?: components["schemas"]["Offre"] | null;
            /** @description Who makes it; empty: nobody is named. */
            marque: string;
            mesure?: components["schemas"]["Mesure"] | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            modifie_le: string;
            nom_en: string;
            nom_fr: string;
            /** @description Its price for one, or for a kilogram. */
            prix_cents: components["schemas"]["Centimes"];
            prix_regulier_cents?: components["schemas"]["Centimes"] | null;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * @description Its code in the chain.
             * @example EPI-0001
             */
            sku: string;
            taxe: components["schemas"]["Taxe"];
            /** @description What its quantity counts. */
            unite: components["schemas"]["Unite"];
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /** @description A product as the back office sees it. */
        ProduitGere: components["schemas"]["Produit"] & {
            codes: components["schemas"]["CatalogueCode"][];
            /** @description What one costs us, or a kilogram. */
            cout_cents: components["schemas"]["Centimes"];
            /** @description What is left of its price: `prix_cents` less `cout_cents`. */
            marge_cents: components["schemas"]["Centimes"];
            modifie_par?: components["schemas"]["CompteId"] | null;
            /**
             * @description What the labels of scales call it; none for what is not weighed.
             * @example 00017
             */
            plu?: string | null;
        };
        /**
         * Format: int32
         * @description A product.
         */
        ProduitId: number;
        /**
         * @description A province or territory by its two letters, kept in capitals.
         * @example QC
         */
        Province: string;
        /**
         * Format: int32
         * @description How many articles a line of a cart or of an order holds: 1 to 99.
         * @example 2
         */
        Quantite: number;
        /**
         * Format: int32
         * @description How many were seen, or counted: 0 to 1,000,000,000.
         * @example 12
         */
        QuantiteComptee: number;
        /**
         * Format: int32
         * @description How many articles, or grams, a store asks of the logistics centre at once: 1 to 100,000.
         * @example 2
         */
        QuantiteDemandee: number;
        /**
         * Format: int32
         * @description How many were read: -100,000 to 100,000; less than 0 takes back what an earlier reading said too much.
         * @example 6
         */
        QuantiteLue: number;
        /**
         * Format: int32
         * @description How many units of a line arrived: 0 to 2,147,483,647.
         * @example 12
         */
        QuantiteRecue: number;
        /**
         * Format: int32
         * @description How many articles, or grams, go on a transfer at once: 1 to 1,000,000.
         * @example 2
         */
        QuantiteTransferee: number;
        /**
         * Format: int32
         * @description How many articles, or grams, a line of a till sale holds: 1 to 1,000,000.
         * @example 2
         */
        QuantiteVendue: number;
        /** @description How many of a product a place has. */
        QuantitesStock: {
            /**
             * Format: int32
             * @description Present and not promised.
             */
            disponible: number;
            /** @description Where `disponible` is among them. */
            niveau: components["schemas"]["NiveauStock"];
            /**
             * Format: int32
             * @description Present.
             */
            physique: number;
            /**
             * Format: int32
             * @description Promised to open orders and to transfers in preparation.
             */
            reserve: number;
            /**
             * Format: int32
             * @description Above it there is too much.
             */
            seuil_max: number;
            /**
             * Format: int32
             * @description Below it there is an alert; 0 when the product is not watched.
             */
            seuil_min: number;
        };
        /** @description Time worked, from clock-in to clock-out. */
        Quart: {
            /**
             * Format: date-time
             * @description From when.
             */
            debut: string;
            /**
             * Format: date-time
             * @description Until when; null while it is open.
             */
            fin?: string | null;
            /** @description Where. */
            magasin_id: components["schemas"]["LieuId"];
            /**
             * Format: int32
             * @description Minutes of it that were a break.
             */
            pause_minutes: number;
            /** @description Its id: the key of the request that opened it. */
            quart_id: components["schemas"]["QuartId"];
            /** @description Who. */
            travailleur_id: components["schemas"]["CompteId"];
        };
        /**
         * Format: uuid
         * @description A shift; chosen by the till as `Idempotency-Key`.
         */
        QuartId: string;
        /** @description Why a worker's state changes. */
        Raison: {
            /** @description In a few words, for the audit. */
            motif: components["schemas"]["Texte1a200"];
        };
        /**
         * Format: int32
         * @description The place of a line in a sale: 1 to 500.
         */
        Rang: number;
        /**
         * Format: int32
         * @description The place of a category among its sisters: 0 to 10,000.
         * @example 3
         */
        RangCategorie: number;
        /** @description A callback of the payment provider: its verdict on an attempt. */
        RappelPaiement: {
            /** @description The provider's own id of this event: the same in every copy of it. */
            evenement: components["schemas"]["Texte1a100"];
            /** @description The attempt. */
            paiement_id: components["schemas"]["PaiementId"];
            /** @description Its verdict. */
            resultat: components["schemas"]["ResultatPaiement"];
            transaction?: components["schemas"]["Texte1a100"] | null;
        };
        /** @description The till sessions of a period that were counted. */
        RapportCaisses: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description The sum of the differences. */
            ecart_cents: components["schemas"]["Centimes"];
            /** @description Newest first. */
            lignes: components["schemas"]["CaisseFermee"][];
            /**
             * Format: int64
             * @description How many had a difference.
             */
            nb_ecarts: number;
        };
        /** @description The chain in a period: sales by store and channel, what sold best, what is left. */
        RapportConsolide: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description The ten that brought most. */
            meilleurs: components["schemas"]["RapportProduit"][];
            /** @description What is left now, place by place. */
            stock: components["schemas"]["RapportStockLieu"][];
            /** @description Of all of them. */
            total: components["schemas"]["ChiffresDesVentes"];
            /** @description By place and channel. */
            ventes: components["schemas"]["ConsolideVentes"][];
        };
        /** @description What a product sold. */
        RapportProduit: {
            categorie_id: components["schemas"]["CategorieId"];
            /** @description What these units cost us, net of those that came back. */
            cout_cents: components["schemas"]["Centimes"];
            /** @description `net_cents` less `cout_cents`. */
            marge_cents: components["schemas"]["Centimes"];
            /** @description What it brought, before taxes. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description What it brought, less what was given back. */
            net_cents: components["schemas"]["Centimes"];
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /** @description What of it was given back. */
            rembourse_cents: components["schemas"]["Centimes"];
            /** Format: int64 */
            retournee: number;
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
            /** Format: int64 */
            vendue: number;
        };
        /** @description The products that sold best in a period. */
        RapportProduits: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description What all of them cost us. */
            cout_cents: components["schemas"]["Centimes"];
            /** @description The first hundred. */
            lignes: components["schemas"]["RapportProduit"][];
            magasin_id: components["schemas"]["LieuId"] | null;
            /** @description `net_cents` less `cout_cents`. */
            marge_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description How many products sold, or came back.
             */
            nb_produits: number;
            /** @description What all of them brought, before taxes, net of what came back. */
            net_cents: components["schemas"]["Centimes"];
        };
        /** @description Discounts, price errors and voids of a period, by worker. */
        RapportRemises: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description Those who took most off first. */
            lignes: components["schemas"]["GestesDuTravailleur"][];
            /** @description Of all of them. */
            total: components["schemas"]["Gestes"];
        };
        /** @description The stock of the places. */
        RapportStock: components["schemas"]["EtatDesRapports"] & {
            lieu_id: components["schemas"]["LieuId"] | null;
            lieux: components["schemas"]["RapportStockLieu"][];
            /** @description Of the one place asked for: what is out of stock, those first that sold most; a hundred at most. */
            ruptures: components["schemas"]["RapportStockEcart"][];
            /** @description Of the one place asked for: what there is too much of, the most valuable first; a hundred at most. */
            surstocks: components["schemas"]["RapportStockEcart"][];
            /** @description Of these places. */
            total: components["schemas"]["RapportStockTotal"];
        };
        /** @description A product of a place that is out of stock, or of which there is too much. */
        RapportStockEcart: {
            /** Format: int32 */
            disponible: number;
            /**
             * Format: int64
             * @description How many days it lasts at that pace; null where none was sold.
             */
            jours_de_couverture: number | null;
            /** @description `rupture` or `surstock`. */
            niveau: components["schemas"]["NiveauStock"];
            nom_en: string;
            nom_fr: string;
            /** Format: int32 */
            physique: number;
            produit_id: components["schemas"]["ProduitId"];
            /** Format: int32 */
            seuil_max: number;
            /** Format: int32 */
            seuil_min: number;
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
            /** @description What is there at its cost of now. */
            valeur_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description How many were sold in the 28 days before today, net of what came back.
             */
            vendues_28_jours: number;
        };
        /** @description What a place holds, now. */
        RapportStockLieu: {
            /** @description What was sold there cost so much in the 28 days before today; for the centre, what the whole chain sold. */
            cout_vendu_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description Products on sale below their threshold, not counting those.
             */
            faibles: number;
            /**
             * Format: int64
             * @description How much is there of what is weighed, in grams.
             */
            grammes: number;
            /**
             * Format: int64
             * @description How many days the stock lasts at that pace; null where nothing was sold.
             */
            jours_de_couverture: number | null;
            lieu_id: components["schemas"]["LieuId"];
            nom: string;
            /**
             * Format: int64
             * @description Products on sale of which nothing is available.
             */
            ruptures: number;
            /**
             * Format: int64
             * @description Products on sale above their upper threshold.
             */
            surstocks: number;
            /**
             * @description `magasin` or `centre_logistique`.
             * @example magasin
             */
            type: string;
            /**
             * Format: int64
             * @description How many pieces are there.
             */
            unites: number;
            /** @description All of it at its cost of now. */
            valeur_cents: components["schemas"]["Centimes"];
        };
        /** @description What all places hold together. */
        RapportStockTotal: {
            /** Format: int64 */
            grammes: number;
            /** Format: int64 */
            unites: number;
            valeur_cents: components["schemas"]["Centimes"];
        };
        /** @description The stores on one page. */
        RapportTableauDeBord: components["schemas"]["EtatDesRapports"] & {
            /** @description The turnover of the day. */
            aujourdhui_cents: components["schemas"]["Centimes"];
            /**
             * Format: date
             * @description The day: today, unless another was asked for.
             */
            jour: string;
            /** @description Every place that holds stock. */
            magasins: components["schemas"]["TableauDeBordMagasin"][];
            /** @description The turnover of the seven days before it. */
            sept_jours_cents: components["schemas"]["Centimes"];
        };
        /** @description The taxes due for a period. */
        RapportTaxes: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description By place and channel. */
            lignes: components["schemas"]["TaxesLieu"][];
            /** @description Of all of them. */
            total: components["schemas"]["TaxesDues"];
        };
        /** @description The sales of a period, net of what came back. */
        RapportVentes: components["schemas"]["EtatDesRapports"] & components["schemas"]["Periode"] & {
            /** @description In the order of `cle`. What had neither a sale nor a return has no line. */
            lignes: components["schemas"]["VentesLigne"][];
            magasin_id: components["schemas"]["LieuId"] | null;
            /** @description Of all lines. */
            total: components["schemas"]["ChiffresDesVentes"];
        };
        /** @description What came of a transfer. */
        ReceptionTransfert: {
            /** @description An answer for every line of the transfer, each once: 0 where nothing came. */
            lignes: components["schemas"]["LigneRecue"][];
        };
        /**
         * @description The words of a search: each the start of a word, all required.
         *
         *     Accents and case are folded as the column `recherche` folds them. At most 100 characters, of which the first eight
         *     words count: more would narrow nothing, and cost.
         */
        Recherche: string;
        /** @description A receipt. */
        Recu: components["schemas"]["Vente"] & {
            /** @description Its number and street. */
            adresse: string;
            code_postal: string;
            /**
             * @description When it was made, in Montréal.
             * @example 2026-06-30 14:05
             */
            date_locale: string;
            magasin: string;
            /** @description Number of the seller for the TPS. */
            numero_tps: string;
            /** @description Number of the seller for the TVQ. */
            numero_tvq: string;
            /** @description Who sells. */
            raison_sociale: string;
            telephone: string;
            ville: string;
        };
        /** @description A refusal. */
        RefusDemande: {
            /** @description Why, in a few words: the store reads them. */
            motif: components["schemas"]["Texte1a200"];
        };
        /** @description How the simulated provider behaves towards cards that have no behaviour of their own. */
        ReglagesPaiement: {
            /** @description How long it takes. */
            latence_ms: components["schemas"]["Latence"];
            panne_jusqua?: components["schemas"]["Moment"] | null;
            /** @description How many it makes without our hearing of it. */
            perte_pour_mille: components["schemas"]["PourMille"];
            /** @description How many payments it refuses. */
            refus_pour_mille: components["schemas"]["PourMille"];
        };
        /** @description Another password, for the token of the e-mail. */
        Reinitialisation: {
            /** @description From the e-mail. */
            jeton: components["schemas"]["JetonReinitialisation"];
            /** @description Not the e-mail address. */
            nouveau: components["schemas"]["MotDePasseChoisi"];
        };
        /** @description A refund as it comes, before its fields are seen to agree. */
        Remboursement: {
            montant_cents: components["schemas"]["Montant"];
            /** @description `avoir` gives store credit; `en_ligne` or `avoir` for a web sale, and nothing else; `echange` in an exchange. */
            moyen: components["schemas"]["Moyen"];
            numero?: components["schemas"]["NumeroCarte"] | null;
            reference?: components["schemas"]["Texte1a64"] | null;
        };
        /** @description A refund of an invoice. */
        RemboursementFacture: {
            /** @description `a_faire` or `fait`. */
            etat: string;
            /**
             * Format: date-time
             * @description When the provider confirmed it.
             */
            fait_le?: string | null;
            montant_cents: components["schemas"]["Centimes"];
        };
        /** @description Containers that were taken back. */
        RepriseConsigne: {
            /**
             * Format: int32
             * @description How many bore 10 cents.
             */
            contenants_10: number;
            /**
             * Format: int32
             * @description How many bore 25 cents.
             */
            contenants_25: number;
            /** Format: date-time */
            le: string;
            /** @description What was given for them. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description Who gave it. */
            par: components["schemas"]["CompteId"];
            /** @description The key of the request. */
            reprise_id: components["schemas"]["RepriseId"];
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: uuid
         * @description Empty containers taken back at a till.
         */
        RepriseId: string;
        /**
         * Format: int32
         * @description Minutes for which the stock of an unpaid order is kept: 5 to 60.
         */
        Reservation: number;
        /** @description Who answers for personal data. */
        ResponsableRenseignements: {
            /** @description Where to write to them. */
            courriel: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            modifie_le: string;
            /** @description Where to call them; empty where they have no number. */
            telephone: string;
            titre_en: string;
            titre_fr: string;
            /**
             * Format: int32
             * @description Its version: the `ETag`.
             */
            version: number;
        };
        /**
         * @description What the provider says of an operation.
         * @enum {string}
         */
        ResultatPaiement: "accepte" | "refuse";
        /** @description What came back, with its lines and refunds. */
        Retour: components["schemas"]["RetourResume"] & {
            lignes: components["schemas"]["RetourLigne"][];
            paiements: components["schemas"]["RetourPaiement"][];
            /**
             * @description The receipt or invoice number of the sale.
             * @example LAV-1-42-7
             */
            vente_numero: string;
        };
        /** @description What the till shows when something came back. */
        RetourFait: {
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description The deposits. */
            consigne_cents: components["schemas"]["Centimes"];
            genre: components["schemas"]["RetourGenre"];
            nouvelle_vente?: components["schemas"]["VenteFaite"] | null;
            /**
             * @description Without gaps in a session.
             * @example LAV-1-42-R2
             */
            numero: string;
            /**
             * @description The number of the store credit that it made, shown in this answer alone: a repeat of the request does not have it.
             * @example 9000000000000001
             */
            numero_avoir?: string | null;
            /** @description The key of the request. */
            retour_id: components["schemas"]["RetourId"];
            /** @description The lines. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description What was owed back. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
            vente_id: components["schemas"]["VenteId"];
        };
        /**
         * @description How something came back.
         * @enum {string}
         */
        RetourGenre: "retour" | "echange" | "annulation";
        /**
         * Format: uuid
         * @description A return, exchange or void; chosen by the till as `Idempotency-Key`.
         */
        RetourId: string;
        /** @description Units of a line that came back. */
        RetourLigne: {
            /** @description The deposit given back. */
            consigne_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description How many units the price is for: 1, or 1000 grams.
             */
            diviseur: number;
            /** @description What was given back for it, before taxes. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description Its name in English at the time of the sale. */
            nom_en: string;
            /** @description Its name in French at the time of the sale. */
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many, or how many grams.
             */
            quantite: number;
            /**
             * Format: int32
             * @description The place of the line in the sale.
             */
            rang: number;
            /** @description Whether it went back on the shelf. */
            remise_en_stock: boolean;
            /** @description Its code at the time of the sale. */
            sku: string;
        };
        /**
         * @description Why something came back.
         * @enum {string}
         */
        RetourMotif: "defectueux" | "insatisfait" | "mauvais_article" | "erreur_de_caisse" | "erreur_de_prix" | "autre";
        /** @description A refund of a return. */
        RetourPaiement: {
            montant_cents: components["schemas"]["Centimes"];
            moyen: components["schemas"]["Moyen"];
            /** @description The terminal's reference for a card, the new sale for an exchange, the last digits of a store credit. */
            reference?: string | null;
        };
        /** @description A credit note: the receipt of what came back. */
        RetourRecu: components["schemas"]["Retour"] & {
            /** @description Its number and street. */
            adresse: string;
            code_postal: string;
            /**
             * @description When it was taken back, in Montréal.
             * @example 2026-06-30 14:05
             */
            date_locale: string;
            /** @description The store that took it back. */
            magasin: string;
            /** @description Number of the seller for the TPS. */
            numero_tps: string;
            /** @description Number of the seller for the TVQ. */
            numero_tvq: string;
            /** @description Who gives back. */
            raison_sociale: string;
            /** @description The rates of the taxes given back: those of the sale. */
            taux: components["schemas"]["Taux"];
            telephone: string;
            ville: string;
        };
        /** @description What came back, in a list. */
        RetourResume: components["schemas"]["RetourFait"] & {
            approuve_par?: components["schemas"]["CompteId"] | null;
            /**
             * Format: date
             * @description The business day.
             */
            jour: string;
            /** Format: date-time */
            le: string;
            /** @description The store that took it back. */
            magasin_id: components["schemas"]["LieuId"];
            motif: components["schemas"]["RetourMotif"];
            /** @description Who took it back. */
            par: components["schemas"]["CompteId"];
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * @description What a signed-in account may do. Among workers, each role includes the one before.
         * @enum {string}
         */
        Role: "client" | "machine" | "employe" | "gestionnaire" | "responsable";
        /**
         * @description The role of a worker.
         * @enum {string}
         */
        RoleTravailleur: "employe" | "gestionnaire" | "responsable";
        /** @description A till session, from its float to its counted drawer. */
        SessionCaisse: {
            attendu_cents?: components["schemas"]["Centimes"] | null;
            caisse_id: components["schemas"]["CaisseId"];
            compte_cents?: components["schemas"]["Centimes"] | null;
            /** Format: date-time */
            compte_le?: string | null;
            compte_par?: components["schemas"]["CompteId"] | null;
            ecart_cents?: components["schemas"]["Centimes"] | null;
            etat: components["schemas"]["EtatSession"];
            /** @description The cash at its opening. */
            fond_cents: components["schemas"]["Centimes"];
            magasin_id: components["schemas"]["LieuId"];
            /**
             * Format: int32
             * @description How many returns it has.
             */
            nb_retours: number;
            /**
             * Format: int32
             * @description How many sales it has.
             */
            nb_ventes: number;
            /** @description What was said of the difference. */
            note: string;
            /**
             * Format: int32
             * @description Its number at the till.
             */
            numero: number;
            /** Format: date-time */
            ouverte_le: string;
            /** @description Who opened it. */
            ouverte_par: components["schemas"]["CompteId"];
            /**
             * @description What its receipt numbers start with.
             * @example LAV-1-42
             */
            prefixe: string;
            /** @description The key of the request that opened it. */
            session_id: components["schemas"]["SessionCaisseId"];
            /** Format: date-time */
            terminee_le?: string | null;
            terminee_par?: components["schemas"]["CompteId"] | null;
        };
        /**
         * Format: uuid
         * @description A till session, from float to counted drawer.
         */
        SessionCaisseId: string;
        /** @description A counted drawer. */
        SessionComptage: {
            /** @description How many of each coin and note, by its value in cents. */
            denominations: components["schemas"]["Denominations"];
            note?: components["schemas"]["Texte1a500"] | null;
        };
        /** @description A session as its owner sees it. */
        SessionConnexion: {
            /** @description The browser that signed in, as it calls itself. */
            agent: string;
            /** @description Whether this request belongs to it. */
            courante: boolean;
            /**
             * Format: date-time
             * @description When it signed in.
             */
            cree_le: string;
            /**
             * Format: date-time
             * @description When it must sign in again.
             */
            expire_le: string;
            session_id: components["schemas"]["SessionId"];
        };
        /** @description An open session, as the list of tills shows it. */
        SessionEnCours: {
            /**
             * Format: int32
             * @description How many sales it has.
             */
            nb_ventes: number;
            /** Format: date-time */
            ouverte_le: string;
            /** @description Who opened it. */
            ouverte_par: components["schemas"]["CompteId"];
            /**
             * @description What its receipt numbers start with.
             * @example LAV-1-42
             */
            prefixe: string;
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /**
         * Format: uuid
         * @description A sign-in, from a password to the end of its refresh tokens.
         */
        SessionId: string;
        /**
         * Format: int32
         * @description A threshold of the stock: 0 to 1,000,000 units.
         * @example 5
         */
        Seuil: number;
        /** @description The thresholds of a product at a place. */
        SeuilsStock: {
            /** @description Above it there is too much; more than `seuil_min`. */
            seuil_max: components["schemas"]["Seuil"];
            /** @description Below it there is an alert; 0: the product is not watched. */
            seuil_min: components["schemas"]["Seuil"];
        };
        /**
         * @description Three capitals.
         * @example LAV
         */
        Sigle: string;
        /**
         * @description The code of a product in the chain: three capitals, a hyphen, four to six digits.
         * @example EPI-0001
         */
        Sku: string;
        /** @description The stock of a product at a place. */
        StockDuLieu: components["schemas"]["QuantitesStock"] & {
            lieu_id: components["schemas"]["LieuId"];
            nom: string;
            /**
             * @description `magasin` or `centre_logistique`.
             * @example magasin
             */
            type: string;
        };
        /** @description The stock of a place, product by product. */
        StockDuProduit: components["schemas"]["QuantitesStock"] & {
            categorie_id: components["schemas"]["CategorieId"];
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantity counts. */
            unite: components["schemas"]["Unite"];
        };
        /** @description A product below its threshold at a store, and how many it would take. */
        Suggestion: {
            /**
             * Format: int64
             * @description On a transfer to the store, in preparation or under way.
             */
            attendue: number;
            /**
             * Format: int64
             * @description Asked for, and not decided yet.
             */
            demandee: number;
            /**
             * Format: int32
             * @description Present in the store and not promised.
             */
            disponible: number;
            /**
             * Format: int32
             * @description What the logistics centre has and has not promised.
             */
            disponible_au_centre: number;
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description Below it there is an alert.
             */
            seuil_min: number;
            /** @example EPI-0001 */
            sku: string;
            /**
             * Format: int64
             * @description Two weeks of sales and `seuil_min`, less what is there, asked for or on its way; at least 0.
             */
            suggeree: number;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
            /**
             * Format: int64
             * @description Units that left the store by a sale in the last 28 days, less those that came back.
             */
            vendues_28_jours: number;
        };
        /** @description Events in their order, and where to go on. */
        SuiteEvenements: {
            /**
             * Format: int64
             * @description To send as `apres` for those that follow, until it no longer moves. Of one type, a page may be empty before that.
             */
            apres: number;
            /** @description In the order of their positions. */
            elements: components["schemas"]["Evenement"][];
        };
        /** @description How a store does. Amounts are the turnover: goods and delivery before taxes, net of what came back. */
        TableauDeBordMagasin: {
            /**
             * Format: int64
             * @description Alerts that are open now.
             */
            alertes: number;
            /** @description Of the day. */
            aujourdhui_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description Requests to the centre that wait now.
             */
            demandes: number;
            magasin_id: components["schemas"]["LieuId"];
            /** Format: int64 */
            nb_ventes: number;
            nom: string;
            /**
             * Format: int64
             * @description Products on sale of which nothing is available, now.
             */
            ruptures: number;
            /** @description Of the seven days before those. */
            sept_jours_avant_cents: components["schemas"]["Centimes"];
            /** @description Of the seven days before it. */
            sept_jours_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description Products on sale above their upper threshold, now.
             */
            surstocks: number;
            /**
             * Format: int64
             * @description By how much the week before the day was above the one before, in thousandths of that; null where that was not above 0.
             */
            tendance_pour_mille: number | null;
        };
        /** @description The rates in force on a day, in thousandths of a percent: 5 % is 5000, 9.975 % is 9975. */
        Taux: {
            /**
             * Format: int32
             * @description Federal goods and services tax.
             * @example 5000
             */
            tps: number;
            /**
             * Format: int32
             * @description Québec sales tax.
             * @example 9975
             */
            tvq: number;
        };
        /** @description Rates from a day on, until the next ones. */
        TauxDuJour: {
            /**
             * Format: date
             * @description The first day on which they are in force.
             */
            depuis: string;
            /**
             * Format: int32
             * @description Federal goods and services tax, in thousandths of a percent.
             * @example 5000
             */
            tps: number;
            /**
             * Format: int32
             * @description Québec sales tax, in thousandths of a percent.
             * @example 9975
             */
            tvq: number;
        };
        /**
         * Format: int32
         * @description The rate of a tax in thousandths of a percent: 0 to 100,000.
         * @example 9975
         */
        TauxTaxe: number;
        /**
         * @description Which taxes a product bears. TPS: Excise Tax Act (Canada), s. 165; TVQ: Act respecting the Québec sales tax, s. 16.
         * @enum {string}
         */
        Taxe: "taxable" | "tps_seule" | "detaxee";
        /** @description Taxes and their bases, net of what came back and of paid orders that were cancelled. */
        TaxesDues: {
            /** @description What the federal tax is computed on. */
            base_tps_cents: components["schemas"]["Centimes"];
            /** @description What the Québec tax is computed on. */
            base_tvq_cents: components["schemas"]["Centimes"];
            /** @description Goods that bear none. */
            detaxee_cents: components["schemas"]["Centimes"];
            /** @description Delivery, which bears both. */
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description Goods that bear both taxes. */
            taxable_cents: components["schemas"]["Centimes"];
            /** @description Federal tax due. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Federal tax charged. */
            tps_percue_cents: components["schemas"]["Centimes"];
            /** @description Federal tax given back. */
            tps_rendue_cents: components["schemas"]["Centimes"];
            /** @description Goods that bear the federal tax alone. */
            tps_seule_cents: components["schemas"]["Centimes"];
            /** @description Québec tax due. */
            tvq_cents: components["schemas"]["Centimes"];
            /** @description Québec tax charged. */
            tvq_percue_cents: components["schemas"]["Centimes"];
            /** @description Québec tax given back. */
            tvq_rendue_cents: components["schemas"]["Centimes"];
        };
        /** @description The taxes of a place by a channel. */
        TaxesLieu: components["schemas"]["TaxesDues"] & {
            /** @description An order of the web counts on the day of its payment. */
            canal: components["schemas"]["Canal"];
            magasin_id: components["schemas"]["LieuId"];
            nom: string;
        };
        /**
         * @description A telephone of North America: `+1` and ten digits.
         * @example +15145550123
         */
        Telephone: string;
        Texte0a100: string;
        Texte0a200: string;
        Texte0a2000: string;
        Texte0a40: string;
        Texte0a500: string;
        Texte1a100: string;
        Texte1a200: string;
        Texte1a2000: string;
        Texte1a40: string;
        Texte1a500: string;
        Texte1a64: string;
        Texte1a80: string;
        /** @description What a client is asked. */
        TexteConsentement: {
            finalite: components["schemas"]["Finalite"];
            texte_en: string;
            texte_fr: string;
        };
        /** @description A transfer with its lines. */
        Transfert: components["schemas"]["TransfertEntete"] & {
            /** @description By product. */
            lignes: components["schemas"]["TransfertLigne"][];
        };
        /** @description A transfer, in a list. */
        TransfertEntete: {
            /** Format: date-time */
            annule_le?: string | null;
            annule_par?: components["schemas"]["CompteId"] | null;
            /** Format: date-time */
            cree_le: string;
            /** @description The place that receives. */
            destination_id: components["schemas"]["LieuId"];
            etat: components["schemas"]["TransfertEtat"];
            /** Format: date-time */
            expedie_le?: string | null;
            expedie_par?: components["schemas"]["CompteId"] | null;
            /**
             * Format: int64
             * @description How many units of all lines did not arrive; none before the reception.
             */
            manquante?: number | null;
            /** Format: int64 */
            nombre_lignes: number;
            /** @description Who put the first line on it. */
            prepare_par: components["schemas"]["CompteId"];
            /** Format: date-time */
            recu_le?: string | null;
            recu_par?: components["schemas"]["CompteId"] | null;
            /** @description The place that sends. */
            source_id: components["schemas"]["LieuId"];
            transfert_id: components["schemas"]["TransfertId"];
            /**
             * Format: int32
             * @description Its version: the `ETag`. Every added line moves it.
             */
            version: number;
        };
        /**
         * @description Where a transfer stands.
         * @enum {string}
         */
        TransfertEtat: "en_preparation" | "en_transit" | "recu" | "annule";
        /**
         * Format: uuid
         * @description Goods that move from one place to another.
         */
        TransfertId: string;
        /** @description A line of a transfer. */
        TransfertLigne: {
            /**
             * Format: int32
             * @description How many did not; none before the reception.
             */
            manquante?: number | null;
            nom_en: string;
            nom_fr: string;
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many are sent.
             */
            quantite: number;
            /**
             * Format: int32
             * @description How many arrived; none before the reception.
             */
            recue?: number | null;
            /** @example EPI-0001 */
            sku: string;
            /** @description What its quantities count. */
            unite: components["schemas"]["Unite"];
        };
        /** @description A worker, without what they sign in with. */
        Travailleur: {
            /** @description The places where they act now. */
            affectations: components["schemas"]["Affectation"][];
            /**
             * Format: email
             * @description Where to write to them.
             */
            courriel: string;
            /**
             * Format: date-time
             * @description When they were entered.
             */
            cree_le: string;
            /** @description Where they stand with the chain. */
            etat: components["schemas"]["EtatTravailleur"];
            /** @description The language of their screens. */
            langue: components["schemas"]["Langue"];
            /**
             * @description Their number in the chain.
             * @example E0001
             */
            matricule: string;
            /**
             * Format: date-time
             * @description When they last changed.
             */
            modifie_le: string;
            nom: string;
            prenom: string;
            role: components["schemas"]["Role"];
            /** @description Their account. */
            travailleur_id: components["schemas"]["CompteId"];
            /**
             * Format: int32
             * @description The version: the `ETag`.
             */
            version: number;
        };
        /**
         * @description What a place is.
         * @enum {string}
         */
        TypeLieu: "magasin" | "centre_logistique" | "siege";
        /**
         * @description Why stock moves.
         * @enum {string}
         */
        TypeMouvement: "ouverture" | "reception" | "vente" | "ecart_caisse" | "retour" | "remise" | "reservation" | "liberation" | "expedition" | "transfert_recu" | "ajustement" | "comptage";
        /**
         * @description What staff write into the ledger.
         * @enum {string}
         */
        TypeSaisi: "ajustement" | "reception";
        /**
         * @description What the quantity of a line counts.
         * @enum {string}
         */
        Unite: "piece" | "gramme";
        /** @description Who sells. */
        Vendeur: {
            /** @description In one line; the head office's, unless the settings say another. */
            adresse: string;
            courriel: string;
            /** @description Number of the seller for the TPS. */
            numero_tps: string;
            /** @description Number of the seller for the TVQ. */
            numero_tvq: string;
            raison_sociale: string;
            telephone: string;
        };
        /** @description A sale with its lines and tenders. */
        Vente: components["schemas"]["VenteResumee"] & {
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            frais_livraison_cents: components["schemas"]["Centimes"];
            lignes: components["schemas"]["VenteLigne"][];
            /** @description The change given. */
            monnaie_cents: components["schemas"]["Centimes"];
            /** @description How it was paid; empty for a web order, whose payment is the order's. */
            paiements: components["schemas"]["VentePaiement"][];
            /** @description The cash that the customer handed over. */
            recu_cents: components["schemas"]["Centimes"];
            /** @description The rates of its taxes. */
            taux: components["schemas"]["Taux"];
        };
        /** @description A sale to void: all that is left of it comes back, by the tenders that paid it. */
        VenteAnnulation: {
            approbation?: components["schemas"]["JetonApprobation"] | null;
            motif: components["schemas"]["RetourMotif"];
            /** @description What is given back: by each tender at most what it had paid. */
            remboursements: components["schemas"]["Remboursement"][];
            /** @description The session that sold, which is still open. */
            session_id: components["schemas"]["SessionCaisseId"];
        };
        /** @description The sale of an exchange: at the same till and in the same transaction as the return. */
        VenteEchangee: {
            approbation?: components["schemas"]["JetonApprobation"] | null;
            /** @description Sells what is in the customer's hand although the book has none; a count is then asked for. */
            ecart_permis?: boolean;
            /** @description What is taken, 1 to 500 lines. */
            lignes: components["schemas"]["LigneVendue"][];
            /** @description How the rest is paid, beyond what the return gives back in exchange; none where it gives back enough. */
            paiements?: components["schemas"]["PaiementRecu"][];
            recu_cents?: components["schemas"]["Montant"] | null;
            /** @description The id of the sale to come: a fresh UUID, as an idempotency key. */
            vente_id: components["schemas"]["VenteId"];
        };
        /** @description What the till shows when a sale is recorded. */
        VenteFaite: {
            /** @description What rounding the cash added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description The deposit on its containers, which bears no tax. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description The change to give. */
            monnaie_cents: components["schemas"]["Centimes"];
            /**
             * @description The receipt number, without gaps in a session.
             * @example LAV-1-42-7
             */
            numero: string;
            /** @description The lines, before taxes. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description What was owed. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
            /** @description The key of the request. */
            vente_id: components["schemas"]["VenteId"];
        };
        /**
         * Format: uuid
         * @description A sale; chosen by the till as `Idempotency-Key`.
         */
        VenteId: string;
        /** @description A line of a sale. */
        VenteLigne: {
            /** @description The deposit on all of them. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description The deposit on one. */
            consigne_unitaire_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description How many units the price is for: 1, or 1000 grams.
             */
            diviseur: number;
            /** @description Without network: how far the price charged was above the one in force. */
            ecart_prix_cents: components["schemas"]["Centimes"];
            /** @description What it cost, without its deposit. */
            montant_cents: components["schemas"]["Centimes"];
            /** @description Its name in English then. */
            nom_en: string;
            /** @description Its name in French then. */
            nom_fr: string;
            /** @description The price charged. */
            prix_unitaire_cents: components["schemas"]["Centimes"];
            produit_id: components["schemas"]["ProduitId"];
            /**
             * Format: int32
             * @description How many, or how many grams.
             */
            quantite: number;
            /**
             * Format: int32
             * @description Its place in the sale.
             */
            rang: number;
            /** @description What was taken off. */
            remise_cents: components["schemas"]["Centimes"];
            remise_motif?: string | null;
            /**
             * Format: int32
             * @description How many came back.
             */
            retournee: number;
            /** @description Its code then. */
            sku: string;
            taxe: components["schemas"]["Taxe"];
        };
        /** @description A tender of a sale. */
        VentePaiement: {
            montant_cents: components["schemas"]["Centimes"];
            /** @example debit */
            moyen: string;
            /** @description The terminal's reference, or the last digits of a gift card; none for cash. */
            reference?: string | null;
        };
        /** @description A sale in a list. */
        VenteResumee: {
            /** @description Whether it was voided. */
            annulee: boolean;
            /**
             * @description `caisse` or `web`.
             * @example caisse
             */
            canal: string;
            commande_id?: components["schemas"]["CommandeId"] | null;
            /** @description The deposit on its containers, which bears no tax. */
            consigne_cents: components["schemas"]["Centimes"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            faite_le: string;
            /** @description Whether it was made without network. */
            hors_ligne: boolean;
            /** Format: date */
            jour: string;
            /** @description The place that sold. */
            magasin_id: components["schemas"]["LieuId"];
            /**
             * @description Its receipt or invoice number.
             * @example LAV-1-42-7
             */
            numero: string;
            session_id?: components["schemas"]["SessionCaisseId"] | null;
            /** @description The lines, before taxes. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description Whether it arrived after the end of its session, which then counts it apart. */
            supplement: boolean;
            /** @description What was owed. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
            vendeur_id?: components["schemas"]["CompteId"] | null;
            vente_id: components["schemas"]["VenteId"];
        };
        /** @description One line of a report of sales. */
        VentesLigne: components["schemas"]["ChiffresDesVentes"] & {
            /**
             * @description The hour, day, week (its Monday), month, code of the store or region.
             * @example 2026-06-30
             */
            cle: string;
            /**
             * @description The name of the store; otherwise as `cle`.
             * @example 2026-06-30
             */
            libelle: string;
        };
        /** @description What an order would cost now. */
        Verification: {
            /** @description The deposits of containers. A `magasin` of before does not say them. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description Delivery. */
            frais_livraison_cents: components["schemas"]["Centimes"];
            /** @description In the order asked. A product that does not exist has no line. */
            lignes: components["schemas"]["LigneVerifiee"][];
            /** @description The lines at their current prices. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description All of it. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
        };
        /** @description The texts of one version. */
        VersionConsentements: {
            /**
             * Format: date
             * @description From which day on.
             */
            depuis: string;
            /** @description One text per purpose. */
            textes: components["schemas"]["TexteConsentement"][];
            /**
             * @description Its name.
             * @example 2026-11
             */
            version: string;
        };
        /**
         * Format: int32
         * @description Which version of the product brought the picture.
         */
        VersionImage: number;
        /**
         * @description The version of the texts in force.
         * @example 2026-11
         */
        VersionTexte: string;
        /** @description The frozen summary of a closed session. `ouverte_par`, `terminee_par` and `compte_par` are its three signatures. */
        Z: components["schemas"]["SessionCaisse"] & {
            /** @description The cash put in. */
            apports_cents: components["schemas"]["Centimes"];
            /** @description What rounding to 5 cents added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description How they were paid, by tender. */
            cartes_paiements: components["schemas"]["ZTotal"][];
            /** @description The cash of that. */
            cartes_remboursees_cents: components["schemas"]["Centimes"];
            /** @description What these cards are worth. */
            cartes_vendues_cents: components["schemas"]["Centimes"];
            /**
             * @description When its drawer was counted, in Montréal.
             * @example 2026-06-30 21:15
             */
            compte_locale: string;
            /** @description The deposits charged. */
            consigne_cents: components["schemas"]["Centimes"];
            /** @description The cash given for empty containers. */
            consignes_cents: components["schemas"]["Centimes"];
            /** @description The coins and notes counted, by value in cents. */
            denominations: {
                [key: string]: number;
            };
            /** @description Their cash. */
            especes_cartes_cents: components["schemas"]["Centimes"];
            /** @description The cash given back. */
            especes_retours_cents: components["schemas"]["Centimes"];
            /** @description Their cash. */
            especes_supplements_cents: components["schemas"]["Centimes"];
            /** @description The cash of its sales. */
            especes_ventes_cents: components["schemas"]["Centimes"];
            /** @description The name of the store. */
            magasin: string;
            /** @description The cash put in and taken out, by reason. */
            mouvements: components["schemas"]["ZMouvement"][];
            /**
             * Format: int32
             * @description How many gift cards it sold. They are no sales, and in no figure of sales.
             */
            nb_cartes: number;
            /**
             * Format: int32
             * @description How many cards were paid out.
             */
            nb_cartes_remboursees: number;
            /**
             * Format: int32
             * @description How many sales arrived after its end. They are in no other figure.
             */
            nb_supplements: number;
            /**
             * @description When it was opened, in Montréal.
             * @example 2026-06-30 08:45
             */
            ouverte_locale: string;
            /** @description By tender. */
            paiements: components["schemas"]["ZTotal"][];
            /** @description Who sells. */
            raison_sociale: string;
            /** @description What was taken off lines. */
            remises_cents: components["schemas"]["Centimes"];
            /** @description What came back: returns, exchanges, voids, each apart. */
            retours: components["schemas"]["ZRetour"][];
            /** @description The cash taken out. */
            retraits_cents: components["schemas"]["Centimes"];
            /** @description The lines of its sales. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description These sales, oldest first. */
            supplements: components["schemas"]["ZSupplement"][];
            /**
             * @description When it was ended, in Montréal.
             * @example 2026-06-30 21:05
             */
            terminee_locale: string;
            /** @description Its sales with their deposits and taxes. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Federal tax, less what was given back of it. */
            tps_nette_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
            /** @description Québec tax, less what was given back of it. */
            tvq_nette_cents: components["schemas"]["Centimes"];
        };
        /** @description The cash that went one way for one reason. */
        ZMouvement: {
            /** @example retrait */
            genre: string;
            montant_cents: components["schemas"]["Centimes"];
            /** @example depot */
            motif: string;
            /** Format: int64 */
            nombre: number;
        };
        /** @description What came back in one way. */
        ZRetour: {
            /** @description What rounding to 5 cents added, or took. */
            arrondi_cents: components["schemas"]["Centimes"];
            /** @description The deposits given back. */
            consigne_cents: components["schemas"]["Centimes"];
            /**
             * @description `retour`, `echange` or `annulation`.
             * @example retour
             */
            genre: string;
            /** Format: int64 */
            nombre: number;
            /** @description The lines, before taxes. */
            sous_total_cents: components["schemas"]["Centimes"];
            /** @description All of these. */
            total_cents: components["schemas"]["Centimes"];
            /** @description Federal tax. */
            tps_cents: components["schemas"]["Centimes"];
            /** @description Québec tax. */
            tvq_cents: components["schemas"]["Centimes"];
        };
        /** @description A sale made without network, which arrived after the end of the session. */
        ZSupplement: {
            /** @description Its cash, which is in the drawer and not in what was expected. */
            especes_cents: components["schemas"]["Centimes"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            faite_le: string;
            numero: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            recue_le: string;
            total_cents: components["schemas"]["Centimes"];
            vente_id: components["schemas"]["VenteId"];
        };
        /** @description What one tender brought, and gave back. */
        ZTotal: {
            montant_cents: components["schemas"]["Centimes"];
            /** @example debit */
            moyen: string;
            /** @description What it brought, less what it gave back. */
            net_cents: components["schemas"]["Centimes"];
            /**
             * Format: int64
             * @description How many payments.
             */
            nombre: number;
            /**
             * Format: int64
             * @description How many refunds.
             */
            nombre_rendus: number;
            rendu_cents: components["schemas"]["Centimes"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_adresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdresseClient"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_adresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleAdresse"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdresseClient"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_adresses_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, between quotation marks */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["AdresseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleAdresse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdresseClient"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_adresses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AdresseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_alertes: {
        parameters: {
            query?: {
                /** @description Only those at this place. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only those whose stock is at this level now. */
                niveau?: "rupture" | "faible" | "normal" | "surstock";
                /** @description The open ones; `false`: the closed ones, newest first. */
                ouverte?: boolean;
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AlerteStock"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_alertes_id_prise_en_charge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["AlerteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlerteStock"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit: {
        parameters: {
            query?: {
                /** @description Only what this person did. */
                acteur_id?: components["schemas"]["CompteId"];
                /** @description Only what was done in this place. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only what was done of this kind, as `audit.ajustement` or `retour.enregistre`. */
                action?: components["schemas"]["Texte1a80"];
                /** @description Only what was done to the thing of this id. */
                objet?: components["schemas"]["Texte1a80"];
                /** @description Only from this day on. */
                du?: components["schemas"]["Jour"];
                /** @description Only up to this day. */
                au?: components["schemas"]["Jour"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LigneAudit"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_verification: {
        parameters: {
            query?: {
                /** @description The first line to check. */
                depuis?: components["schemas"]["Position"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EtatChaine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_cle: {
        parameters: {
            query?: never;
            header: {
                "X-Api-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jeton"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_auth_cles: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Cle"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_cles: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleCle"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CleCreee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_auth_cles_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_connexion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identifiants"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jeton"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_deconnexion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_inscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inscription"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompteCree"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_auth_jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_auth_mot_de_passe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangementMotDePasse"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_oubli: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Oubli"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_rafraichissement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jeton"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_auth_reinitialisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reinitialisation"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_auth_sessions: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionConnexion"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_auth_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_caisses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CaisseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_caisses_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CaisseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModificationCaisse"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cartes_remboursement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeRemboursementCarte"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarteRemboursee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cartes_remplacement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeRemplacement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarteRemplacee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_cartes_solde: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeSolde"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarteSolde"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cartes_id_recu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CarteDocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/html": string;
                    "application/json": components["schemas"]["CarteRecu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_catalogue: {
        parameters: {
            query?: {
                /** @description From the `curseur_suivant` of the last reading; none to read all. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categorie"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_categories: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleCategorie"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategorieSeule"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_categories_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CategorieId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationCategorie"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategorieSeule"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_clients: {
        parameters: {
            query: {
                /**
                 * @description The start of the family name.
                 * @example roy
                 */
                q: components["schemas"]["Texte1a80"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Client"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_clients_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_codes_barres_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Gtin"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBarres"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_commandes: {
        parameters: {
            query?: {
                /** @description Only in this state. */
                etat?: "en_attente_paiement" | "payee" | "en_preparation" | "prete" | "remise" | "expediee" | "livree" | "annulee" | "expiree";
                /** @description Only of this place. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only those ready to be collected for over seven days. */
                en_retard?: boolean;
                /** @description For staff: only those of this client. A client has their own. */
                client_id?: components["schemas"]["CompteId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommandeEntete"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_commandes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_annulation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DemandeAnnulation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_expedition: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_commandes_id_facture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/html": string;
                    "application/json": components["schemas"]["CommandeFacture"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_livraison: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_mise_a_disposition: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_paiements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DemandePaiement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_preparation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_commandes_id_remise: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CommandeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeRemise"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comptages: {
        parameters: {
            query?: {
                /** @description Only those at this place. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only those to do, or those done. */
                etat?: "a_faire" | "fait";
                /** @description Only those of this request, as its movements name it. */
                reference_id?: components["schemas"]["DocumentId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ComptageStock"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comptages: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauComptageStock"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComptageStockFait"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comptes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompteComptable"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comptes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CleCompte"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompteComptable"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_comptes_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CleCompte"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompteModification"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompteComptable"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_confidentialite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confidentialite"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_confidentialite: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, between quotation marks */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationResponsable"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confidentialite"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consentements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choix"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consentements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauChoix"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choix"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_courriels: {
        parameters: {
            query?: {
                /** @description Those of this state. */
                etat?: components["schemas"]["EtatCourriel"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CourrielResume"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demandes: {
        parameters: {
            query?: {
                /** @description Only those of this store. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only in this state. */
                etat?: "soumise" | "approuvee" | "refusee" | "annulee" | "satisfaite";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Demande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_demandes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvellesDemandes"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demande"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demandes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["DemandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_demandes_id_annulation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["DemandeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_demandes_id_approbation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["DemandeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprobationDemande"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_demandes_id_refus: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["DemandeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusDemande"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demande"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ecarts_de_prix: {
        parameters: {
            query?: {
                /** @description Only those of this store. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Of this business day or later. */
                du?: components["schemas"]["Jour"];
                /** @description Of this business day or before. */
                au?: components["schemas"]["Jour"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EcartDePrix"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evenements: {
        parameters: {
            query?: {
                /** @description The position behind which to read: 0 for the first event. */
                apres?: components["schemas"]["Position"];
                /** @description Only those of this type, as `vente.enregistree`. */
                type?: components["schemas"]["Texte1a80"];
                /** @description Only those of the document of this id. */
                agregat_id?: components["schemas"]["Texte1a80"];
                /** @description How many events, 1 to 100. */
                limite?: components["schemas"]["Limite"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuiteEvenements"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_exports_produits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gestion_produits: {
        parameters: {
            query?: {
                /**
                 * @description Words, each the start of one in the name or the code; accents do not matter.
                 * @example creme glacee
                 */
                q?: components["schemas"]["Recherche"];
                /** @description Only the one of this code, whatever else is asked. */
                sku?: components["schemas"]["Sku"];
                /** @description Only the one of this barcode, whatever else is asked. */
                gtin?: components["schemas"]["Gtin"];
                /** @description Only this category. */
                categorie_id?: components["schemas"]["CategorieId"];
                /** @description Only what is on sale, or only what is withdrawn; both without. */
                actif?: boolean;
                tri?: "nom" | "prix" | "-prix";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProduitGere"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_gestion_produits_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProduitGere"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_historique: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommandeVue"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_produits: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_id_application: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_erreurs: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Faute"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_incidents: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Incident"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_incidents: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelIncident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_incidents_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_incidents_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, between quotation marks */
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionIncident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invariants_authentification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Constat"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invariants_clientele: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Constat"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invariants_magasin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Constat"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invariants_panier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Constat"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invariants_travailleur: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Constat"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventaires: {
        parameters: {
            query?: {
                /** @description Only those of this place. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only those in this state. */
                etat?: "ouvert" | "applique" | "abandonne";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Inventaire"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventaires: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelInventaire"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventaire"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventaires_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventaireSuivi"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventaires_id_abandon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventaireSuivi"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventaires_id_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApplicationInventaire"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventaireSuivi"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventaires_id_lectures: {
        parameters: {
            query?: {
                /** @description Only those of this product. */
                produit_id?: components["schemas"]["ProduitId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LectureInventaire"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventaires_id_lectures: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleLecture"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LectureInventaireFaite"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventaires_id_revue: {
        parameters: {
            query?: {
                /** @description Only those that stand like this. */
                etat?: "non_lu" | "juste" | "ecart" | "a_recompter";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["InventaireId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LigneInventaire"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_journal: {
        parameters: {
            query: {
                /** @description The business day. */
                jour: components["schemas"]["Jour"];
                /** @description Only the lines of this place. */
                magasin_id?: components["schemas"]["LieuId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                    "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_journal_id_cloture: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @example 2026-06-30 */
                id: components["schemas"]["Jour"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalClos"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_loi25: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DemandeLoi25"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_loi25: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleDemandeLoi25"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandeLoi25"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_loi25_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["DemandeLoi25Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandeLoi25"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_loi25_id_fichier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["DemandeLoi25Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_lots: {
        parameters: {
            query?: {
                /** @description Only those of this product. */
                produit_id?: components["schemas"]["ProduitId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LotPrevu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_lots: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauLot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotPrevu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_lots_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Lieu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_magasins: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauLieu"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lieu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lieu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_magasins_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationLieu"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lieu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id_caisses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caisse"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_magasins_id_caisses: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleCaisse"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id_etiquettes: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Etiquette"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_magasins_id_etiquettes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EtiquettesPosees"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id_etiquettes_impression: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id_stock: {
        parameters: {
            query?: {
                /**
                 * @description Words, each the start of one in the name or the code; accents do not matter.
                 * @example creme glacee
                 */
                q?: components["schemas"]["Recherche"];
                /** @description Only this category. */
                categorie_id?: components["schemas"]["CategorieId"];
                /** @description Only this level. */
                niveau?: "rupture" | "faible" | "normal" | "surstock";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StockDuProduit"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_magasins_id_stock_sub: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
                sub: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeuilsStock"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDuProduit"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_magasins_id_suggestions: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["LieuId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Suggestion"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mon_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mouvements: {
        parameters: {
            query?: {
                /** @description Only those at this place. A responsable alone may leave it out. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only those of this product. */
                produit_id?: components["schemas"]["ProduitId"];
                /** @description Only those for this reason. */
                type?: "ouverture" | "reception" | "vente" | "ecart_caisse" | "retour" | "remise" | "reservation" | "liberation" | "expedition" | "transfert_recu" | "ajustement" | "comptage";
                /** @description Of this day or later. */
                du?: components["schemas"]["Jour"];
                /** @description Of this day or before. */
                au?: components["schemas"]["Jour"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MouvementStock"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mouvements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauxMouvementsStock"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MouvementsStockFaits"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_nip_approbation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeApprobation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprobationDonnee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_nip_echange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Echange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JetonNip"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Notification"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_notifications_id_lecture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_paiements_rappels: {
        parameters: {
            query?: never;
            header: {
                "X-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RappelPaiement"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_paiements_reglages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReglagesPaiement"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_paiements_reglages: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReglagesPaiement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReglagesPaiement"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_panier_actualisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanierActualise"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_panier_checkout: {
        parameters: {
            query?: never;
            header: {
                /** @description Becomes the order's id; the same one resumes */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Checkout"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandeReservee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_panier_fusion: {
        parameters: {
            query?: never;
            header: {
                /** @description The token of the cart to merge */
                "X-Panier-Jeton": components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanierFusionne"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_panier_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_panier_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ajout"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Of a new guest's cart */
                    "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_panier_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_panier_items_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path: {
                /** @description The line's product */
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangementQuantite"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_panier_items_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path: {
                /** @description The line's product */
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panier"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_panier_verification: {
        parameters: {
            query: {
                /** @description How the goods would reach the client. */
                mode: "cueillette" | "livraison";
                /** @description From which place. */
                lieu_id: components["schemas"]["LieuId"];
            };
            header?: {
                /** @description A guest's token. */
                "X-Panier-Jeton"?: components["schemas"]["JetonPanier"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_parametres: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parametres"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_parametres: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationParametres"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parametres"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_prix_programmes: {
        parameters: {
            query?: {
                /** @description Only those of this product. */
                produit_id?: components["schemas"]["ProduitId"];
                /** @description Only those in this state. */
                etat?: "a_venir" | "en_cours" | "termine" | "annule";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PrixProgramme"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_prix_programmes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauPrix"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrixProgramme"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_prix_programmes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["PrixProgrammeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits: {
        parameters: {
            query?: {
                /**
                 * @description Words, each the start of one in the name or the code; accents do not matter.
                 * @example creme glacee
                 */
                q?: components["schemas"]["Recherche"];
                /** @description Only the one of this code, whatever else is asked. */
                sku?: components["schemas"]["Sku"];
                /** @description Only this category. */
                categorie_id?: components["schemas"]["CategorieId"];
                tri?: "nom" | "prix" | "-prix";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Produit"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_produits: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauProduit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProduitGere"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fiche"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_produits_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationProduit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProduitGere"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_produits_id_codes_barres: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModificationCodes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProduitGere"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits_id_disponibilite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disponibilite"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits_id_image: {
        parameters: {
            query?: {
                largeur?: "320" | "960";
                /** @description The product's `image`: this version may be kept for ever. */
                version?: components["schemas"]["VersionImage"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": number[];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_produits_id_image: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/*": number[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fiche"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_produits_id_image: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fiche"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits_id_prix: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PrixPasse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_produits_id_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["ProduitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDuLieu"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_profil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_profil: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of the last read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Modification"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_quarts: {
        parameters: {
            query?: {
                /** @description Only those in this place. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only those of this worker. */
                travailleur_id?: components["schemas"]["CompteId"];
                /** @description Only those that began on this day or later. */
                du?: components["schemas"]["Jour"];
                /** @description Only those that began on this day or before. */
                au?: components["schemas"]["Jour"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Quart"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_quarts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauQuart"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quart"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_quarts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["QuartId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quart"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_quarts_id_fin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["QuartId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FinQuart"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quart"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_caisses: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
                /** @description Only this store, or the centre that ships. */
                magasin_id?: components["schemas"]["LieuId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportCaisses"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_consolide: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportConsolide"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_produits: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
                /** @description Only this store, or the centre that ships. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only by this channel. */
                canal?: "caisse" | "web";
                /** @description Only this category and those under it. */
                categorie_id?: components["schemas"]["CategorieId"];
                /** @description Which are first. */
                tri?: "montant" | "quantite" | "marge";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportProduits"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_remises: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
                /** @description Only this store, or the centre that ships. */
                magasin_id?: components["schemas"]["LieuId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportRemises"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_stock: {
        parameters: {
            query?: {
                /** @description Only this place, with what it is out of and what it has too much of. */
                lieu_id?: components["schemas"]["LieuId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportStock"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_tableau_de_bord: {
        parameters: {
            query?: {
                /** @description Only this store. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description The day; without it today. */
                jour?: components["schemas"]["Jour"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportTableauDeBord"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_taxes: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
                /** @description Only this store, or the centre that ships. */
                magasin_id?: components["schemas"]["LieuId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportTaxes"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rapports_ventes: {
        parameters: {
            query?: {
                /** @description The first business day; without it the thirty days until `au`. */
                du?: components["schemas"]["Jour"];
                /** @description The last business day; without it today. At most 366 days. */
                au?: components["schemas"]["Jour"];
                /** @description Only this store, or the centre that ships. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only by this channel. */
                canal?: "caisse" | "web";
                /** @description What makes a line. */
                par?: "heure" | "jour" | "semaine" | "mois" | "magasin" | "region";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RapportVentes"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reconstruction_historique: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reconstruction_rapports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_recus_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example LAV-1-42-7 */
                id: components["schemas"]["Texte1a40"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vente"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_retours: {
        parameters: {
            query?: {
                /** @description Only those of this place. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only those of this till session. */
                session_id?: components["schemas"]["SessionCaisseId"];
                /** @description Only those of this sale. */
                vente_id?: components["schemas"]["VenteId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RetourResume"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_retours_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RetourId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retour"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_retours_id_recu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["RetourId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/html": string;
                    "application/json": components["schemas"]["RetourRecu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions: {
        parameters: {
            query?: {
                /** @description Only those of this store. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only those in this state. */
                etat?: "ouverte" | "terminee" | "fermee";
                /** @description Opened on this day or later. */
                du?: components["schemas"]["Jour"];
                /** @description Opened on this day or before. */
                au?: components["schemas"]["Jour"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleSession"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_cartes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleCarte"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarteVendue"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_comptage: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionComptage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_consignes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleRepriseConsigne"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepriseConsigne"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_fin: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions_id_mouvements: {
        parameters: {
            query?: {
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MouvementCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sessions_id_mouvements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauMouvementCaisse"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MouvementCaisse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sessions_id_z: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["SessionCaisseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Z"];
                    "text/plain": string;
                    "text/html": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_taux: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TauxDuJour"][];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_taux: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauTaux"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TauxDuJour"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_transferts: {
        parameters: {
            query?: {
                /** @description Only those from or to this place. */
                lieu_id?: components["schemas"]["LieuId"];
                /** @description Only in this state. */
                etat?: "en_preparation" | "en_transit" | "recu" | "annule";
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TransfertEntete"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_transferts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauTransfert"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfert"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_transferts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["TransfertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfert"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_transferts_id_annulation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["TransfertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfert"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_transferts_id_expedition: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["TransfertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfert"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_transferts_id_reception: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["TransfertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceptionTransfert"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfert"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_travailleurs: {
        parameters: {
            query?: {
                /** @description Only those who act in this place. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only this role. */
                role?: "client" | "machine" | "employe" | "gestionnaire" | "responsable";
                /** @description Only this state. */
                etat?: "invite" | "actif" | "suspendu" | "parti";
                /**
                 * @description Words, each the start of one in the name or the number; accents do not matter.
                 * @example lise tre
                 */
                q?: components["schemas"]["Texte0a100"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_travailleurs: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauTravailleur"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Embauche"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_travailleurs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_travailleurs_id: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationTravailleur"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_travailleurs_id_affectations: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Affectations"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_travailleurs_id_depart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Raison"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_travailleurs_id_mot_de_passe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MotDePasseRemplace"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_travailleurs_id_nip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouveauNip"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_travailleurs_id_reactivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Raison"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_travailleurs_id_suspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["CompteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Raison"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Travailleur"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ventes: {
        parameters: {
            query?: {
                /** @description Only those of this place. */
                magasin_id?: components["schemas"]["LieuId"];
                /** @description Only those of this till session. */
                session_id?: components["schemas"]["SessionCaisseId"];
                /**
                 * @description Only the one of this receipt or invoice number.
                 * @example LAV-1-42-7
                 */
                numero?: components["schemas"]["Texte1a40"];
                /** @description Only those of this business day. */
                jour?: components["schemas"]["Jour"];
                /** @description Only those of this worker. */
                vendeur_id?: components["schemas"]["CompteId"];
                /** @description How many elements, 1 to 100. */
                limite?: components["schemas"]["Limite"];
                /** @description From a page's `curseur_suivant`. */
                curseur?: components["schemas"]["Curseur"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VenteResumee"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ventes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NouvelleVente"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenteFaite"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ventes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VenteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vente"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ventes_id_annulation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["VenteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenteAnnulation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetourFait"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ventes_id_envoi: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["VenteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvoiDemande"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvoiPrevu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ventes_id_recu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["VenteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/html": string;
                    "application/json": components["schemas"]["Recu"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_ventes_id_retours: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: components["schemas"]["VenteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeRetour"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetourFait"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
