package io.perennial.cli.purchases;

import io.perennial.cli.imports.Dates;
import io.perennial.cli.imports.EntryKind;
import io.perennial.cli.imports.Header;
import io.perennial.cli.imports.Line;
import io.perennial.cli.imports.Numbers;
import io.perennial.cli.imports.Reason;
import io.perennial.cli.imports.SourceNumbers;
import io.perennial.cli.imports.UnreadableException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes purchases of lines. */
final class PurchaseReader implements EntryKind.EntryReader {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,10}");
  private static final long MOST_UNITS = 1_000_000_000;
  private static final int LONGEST_NAME = 200;

  private final PurchaseMapping mapping;
  private final PurchaseLines commands;
  private final Header header;
  private final Dates dates;
  private final Numbers numbers;
  private final int digits;
  private final int customer;
  private final int date;
  private final int amount;
  private final int quantity;
  private final int product;
  private final int unitCost;
  private final int name;
  private final int currency;
  private final int[] ids;

  /** A reader of the CDNOW layout. */
  static PurchaseReader cdnow(PurchaseMapping mapping, Header header) {
    List<String> names = header.names();
    return new PurchaseReader(
        mapping,
        new PurchaseMapping.Columns(
            names.get(0),
            names.get(1),
            names.get(3),
            names.get(2),
            null,
            null,
            null,
            null,
            List.of(),
            List.of()),
        header,
        Dates.of("uuuuMMdd", null),
        new Numbers(Numbers.Decimal.POINT, Numbers.Grouping.NONE, mapping.numbers().round()));
  }

  /** A reader of CSV. */
  static PurchaseReader csv(PurchaseMapping mapping, Header header) {
    return new PurchaseReader(
        mapping, mapping.columns(), header, mapping.dates(), mapping.numbers());
  }

  private PurchaseReader(
      PurchaseMapping mapping,
      PurchaseMapping.Columns columns,
      Header header,
      Dates dates,
      Numbers numbers) {
    this.mapping = mapping;
    this.commands = new PurchaseLines(mapping);
    this.header = header;
    this.dates = dates;
    this.numbers = numbers;
    this.digits = Currency.getInstance(mapping.currency()).getDefaultFractionDigits();
    this.customer = place(columns.customer());
    this.date = place(columns.date());
    this.amount = place(columns.amount());
    this.quantity = place(columns.quantity());
    this.product = place(columns.product());
    this.unitCost = place(columns.unitCost());
    this.name = place(columns.name());
    this.currency =
        columns.currency() == null
            ? header.names().stream()
                .map(n -> n.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(
                    columns.ignored().stream().anyMatch(PurchaseKind.CURRENCY::equalsIgnoreCase)
                        ? ""
                        : PurchaseKind.CURRENCY)
            : place(columns.currency());
    HeaderCurrency.check(header, columns.amount(), mapping.currency());
    HeaderCurrency.check(header, columns.unitCost(), mapping.currency());
    this.ids = columns.ids().stream().mapToInt(this::place).toArray();
  }

  private int place(@Nullable String column) {
    if (column != null) {
      header.require(List.of(column));
    }
    return header.place(column);
  }

  @Override
  public List<String> unused() {
    Set<Integer> used =
        new HashSet<>(List.of(customer, date, amount, quantity, product, unitCost, name, currency));
    for (int id : ids) {
      used.add(id);
    }
    return header.names().stream()
        .filter(n -> !n.isEmpty() && !used.contains(header.place(n)))
        .filter(n -> !mapping.columns().ignored().contains(n))
        .collect(Collectors.toList());
  }

  @Override
  public Purchase read(Line line) throws UnreadableException {
    List<String> fields = line.fields();
    String buyer = fields.get(customer).strip();
    if (!CODE.matcher(mapping.prefix() + buyer).matches()) {
      throw no(
          line,
          customer,
          "not a number or short name",
          "up to 80 letters, digits, points, hyphens and underscores are expected");
    }
    requireCurrency(line);
    BigDecimal net =
        numbers.read(header.names().get(amount), fields.get(amount), digits).setScale(digits);
    String cost = known(line, unitCost);
    return new Purchase(
        commands,
        line.number(),
        buyer,
        number(line),
        name(line),
        dates.read(header.names().get(date), fields.get(date)),
        quantity(line),
        net,
        product(line),
        cost == null ? null : numbers.readFine(header.names().get(unitCost), cost));
  }

  private void requireCurrency(Line line) throws UnreadableException {
    if (currency >= 0
        && !mapping.currency().equalsIgnoreCase(line.fields().get(currency).strip())) {
      throw no(
          line,
          currency,
          "another currency",
          mapping.currency() + " is expected, as --currency or the service says");
    }
  }

  private @Nullable String number(Line line) throws UnreadableException {
    if (ids.length == 0) {
      return null;
    }
    StringBuilder number = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int id : ids) {
      String part = line.fields().get(id).strip();
      if (part.isEmpty()) {
        throw no(line, id, "empty", "the source's own number is expected, as --id says");
      }
      number.append(number.isEmpty() ? "" : " ").append(part);
      names.append(names.isEmpty() ? "" : ", ").append(header.names().get(id));
    }
    return SourceNumbers.id(mapping.source(), names.toString(), number.toString());
  }

  private int quantity(Line line) throws UnreadableException {
    String text = known(line, quantity);
    if (text == null) {
      return 1;
    }
    long units = QUANTITY.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (units < 1 || units > MOST_UNITS) {
      throw no(
          line, quantity, "not a whole number", "a whole number from 1 to 1000000000 is expected");
    }
    return (int) units;
  }

  private @Nullable String product(Line line) throws UnreadableException {
    String code = known(line, product);
    if (code != null && !CODE.matcher(code).matches()) {
      throw no(
          line,
          product,
          "not a code",
          "up to 80 letters, digits, points, hyphens and underscores are expected");
    }
    return code;
  }

  private @Nullable String name(Line line) throws UnreadableException {
    String text = known(line, name);
    if (text != null && (text.length() > LONGEST_NAME || hasControls(text))) {
      throw no(line, name, "not a name", "one line of at most 200 characters is expected");
    }
    return text;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static @Nullable String known(Line line, int place) {
    String text = place < 0 ? "" : line.fields().get(place);
    return text.isBlank() ? null : text.strip();
  }

  private UnreadableException no(Line line, int place, String kind, String expected) {
    return new UnreadableException(
        Reason.of(header.names().get(place), line.fields().get(place), kind, expected));
  }
}
