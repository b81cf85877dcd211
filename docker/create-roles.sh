#!/bin/sh
# Runs once, when PostgreSQL makes its cluster: the owner of the database, who migrates, and a login for each subgraph.
set -eu
secrets=${SECRETS_DIR:-/run/secrets}
password() { sed -E 's|^postgres://[^:]+:([^@]+)@.*$|\1|' "$secrets/$1_url"; }

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "${POSTGRES_DB:-postgres}" \
  -c "create role cooperation_graph login password '$(password cooperation_graph)'" \
  -c "create database cooperation_graph owner cooperation_graph"
# A secret for each subgraph of schema/subgraphs.ts, and that of the owner, who is there already.
for file in "$secrets"/cooperation_*_url; do
  role=$(basename "$file" _url)
  [ "$role" != cooperation_graph ] || continue
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "${POSTGRES_DB:-postgres}" \
    -c "create role $role login password '$(password "$role")'" \
    -c "grant $role to cooperation_graph"
done
