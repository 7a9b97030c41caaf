package io.perennial.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a line of a file records about a customer. */
public interface Entry {

  /** Number of its line in the file. */
  long line();

  /** The customer's number, as it stands in the file. */
  String customer();

  /** The customer's identifier in the service. */
  String customerId();

  /** Its business date; the epoch where the file tells none, which is then of no consequence. */
  LocalDate date();

  /** The number that its source has given it; absent when the source gives none. */
  @Nullable String number();

  /** All that it says, in one way of writing: equal facts have equal contents. */
  String content();

  /** Its amount. */
  BigDecimal amount();

  /** The command that registers the customer, as of a date, as a line of the batch door. */
  String registration(LocalDate on);

  /** The command that records it under an identifier, as a line of the batch door. */
  String command(String id);
}
