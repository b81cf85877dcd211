#!/bin/sh
# Makes the secrets of docker-compose.yml, once: random passwords that nobody needs to know. Run it before the first start.
set -eu
cd "$(dirname "$0")/secrets"
umask 077
random() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
[ -e postgres_password ] || random > postgres_password
[ -e subgraph_secret ] || random > subgraph_secret
# Those that docker-compose.yml names: of the owner of the database, and of each subgraph.
for role in $(sed -n 's|^ *file: docker/secrets/\(cooperation_.*\)_url$|\1|p' ../../docker-compose.yml); do
  [ -e "${role}_url" ] || echo "postgres://$role:$(random)@postgres:5432/cooperation_graph" > "${role}_url"
done
# The services run as users of their own, who must be able to read what is mounted for them.
chmod 644 ./*
chmod 700 .
