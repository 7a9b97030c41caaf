package io.perennial.command.testing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A shop. */
public final class Shop {

  @AggregateIdentifier private @Nullable String shopId;
  private @Nullable String name;
  private boolean closed;
  @AggregateMember private final List<Shelf> shelves = new ArrayList<>();

  Shop() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenShop command) {
    if (shopId == null) {
      if (command.name().equals("Refused")) {
        throw new RefusedException(CommonRefusal.DATE_IN_FUTURE, "It was not to be");
      }
      apply(new ShopEvent.ShopOpened(command.shopId(), command.name(), command.number()));
    } else if (!command.name().equals(name)) {
      throw new RefusedException(CommonRefusal.ID_TAKEN, "Another shop is " + shopId);
    }
  }

  @CommandHandler
  void handle(TakeNote command) {
    switch (command.text()) {
      case "nothing" -> {
        return;
      }
      case "refuse" -> throw new RefusedException(CommonRefusal.FOUR_EYES, "Somebody else has to");
      case "refuse undeclared" ->
          throw new RefusedException(CommonRefusal.DATED_TOO_EARLY, "Nobody was told");
      case "late refuse" -> {
        apply(new ShopEvent.NoteTaken(command.shopId(), command.text()));
        throw new RefusedException(CommonRefusal.FOUR_EYES, "Somebody else has to");
      }
      case "fail" -> throw new IllegalStateException("secret");
      case "twice" ->
          apply(new ShopEvent.NoteTaken(command.shopId(), "once"))
              .andThenApply(() -> new ShopEvent.NoteTaken(command.shopId(), "again"));
      default -> apply(new ShopEvent.NoteTaken(command.shopId(), command.text()));
    }
  }

  @CommandHandler
  void handle(CloseShop command) {
    if (!closed) {
      apply(new ShopEvent.ShopClosed(command.shopId()));
    }
  }

  @EventSourcingHandler
  void on(ShopEvent.ShopOpened event) {
    shopId = event.shopId();
    name = event.name();
  }

  @EventSourcingHandler
  void on(ShopEvent.NoteTaken event) {
    shopId = event.shopId();
  }

  @EventSourcingHandler
  void on(ShopEvent.ShopClosed event) {
    closed = true;
  }
}
