#!/usr/bin/env bash
# Starts MongoDB as a one-node replica set that asks for a password; members prove themselves by a key file.
set -euo pipefail
umask 077
printf %s "$REPLICA_SET_KEY" >/tmp/replica-set-key
chown mongodb:mongodb /tmp/replica-set-key
exec docker-entrypoint.sh mongod --replSet rs0 --bind_ip_all --keyFile /tmp/replica-set-key
