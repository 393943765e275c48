#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Run by the database's image on first start: a database and a role for each app.
set -eu

for app in user campaign donation payment notification; do
  variable="$(echo "$app" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD"
  eval "password=\${$variable}"
  psql -v ON_ERROR_STOP=1 -v role="careforall_$app" -v password="$password" <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
SQL
done
