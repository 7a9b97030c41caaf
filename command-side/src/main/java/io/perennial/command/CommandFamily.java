package io.perennial.command;

import io.perennial.command.common.CommonRefusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one kind of aggregate.
 *
 * @param plural of the aggregate in the path: {@code customers}, {@code account-plans}, {@code
 *     complaints}
 * @param idField name of the component of its commands that is the aggregate's identifier
 * @param idPrefix what every identifier of the family starts with, such as {@code customer-}
 * @param unknown why a command is refused whose aggregate does not exist; absent where there is no
 *     command to one that exists
 * @param view the view in which what has been created is seen, one document each
 * @param door through which its commands come in
 */
public record CommandFamily(
    String plural,
    String idField,
    String idPrefix,
    @Nullable Refusal unknown,
    String view,
    Door door) {

  /** Customers, whose commands are in the catalogues of many features. */
  public static final CommandFamily CUSTOMERS =
      new CommandFamily(
          "customers", "customerId", "customer-", CommonRefusal.CUSTOMER_UNKNOWN, "customer");

  /** Whose commands come in through the door for commands. */
  public CommandFamily(
      String plural, String idField, String idPrefix, @Nullable Refusal unknown, String view) {
    this(plural, idField, idPrefix, unknown, view, Door.COMMANDS);
  }

  /** Whose commands are for operators, who see there what they have created. */
  public static CommandFamily ofOperators(
      String plural, String idField, String idPrefix, Refusal unknown, String view) {
    return new CommandFamily(plural, idField, idPrefix, unknown, view, Door.OPERATIONS);
  }

  /** What is recorded once, and to which nothing happens afterwards. */
  public static CommandFamily ofCreationOnly(
      String plural, String idField, String idPrefix, String view) {
    return new CommandFamily(plural, idField, idPrefix, null, view);
  }

  /** Why a command to one that does not exist is refused, of a family that has such commands. */
  public Refusal requireUnknown() {
    return Objects.requireNonNull(unknown, () -> plural + " have no command to one that exists");
  }

  /** Where what has been created is seen. */
  public String placeOf(String streamId) {
    return switch (door) {
      case COMMANDS -> "/views/" + view + '/' + streamId;
      case OPERATIONS -> door.path() + plural + '/' + streamId;
    };
  }
}
