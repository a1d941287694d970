#!/usr/bin/env bash
# make trino: puts a Trino server below the folder given, with the plugins that the checks need, and prints the Java that runs it.
# The server wants Java 24 or later; the job and the build stay on theirs. Uses Maven, tar and nothing else.
#   install.sh VERSION FOLDER MVN...
set -euo pipefail
version=$1 folder=$2
shift 2
plugins='hive memory'

# A Java is named in a line of its file "release": JAVA_VERSION="25.0.3".
is_new_enough() {
    [ -x "$1/bin/java" ] && [ -f "$1/release" ] || return 1
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 24 ]
}

java=
for home in "${TRINO_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(dirname "$folder")"/jdk-* /usr/lib/jvm/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_new_enough "$home"; then
        java=$home/bin/java
        break
    fi
done
if [ -z "$java" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get -qq update >&2 || true
    if apt-get -qq install -y --no-install-recommends openjdk-25-jre-headless >&2; then
        java=$(echo /usr/lib/jvm/java-25-openjdk-*/bin/java)
    fi
fi
if [ ! -x "$java" ]; then
    echo "Trino $version runs on Java 24 or later, and there is none here. Install one, such as Temurin 25, and run:" >&2
    echo "    TRINO_JAVA_HOME=/path/to/it make trino" >&2
    exit 1
fi

if [ ! -e "$folder/complete" ]; then
    echo "Trino $version: 820 MB from Maven Central, once" >&2
    parts=$folder.tmp
    rm -rf "$folder" "$parts"
    mkdir -p "$parts/download"
    "$@" -q dependency:copy -Dartifact="io.trino:trino-server:$version:tar.gz" -DoutputDirectory="$parts/download" >&2
    # Whole, because files that plugins share are links from one to another.
    tar -xzf "$parts/download/trino-server-$version.tar.gz" -C "$parts" --strip-components=1
    rm -rf "$parts/download" "$parts/secrets-plugin"
    for plugin in "$parts"/plugin/*; do
        case " $plugins " in *" $(basename "$plugin") "*) ;; *) rm -rf "$plugin" ;; esac
    done
    touch "$parts/complete"
    mv "$parts" "$folder"
fi
echo "$java"
