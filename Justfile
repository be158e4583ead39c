# `./just profile=release up` builds for longer and runs faster.
profile := "dev"

# Recipes hand their arguments on as "$@", so that a filter with spaces or parentheses arrives whole.
set positional-arguments
set ignore-comments

# List the recipes
default:
    @{{ just_executable() }} --list --unsorted

# Build Comptoir and its interface, and run all of it here, with a PostgreSQL of its own
[group('run')]
up *args:
    @crates/vitrine/construire & cargo build --profile {{ profile }} --package comptoir; code=$?; wait; exit $code
    @COMPTOIR_INTERFACE="${COMPTOIR_INTERFACE:-frontend/dist}" cargo run --profile {{ profile }} --package comptoir -- "$@"

# Serve the interface as it is edited, at http://localhost:5173, with the API of `up --listen-interface 127.0.0.1:5174`
[group('run')]
front *args:
    node=$(crates/vitrine/trouver-node) && PATH=$node:$PATH && export PATH && cd frontend && \
        { [ -d node_modules ] || npm ci --no-audit --no-fund; } && npm run dev -- "$@"

# All that needs no cluster: format, lints, and the tests on a PostgreSQL of their own (DATABASE_URL to bring one)
[group('check')]
test *args: _format lint
    # The build of the tests also makes `avec-postgres`; one of its own would compile half of the dependencies again.
    cargo test --no-run --quiet
    @if cargo nextest --version >/dev/null 2>&1; then set -- nextest run "$@"; else set -- test "$@"; fi; \
        target=$({{ just_executable() }} _target); \
        "$target/debug/avec-postgres" -- cargo "$@"
    # In short, unless something was filtered; where there is no Python it says so.
    @{{ if args == "" { just_executable() + " fuzz --exemples 1 --si-possible -- --phases fuzzing" } else { "" } }}
    # Where there is no Node and none can be had, it says so; CI never goes without.
    @{{ if args == "" { "crates/vitrine/trouver-node >/dev/null || { [ -z \"${CI:-}\" ]; exit; }; " + just_executable() + " interface" } else { "" } }}

# Check the interface: format, lint, types, texts, unit tests, budgets, then its journeys in a browser on the real services
[group('check')]
interface *args:
    cargo build --quiet --bin comptoir --bin vitrine
    crates/vitrine/construire
    @target=$({{ just_executable() }} _target); \
        node=$(crates/vitrine/trouver-node) && PATH=$node:$PATH && export PATH && cd frontend && \
        npm run examiner && npm run budgets && COMPTOIR=$target/debug/comptoir npm run parcours -- "$@"

# Try generated requests as every kind of caller (--exemples, --graine, --appelant): crates/fuzz/README.md
[group('check')]
fuzz *args:
    cargo build --quiet --bin comptoir --bin comptoir-fuzz
    cargo run --quiet --bin comptoir-fuzz -- "$@"

# Send the Postman collection to a Comptoir that runs (--env-var adresse=http://localhost:8081): postman/README.md
[group('check')]
postman *args:
    newman=$(postman/trouver) && cd postman && \
        "$newman" run comptoir.postman_collection.json --environment local.postman_environment.json "$@"

# Lint everything; a warning is an error
[group('check')]
lint:
    cargo clippy --workspace --all-targets --quiet -- --deny warnings

# Format everything
[group('check')]
fmt:
    cargo fmt --all

_format:
    cargo fmt --all --check

# Where cargo puts what it builds
_target:
    @cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'

# Write the OpenAPI documents from the code, and from them the gateway's configuration and the Postman collection
[group('check')]
openapi:
    cargo run --quiet --package comptoir -- openapi docs/openapi
    cargo run --quiet --package comptoir-krakend -- generer --reglages krakend/reglages/local.json --sortie krakend/krakend.json
    cargo run --quiet --package comptoir-krakend -- generer --reglages krakend/reglages/chart.json --sortie charts/comptoir/files/krakend.json
    cargo run --quiet --package comptoir-postman

# Render the chart into k8s/comptoir.yaml and, for the reviewer, charts/tests/rendus; its values into its README
[group('check')]
manifests:
    COMPTOIR_ECRIRE=1 cargo test --quiet --package comptoir-charts -- fichiers:: table::

# Build every program's image, with docker or podman (--tag, --registry, --cargo, --save FOLDER)
[group('cluster')]
images *args:
    k8s/images "$@"

# Make an archive of the database in the cluster, now; with FOLDER, copy it here (KUBECONFIG, NAMESPACE, RELEASE)
[group('cluster')]
backup *folder:
    k8s/backup "$@"

# Put an archive in the place of the database in the cluster: the newest, one of its names, or a file of yours
[group('cluster')]
restore *archive:
    k8s/restore "$@"

# All that needs a cluster: the chart on the one of KUBECONFIG, with the images that `images` made (docs/e2e.md)
[group('cluster')]
e2e *args:
    cargo test --package comptoir-e2e --test e2e -- --ignored "$@"

# Measure the product against its budgets, in a release build
[group('run')]
bench *args:
    cargo run --release --bin comptoir-bench -- "$@"

# Measure the interface against its budgets, in a browser (--ecrire: into docs/performances.md; or caisse, boutique, actions)
[group('run')]
mesures *args:
    cargo build --quiet --release --bin comptoir
    crates/vitrine/construire
    @target=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'); \
        node=$(crates/vitrine/trouver-node) && PATH=$node:$PATH && export PATH && cd frontend && \
        COMPTOIR=$target/release/comptoir npm run mesures -- "$@"
