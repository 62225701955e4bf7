# The API and the command line. `docker build -t govgraph .`
FROM python:3.11-slim AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src

# What the program needs, in a folder of its own that has no pip.
COPY requirements-image.lock ./
RUN python -m venv --without-pip /opt/govgraph \
    && python -m pip --python /opt/govgraph/bin/python install --require-hashes -r requirements-image.lock

# The program itself, built with what the lock file names and nothing else.
COPY requirements-build.lock ./
RUN python -m pip install --root-user-action=ignore --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY api ./api
COPY kg ./kg
COPY loaders ./loaders
COPY ontology ./ontology
RUN python -m hatchling build --target wheel --directory /dist \
    && python -m pip --python /opt/govgraph/bin/python install --no-deps --no-index /dist/*.whl


FROM python:3.11-slim

LABEL org.opencontainers.image.title="govgraph" \
      org.opencontainers.image.licenses="Apache-2.0"

RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/govgraph govgraph
COPY --from=build /opt/govgraph /opt/govgraph

ENV PATH=/opt/govgraph/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    GOVGRAPH_STORE=/var/lib/govgraph/store

USER 10001
WORKDIR /var/lib/govgraph
VOLUME /var/lib/govgraph
EXPOSE 8000
CMD ["govgraph", "serve", "--host", "0.0.0.0", "--port", "8000"]
