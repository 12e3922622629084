#!/bin/sh
# Runs once, on an empty volume: the roles that are not the owner.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
  --set app_password="$APP_PASSWORD" --set keycloak_password="$KEYCLOAK_PASSWORD" <<'SQL'
create role cityloom_app login password :'app_password';
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database cityloom from public;
grant connect on database cityloom to cityloom_app;
SQL
