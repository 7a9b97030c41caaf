package io.perennial.command.sender;

import io.perennial.command.CommandResult;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command that the service sent: one of the two is there.
 *
 * @param result what was recorded
 * @param refusal code of the refusal
 */
public record Outcome(@Nullable CommandResult result, @Nullable String refusal) {

  /** Code of the refusal of a first try that came too late. */
  public static final String TOO_LATE = "deadline-passed";
}
