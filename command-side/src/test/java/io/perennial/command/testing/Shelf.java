package io.perennial.command.testing;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.EntityId;

/** A member of a shop. */
final class Shelf {

  @EntityId private final String label;

  Shelf(String label) {
    this.label = label;
  }

  @CommandHandler
  void handle(DustShelf command) {
    throw new IllegalStateException("Nobody has put up " + label);
  }
}
