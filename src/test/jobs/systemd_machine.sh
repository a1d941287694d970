#!/bin/bash
# Lets a real systemd run jobs/systemd/tokenyield.service, with its user and its sandbox, in namespaces of its own: nothing
# of this machine's own services is touched. Called by check.sh as root; inside, this script becomes process 1.
#   systemd_machine.sh LAUNCHER_FOLDER_WITH_TOKENYIELD_JAR UNITS RESULT
set -euo pipefail

if [ "${1:-}" != inside ]; then
    result=$3
    rm -f "$result"
    # The cgroup is a leaf of its own that is removed afterwards.
    group=$(mktemp -d /sys/fs/cgroup/systemd/tokenyield-check-XXXXXX)
    (
        echo 0 >"$group/cgroup.procs"
        exec timeout -s KILL 240 unshare --mount --pid --cgroup --uts --ipc --fork --kill-child --mount-proc \
            "$(readlink -f "$0")" inside "$@"
    ) &
    machine=$!
    # shellcheck disable=SC2317 # the trap calls it
    end_it() {
        # Its process 1 goes with it, and all that is in it with process 1.
        kill -KILL "$(pgrep -P "$machine" unshare)" "$machine" 2>/dev/null || true
        wait "$machine" 2>/dev/null || true
        # A cgroup can be removed once the last process in it is gone.
        for _ in $(seq 50); do
            find "$group" -depth -type d -exec rmdir {} + 2>/dev/null && break
            sleep 0.2
        done
    }
    trap end_it EXIT
    while [ ! -e "$result" ] && kill -0 "$machine" 2>/dev/null; do sleep 0.2; done
    [ -e "$result" ]
    exit
fi

installed=$2
units=$3
result=$4
work=$(mktemp -d)
mount --make-rprivate /
mount -t tmpfs tmpfs "$work"
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /sys/fs/cgroup -o mode=755
mkdir /sys/fs/cgroup/systemd
mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd
for folder in etc opt var/lib; do
    mkdir -p "$work/$folder/upper" "$work/$folder/work"
    mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$work/$folder/upper,workdir=$work/$folder/work" "/$folder"
done

groupadd tokenyield
useradd --gid tokenyield --no-create-home --home-dir /var/lib/tokenyield --shell /usr/sbin/nologin tokenyield
mkdir -p /opt/tokenyield /etc/tokenyield
cp -rL "$installed/." /opt/tokenyield/
cp "$units/nightly.properties" /etc/tokenyield/
install -o root -g tokenyield -m 0640 "$units/tokenyield.env" /etc/tokenyield/tokenyield.env

# The unit as it is, but that tries follow each other at once and are fewer, and that its words come to a file.
mkdir -p /run/units/tokenyield.service.d
cp "$units/tokenyield.service" /run/units/
cat >/run/units/tokenyield.service.d/check.conf <<'CONF'
[Unit]
StartLimitBurst=2
[Service]
RestartSec=100ms
StandardOutput=append:/run/said
StandardError=append:/run/said
CONF
for target in check sysinit basic shutdown network-online; do
    printf '[Unit]\nDefaultDependencies=no\n' >"/run/units/$target.target"
done

(
    until systemctl show --property=Version >/dev/null 2>&1; do sleep 0.2; done
    systemctl start tokenyield.service || true
    # Started again by itself, it is on its way for a moment longer than the first try.
    until systemctl show -P ActiveState tokenyield.service | grep -Eqx 'inactive|failed'; do sleep 0.2; done
    {
        systemctl show --property=NRestarts,ExecMainStatus,Result tokenyield.service
        cat /run/said
        ls -ln /var/lib/tokenyield
    } >"$result.part" 2>&1 || true
    mv "$result.part" "$result"
) &
SYSTEMD_UNIT_PATH=/run/units container=tokenyield-check exec /usr/lib/systemd/systemd --system --unit=check.target \
    --log-target=null
