package io.perennial.command;

import java.util.List;
import java.util.Map;
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
   * @param figures the figures that decided, by name, as decimals; empty when none did
   */
  public record Details(
      String code, String detail, List<Place> places, Map<String, String> figures) {

    /** A refusal that is not about a place in the body, and that no figures decided. */
    public Details(String code, String detail) {
      this(code, detail, List.of(), Map.of());
    }

    /** Absent from a node that does not know of places or figures. */
    @SuppressWarnings("NullAway")
    public Details {
      places = places == null ? List.of() : List.copyOf(places);
      figures = figures == null ? Map.of() : Map.copyOf(figures);
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
    this(refusal, new Details(refusal.code(), detail));
  }

  /** A refusal of what stands in one place of the body, where a form shows it. */
  public static RefusedException at(String pointer, Refusal refusal, String detail) {
    return new RefusedException(refusal, detail, List.of(new Place(pointer, detail)));
  }

  /** A refusal that says where in the body its reasons are. */
  public RefusedException(Refusal refusal, String detail, List<Place> places) {
    this(refusal, new Details(refusal.code(), detail, places, Map.of()));
  }

  /** A refusal that figures decided, which programs read by their names. */
  public RefusedException(Refusal refusal, String detail, Map<String, String> figures) {
    this(refusal, new Details(refusal.code(), detail, List.of(), figures));
  }

  /** A refusal that has travelled. */
  public RefusedException(Refusal refusal, Details details) {
    super(refusal.code() + ": " + details.detail(), null, details);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
