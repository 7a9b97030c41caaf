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
 */
public record CommandFamily(String plural, String idField, String idPrefix, Refusal unknown) {

  /** Customers, whose commands are in the catalogues of many features. */
  public static final CommandFamily CUSTOMERS =
      new CommandFamily("customers", "customerId", "customer-", CommonRefusal.CUSTOMER_UNKNOWN);
}
