# SPDX-License-Identifier: Apache-2.0
# What the benchmarks share; sourced by them, not run: a house of their own, its databases, medians, and the rows of results.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD benchmark=$(basename "$0") others=()

say() { echo "benchmarks/$benchmark: $*" >&2; }

need() { # tools
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { say "$tool is missing (Debian packages: wrk postgresql-client postgresql-contrib curl)"; exit 1; }
  done
}

[ -f benchmarks/target/benchmarks.jar ] || { say 'the benchmarks are not built: ./mvnw -DskipTests package'; exit 1; }

open_house() { # its port unless PORT says another: starts it in $data and waits until it is ready
  port=${PORT:-$1} data=$(mktemp -d)
  trap close_house EXIT
  export ADMIN_EMAIL=admin@careforall.local ADMIN_PASSWORD='a password for this run' CAREFORALL_LIMITS=${LIMITS:-off}
  begin_house
}

begin_house() {
  ./run --data "$data/house" --port "$port" >"$data/run.log" 2>&1 &
  launcher=$!
  for _ in $(seq 600); do
    curl -fs "http://localhost:$port/health/ready" >/dev/null 2>&1 && break
    kill -0 "$launcher" 2>/dev/null || { cat "$data/run.log" >&2; exit 1; }
    sleep 0.5
  done
  curl -fs "http://localhost:$port/health/ready" >/dev/null || { say 'not ready after five minutes'; exit 1; }
  until grep -qs '^postgres=' "$data/house/ports.properties"; do sleep 0.2; done
  database_port=$(sed -n 's/^postgres=//p' "$data/house/ports.properties")
  STRIPE_WEBHOOK_SECRET=$(secret STRIPE_WEBHOOK_SECRET)
  export STRIPE_WEBHOOK_SECRET
}

close_house() {
  local status=$? launcher=${launcher:-}
  [ $status = 0 ] || tail -n 20 "$data"/*.log >&2
  kill "${others[@]}" $launcher 2>/dev/null || true
  wait $launcher 2>/dev/null || true
  rm -rf "$data"
}

secret() { sed -n "s/^$1=//p" "$data/house/secrets.properties"; }
db() { # app or postgres, program, its options: against that app's database
  local app=$1 user=careforall_$1 password
  if [ "$app" = postgres ]; then user=postgres password=$(secret POSTGRES_PASSWORD); else password=$(secret "${app^^}_DB_PASSWORD"); fi
  PGPASSWORD=$password "$2" -h localhost -p "$database_port" -U "$user" "${@:3}" "${DATABASE:-$user}"
}
ask() { db "$1" psql -qAt -c "$2"; } # app, query
until_is() { # app, query, what it must say
  for _ in $(seq 3600); do [ "$(ask "$1" "$2")" = "$3" ] && return; sleep 0.25; done
  say "'$2' never said $3 but $(ask "$1" "$2")"
  exit 1
}

hold() { # app, lock's name: takes the lock before which its work waits, until the script ends or release
  PGAPPNAME=holder ask "$1" "begin; select pg_advisory_xact_lock(hashtext('$2')), pg_sleep(3600)" >/dev/null 2>&1 &
  others+=($!)
  until_is "$1" "select count(*) from pg_stat_activity where application_name = 'holder' and wait_event = 'PgSleep'" 1
}
release() { ask "$1" "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'holder'" >/dev/null; } # app
all_went_well() { # wrk's own log: an answer that is no success is no throughput
  if grep -E 'Non-2xx|Socket errors' "$data/wrk.txt"; then say 'requests failed'; exit 1; fi
  echo 'no errors'
}

program() { # class below org.careforall.benchmark, arguments
  java -Xmx256m -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar "org.careforall.benchmark.$1" "${@:2}"
}
send() { program load.Webhooks "$1" "http://localhost:$port" "${@:2}" 2>>"$data/send.txt"; }
admin_token() {
  curl -fs "http://localhost:$port/api/users/token" -d grant_type=password -d "username=$ADMIN_EMAIL" \
    --data-urlencode "password=$ADMIN_PASSWORD" | sed -E 's/.*"access_token" *: *"([^"]*)".*/\1/'
}

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
per_second() { awk -v n="$1" -v a="$2" -v b="$3" 'BEGIN { printf "%.0f", n / (b - a) }'; } # how many, begin, end

result() { # what, value, unit, ratio to its limit or -, goal (such as >=0.5, of the ratio if there is one) or -
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$benchmark" "$@" "${RUN:--}" >>"${RESULTS:-/dev/null}"
}
row() { # what, limit or - (this is one), goal or -, the rounds' rates: prints their median beside the limit
  local value share=-
  value=$(printf '%.0f' "$(median "${@:4}")")
  [ "$2" = - ] || share=$(ratio "$value" "$2")
  printf '%-58s %8s/s  %4s  (rounds: %s)\n' "$1" "$value" "$share" "${*:4}"
  result "$1" "$value" /s "$share" "$3"
}
figure() { # what, value, unit, goal or -
  printf '%-58s %8s %s\n' "$1" "$2" "$3"
  result "$1" "$2" "$3" - "$4"
}
