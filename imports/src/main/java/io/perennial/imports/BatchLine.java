package io.perennial.imports;

import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the batch door.
 *
 * @param entry what it was made of
 * @param id identifier of what it records; absent for a registration
 * @param again whether an earlier line of the file has the same number
 * @param json the line
 */
record BatchLine(Entry entry, @Nullable String id, boolean again, String json) {

  boolean isRegistration() {
    return id == null;
  }
}
