# The image of one program: --build-arg PROGRAM=panier (authentification, clientele, travailleur, magasin, comptoir). ./just images
# makes them all from one build. Where the builder's image cannot be had, programs that cargo built outside take its place:
#   cargo build --release … && docker build --build-context binaries=target/release --build-arg PROGRAM=panier .
# That of the pages, which vitrine serves: --target frontend --build-arg PROGRAM=vitrine, and --build-context interface=frontend/dist
# in the place of Node's image.
# Nothing here is of one processor: each platform compiles as itself, on a machine of its kind or by emulation (k8s/README.md).
ARG RUST=docker.io/library/rust:1.95-bookworm
ARG NODE=docker.io/library/node:24-bookworm-slim
ARG RUNTIME=gcr.io/distroless/cc-debian12:nonroot

FROM ${RUST} AS binaries
WORKDIR /src
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
COPY charts charts
COPY crates crates
COPY k8s k8s
COPY krakend krakend
COPY postman postman
COPY services services
COPY docs/openapi docs/openapi
# Packed relocations make a program 5 % smaller. They need glibc 2.36, which the images have: so here, and not in Cargo.toml.
ENV RUSTFLAGS="-C link-arg=-Wl,-z,pack-relative-relocs"
# Platforms that are built at once share the cache, not what was compiled.
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target \
    target=target/$(uname -m) && \
    cargo build --target-dir "$target" --release --locked --no-default-features --package authentification --package clientele \
        --package panier --package travailleur --package magasin --package comptoir --package comptoir-vitrine && \
    for program in authentification clientele panier travailleur magasin comptoir vitrine; do cp "$target/release/$program" /; done

FROM ${NODE} AS pages
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM scratch AS interface
COPY --from=pages /src/frontend/dist /

FROM ${RUNTIME} AS program
ARG PROGRAM
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="comptoir/${PROGRAM}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="MIT"
COPY --from=binaries --chmod=0555 /${PROGRAM} /usr/local/bin/programme
# 8080 serves; 9100 has the probes and the metrics.
EXPOSE 8080 9100
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/programme"]

FROM program AS frontend
LABEL org.opencontainers.image.title="comptoir/frontend"
COPY --from=interface --chmod=0555 / /usr/share/comptoir/interface/

FROM program
