package io.perennial.command.testing;

import io.perennial.events.LifecycleEvent;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Facts about a shop. */
public sealed interface ShopEvent extends LifecycleEvent {

  /** The shop. */
  String shopId();

  @Override
  default String customerId() {
    return shopId();
  }

  @Override
  default LocalDate occurredOn() {
    return LocalDate.EPOCH;
  }

  @Override
  default String streamId() {
    return shopId();
  }

  /** A shop has been opened. */
  @Revision("1")
  record ShopOpened(String shopId, String name, @Nullable String number) implements ShopEvent {}

  /** A note has been taken. */
  @Revision("1")
  record NoteTaken(String shopId, String text) implements ShopEvent {}

  /** A shop has been closed. */
  @Revision("1")
  record ShopClosed(String shopId) implements ShopEvent {}
}
