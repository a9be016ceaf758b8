#!/bin/sh
# Installs a client for the tests from its lock file: install_npm.sh <folder> <what it is>. Quick when nothing
# changed. Never fails: where it is not possible the reason is left in node_modules/.reason, and the tests that need
# the client are skipped with it.
set -u
cd "$1" || exit 0
what=$2
stamp=node_modules/.stamp
if [ -f "$stamp" ] && [ ! package-lock.json -nt "$stamp" ]; then exit 0; fi
mkdir -p node_modules
give_up() {
    echo "$1" > node_modules/.reason
    echo "NOTE: the tests with $what will be skipped: $1" >&2
    exit 0
}
command -v npm > /dev/null 2>&1 || give_up "npm is not installed"
echo "Setting up $what in $1"
npm ci --silent --fetch-retries=1 --fetch-timeout=60000 || give_up "npm could not fetch the packages"
rm -f node_modules/.reason
touch "$stamp"
