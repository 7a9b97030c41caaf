package io.perennial.command;

import java.util.Locale;

/**
 * Why a command is refused. Every feature has an enum of its own that implements it; codes and
 * statuses are part of the HTTP contract.
 */
public interface Refusal {
  /** The constant's name. */
  String name();

  /** The HTTP status that answers it. */
  int status();

  /** What this refusal means, in general. */
  String title();

  /** The stable code: lower case with hyphens. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
