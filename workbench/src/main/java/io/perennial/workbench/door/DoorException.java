package io.perennial.workbench.door;

import org.jspecify.annotations.Nullable;

/** A door has refused, or has not answered. */
public final class DoorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  DoorException(Problem problem, @Nullable Throwable cause) {
    super(problem.status() + " " + problem.code(), cause);
    this.problem = problem;
  }

  /** Refused for this. */
  public static DoorException of(Problem problem) {
    return new DoorException(problem, null);
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
