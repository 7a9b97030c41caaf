package io.perennial.command;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * A command is refused on its merits. Its details, not its class, reach the caller: over Axon
 * Server the class is lost.
 */
public final class RefusedException extends CommandExecutionException {

  /**
   * What travels to the caller.
   *
   * @param code of the {@link Refusal}
   * @param detail what happened in this case; no personal data, no other customer's data
   */
  public record Details(String code, String detail) {}

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal, String detail) {
    super(refusal.code() + ": " + detail, null, new Details(refusal.code(), detail));
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
