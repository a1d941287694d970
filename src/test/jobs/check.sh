#!/usr/bin/env bash
# make check-jobs: what linters and schemas say of the files of jobs/, and then their commands, run (NightsCheck and others).
# Installs what it needs: shellcheck, npm and Python from Debian, the validators of package.json from npm, Airflow from PyPI where that answers.
# What cannot be checked on a machine is said; all else that is not as it should be fails.
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=src/test/jobs
work=$PWD/target/check-jobs
mkdir -p "$work"
not_checked=()

say() { printf '== %s\n' "$*"; }

missing=()
for tool in shellcheck npm python3; do
    command -v "$tool" >/dev/null || missing+=("$tool")
done
if [ "${#missing[@]}" != 0 ]; then
    as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
    "${as_root[@]}" apt-get -q update >/dev/null
    "${as_root[@]}" apt-get -q install -y --no-install-recommends "${missing[@]}" >/dev/null
fi

say 'shell scripts (shellcheck)'
shellcheck bin/tokenyield jobs/cron/tokenyield-nightly "$here"/*.sh .ci/run
sh -n jobs/cron/tokenyield-nightly
[ -x jobs/cron/tokenyield-nightly ]

say 'manifests, Containerfile, crontab (schemas and grammars)'
cp "$here/package.json" "$here/validate.mjs" "$work/"
(cd "$work" && npm install --no-audit --no-fund --loglevel=error && node validate.mjs "$OLDPWD/jobs")
sed -n 's/^COPY \([^ ]*\) .*/\1/p' jobs/container/Containerfile | while read -r copied; do
    [ -e "$copied" ] || { echo "the Containerfile copies $copied, which is not there"; exit 1; }
    grep -qx "!$copied" .dockerignore || { echo ".dockerignore does not let $copied in"; exit 1; }
done
engine=
for found in docker podman; do
    if [ -z "$engine" ] && command -v "$found" >/dev/null && "$found" info >/dev/null 2>&1; then engine=$found; fi
done
if [ -n "$engine" ]; then
    "$engine" build -q -f jobs/container/Containerfile -t tokenyield-check .
    "$engine" run --rm --read-only --tmpfs /tmp tokenyield-check --version
    [ "$("$engine" run --rm --entrypoint id tokenyield-check -u)" = 10001 ]
    "$engine" rmi -f tokenyield-check >/dev/null
else
    not_checked+=('the image itself: neither docker nor podman answers')
fi

say 'systemd units (systemd-analyze)'
if command -v systemd-analyze >/dev/null; then
    units=$work/units
    rm -rf "$units" && mkdir -p "$units"
    cp jobs/systemd/* "$units/"
    # The program is not installed on this machine; for the look at the unit another one stands in its place.
    sed -i 's|^ExecStart=/opt/tokenyield/bin/tokenyield|ExecStart=/bin/true|' "$units/tokenyield.service"
    found=$(systemd-analyze verify --man=no "$units/tokenyield.service" "$units/tokenyield.timer" 2>&1) || true
    # Of ours alone: the machine's own units may have faults of their own.
    if grep -q tokenyield <<<"$found"; then echo "$found"; exit 1; fi
    sed -i 's/^Restart=on-failure/Restart=allways/' "$units/tokenyield.service"
    if ! systemd-analyze verify --man=no "$units/tokenyield.service" 2>&1 | grep -q allways; then
        echo 'systemd-analyze did not find a planted mistake'
        exit 1
    fi
    systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' jobs/systemd/tokenyield.timer)" | grep 'Normalized form: \*-\*-\* 03:00:00 UTC'
    systemd-analyze security --offline=true --threshold=20 jobs/systemd/tokenyield.service | tail -1
else
    not_checked+=('systemd units: there is no systemd-analyze')
fi

say 'Airflow DAG'
PYTHONPYCACHEPREFIX=$work/pycache python3 -m py_compile jobs/airflow/tokenyield_nightly.py
if [ ! -x "$work/airflow/bin/airflow" ]; then
    if python3 -m venv "$work/airflow" \
        && "$work/airflow/bin/pip" install -q --retries 0 --timeout 10 apache-airflow >"$work/airflow.log" 2>&1; then
        echo 'installed Airflow'
    else
        rm -rf "$work/airflow"
    fi
fi
if [ -x "$work/airflow/bin/airflow" ]; then
    AIRFLOW_HOME=$work/airflow-home AIRFLOW__CORE__LOAD_EXAMPLES=False AIRFLOW__CORE__UNIT_TEST_MODE=True \
        "$work/airflow/bin/python" "$here/airflow_dag.py" jobs/airflow
else
    not_checked+=('the DAG in a real Airflow: apache-airflow could not be installed from PyPI; it is run with stand-ins for it')
fi

say 'the commands, run'
classes=NightsCheck,SetUpCheck
if [ "$(id -u)" = 0 ] && [ -x /usr/lib/systemd/systemd ] && [ -w /sys/fs/cgroup/systemd ] && unshare --mount --pid --cgroup --fork true; then
    classes=$classes,SystemdCheck
else
    not_checked+=('the unit under a real systemd: needs root, namespaces and the cgroups of systemd')
fi
# shellcheck disable=SC2086 # a command with its options
${MVN:-mvn -B} -Dtest="$classes" -Dtest.forks=1 test

say 'not checked on this machine'
printf '%s\n' "${not_checked[@]}"
