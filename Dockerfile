# The image of one program: --build-arg PROGRAM=panier (authentification, clientele, travailleur, magasin, comptoir). ./just images
# makes them all from one build. Where the builder's image cannot be had, programs that cargo built outside take its place:
#   cargo build --release … && docker build --build-context binaries=target/release --build-arg PROGRAM=panier .
# Nothing here is of one processor: each platform compiles as itself, on a machine of its kind or by emulation (k8s/README.md).
ARG RUST=docker.io/library/rust:1.95-bookworm
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
        --package panier --package travailleur --package magasin --package comptoir && \
    for program in authentification clientele panier travailleur magasin comptoir; do cp "$target/release/$program" /; done

FROM ${RUNTIME}
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
