#!/usr/bin/env bash
# Healthy is a node that takes writes. The first time there is no replica set yet, and this makes it.
set -euo pipefail
mongosh --quiet --host 127.0.0.1 --username "$MONGO_INITDB_ROOT_USERNAME" --password "$MONGO_INITDB_ROOT_PASSWORD" \
  --authenticationDatabase admin --eval '
    try {
      rs.status();
    } catch (e) {
      rs.initiate({_id: "rs0", members: [{_id: 0, host: "mongodb:27017"}]});
    }
    quit(db.hello().isWritablePrimary ? 0 : 1);
  '
