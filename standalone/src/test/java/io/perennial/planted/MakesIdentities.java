package io.perennial.planted;

import java.util.UUID;

/** Makes an identity where it likes. */
public final class MakesIdentities {

  private MakesIdentities() {}

  /** A new one. */
  public static String one() {
    return UUID.randomUUID().toString();
  }
}
