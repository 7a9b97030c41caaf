package io.perennial.platform.keys;

import java.security.SecureRandom;

/** The only source of the randomness that keys and unguessable identifiers are made of. */
public final class SecureBytes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private SecureBytes() {}

  /** That many new bytes. */
  public static byte[] next(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
