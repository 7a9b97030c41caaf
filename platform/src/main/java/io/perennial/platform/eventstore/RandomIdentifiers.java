package io.perennial.platform.eventstore;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of events and messages, random UUIDs as Axon's own are, but with randomness drawn for
 * many at once: a message has one each time it is passed on, and most of what that cost was the
 * drawing.
 */
public final class RandomIdentifiers extends IdentifierFactory {

  private static final int AT_ONCE = 128;

  private final SecureRandom random = new SecureRandom();
  private final ThreadLocal<ByteBuffer> drawn =
      ThreadLocal.withInitial(
          () -> ByteBuffer.allocate(AT_ONCE * 2 * Long.BYTES).position(AT_ONCE * 2 * Long.BYTES));

  @Override
  public String generateIdentifier() {
    ByteBuffer left = drawn.get();
    if (!left.hasRemaining()) {
      random.nextBytes(left.array());
      left.clear();
    }
    // Version 4 and variant 2 of RFC 9562.
    long most = left.getLong() & ~0xF000L | 0x4000L;
    long least = left.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(most, least).toString();
  }
}
