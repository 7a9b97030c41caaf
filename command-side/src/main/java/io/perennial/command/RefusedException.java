package io.perennial.command;

import java.util.List;
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
   * @param places where in the body; empty when it is not about the body
   */
  public record Details(String code, String detail, List<Place> places) {

    /** A refusal that is not about a place in the body. */
    public Details(String code, String detail) {
      this(code, detail, List.of());
    }

    /** Absent from a node that does not know of places. */
    @SuppressWarnings("NullAway")
    public Details {
      places = places == null ? List.of() : List.copyOf(places);
    }
  }

  /**
   * A place in the body.
   *
   * @param pointer JSON pointer (RFC 6901)
   * @param detail what is wrong there
   */
  public record Place(String pointer, String detail) {}

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal, String detail) {
    this(refusal, detail, List.of());
  }

  /** A refusal that says where in the body its reasons are. */
  public RefusedException(Refusal refusal, String detail, List<Place> places) {
    super(refusal.code() + ": " + detail, null, new Details(refusal.code(), detail, places));
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
