package io.perennial.imports.kinds;

import io.perennial.imports.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line, read. */
final class LineEntry implements Entry {

  private final LineCommands commands;
  private final long line;
  private final String customer;
  private final @Nullable String number;
  private final @Nullable String name;
  private final @Nullable LocalDate date;
  private final @Nullable Object[] values;

  /**
   * A line.
   *
   * @param commands makes its commands
   * @param name legal name of the customer, where the file tells it
   * @param values what stands in the columns that are read
   */
  LineEntry(
      LineCommands commands,
      long line,
      String customer,
      @Nullable String number,
      @Nullable String name,
      @Nullable LocalDate date,
      @Nullable Object[] values) {
    this.commands = commands;
    this.line = line;
    this.customer = customer;
    this.number = number;
    this.name = name;
    this.date = date;
    this.values = values;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String customer() {
    return customer;
  }

  @Override
  public String customerId() {
    return commands.customerId(customer);
  }

  @Override
  public LocalDate date() {
    return date == null ? LocalDate.EPOCH : date;
  }

  /** The same; absent when the file tells none. */
  @Nullable LocalDate dateTold() {
    return date;
  }

  @Override
  public @Nullable String number() {
    return number;
  }

  /** The customer's legal name; absent when the file tells none. */
  @Nullable String name() {
    return name;
  }

  /** What stands in a column; absent when nothing does. */
  @Nullable Object value(int column) {
    return values[column];
  }

  @Override
  public String content() {
    return commands.content(this);
  }

  @Override
  public BigDecimal amount() {
    return commands.amount(this);
  }

  @Override
  public String registration(LocalDate on) {
    return commands.registration(this, on);
  }

  @Override
  public String command(String id) {
    return commands.command(this, id);
  }
}
