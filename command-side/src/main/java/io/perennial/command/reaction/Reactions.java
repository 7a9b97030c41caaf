package io.perennial.command.reaction;

import java.util.List;

/** The reactions of this service. */
public final class Reactions {

  private Reactions() {}

  /** All of them, switched on or not. */
  public static List<Reaction> all() {
    return List.of(new KeyAccountPlan(), new BreachReview());
  }
}
