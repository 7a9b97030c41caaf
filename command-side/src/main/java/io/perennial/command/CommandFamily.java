package io.perennial.command;

import io.perennial.command.common.CommonRefusal;

/**
 * The commands of one kind of aggregate.
 *
 * @param plural of the aggregate in the path: {@code customers}, {@code account-plans}, {@code
 *     complaints}
 * @param idField name of the component of its commands that is the aggregate's identifier
 * @param idPrefix what every identifier of the family starts with, such as {@code customer-}
 * @param unknown why a command is refused whose aggregate does not exist
 * @param view the view in which what has been created is seen, one document each
 * @param door through which its commands come in
 */
public record CommandFamily(
    String plural, String idField, String idPrefix, Refusal unknown, String view, Door door) {

  /** Customers, whose commands are in the catalogues of many features. */
  public static final CommandFamily CUSTOMERS =
      new CommandFamily(
          "customers", "customerId", "customer-", CommonRefusal.CUSTOMER_UNKNOWN, "customer");

  /** Whose commands come in through the door for commands. */
  public CommandFamily(
      String plural, String idField, String idPrefix, Refusal unknown, String view) {
    this(plural, idField, idPrefix, unknown, view, Door.COMMANDS);
  }

  /** Whose commands are for operators, who see there what they have created. */
  public static CommandFamily ofOperators(
      String plural, String idField, String idPrefix, Refusal unknown, String view) {
    return new CommandFamily(plural, idField, idPrefix, unknown, view, Door.OPERATIONS);
  }

  /** Where what has been created is seen. */
  public String placeOf(String streamId) {
    return switch (door) {
      case COMMANDS -> "/views/" + view + '/' + streamId;
      case OPERATIONS -> door.path() + plural + '/' + streamId;
    };
  }
}
