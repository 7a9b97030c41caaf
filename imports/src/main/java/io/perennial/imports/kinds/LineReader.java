package io.perennial.imports.kinds;

import io.perennial.imports.CannotDoException;
import io.perennial.imports.Dates;
import io.perennial.imports.EntryKind;
import io.perennial.imports.Header;
import io.perennial.imports.Line;
import io.perennial.imports.Numbers;
import io.perennial.imports.Reason;
import io.perennial.imports.SourceNumbers;
import io.perennial.imports.UnreadableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes entries of lines. */
final class LineReader implements EntryKind.EntryReader {

  private final ImportKind kind;
  private final ImportMapping mapping;
  private final Reading reading;
  private final Header header;
  private final LineCommands commands;
  private final List<MappedColumn> columns = new ArrayList<>();
  private final GroupRule groups;
  private final int customer;
  private final int date;
  private final int name;
  private final int currency;
  private final int[] ids;

  /** A reader of a layout that is known by its shape. */
  static LineReader shaped(
      ImportKind kind, ImportKind.KnownLayout known, ImportMapping mapping, Header header) {
    Map<String, List<String>> columns =
        known.columns().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    Reading given = mapping.reading();
    ImportMapping itsOwn =
        new ImportMapping(
            columns,
            null,
            List.of(),
            List.of(),
            Reading.of(
                Dates.of(known.dates(), null, null),
                new Numbers(Numbers.Decimal.POINT, Numbers.Grouping.NONE, given.numbers().round()),
                Map.of(),
                given.currency(),
                given.source()),
            mapping.prefix(),
            mapping.customerClass(),
            mapping.source(),
            mapping.information());
    return new LineReader(kind, itsOwn, header);
  }

  /** A reader of CSV. */
  static LineReader csv(ImportKind kind, ImportMapping mapping, Header header) {
    return new LineReader(kind, mapping, header);
  }

  private LineReader(ImportKind kind, ImportMapping mapping, Header header) {
    this.kind = kind;
    this.mapping = mapping;
    this.reading = mapping.reading();
    this.header = header;
    this.customer = place(mapping.column(ImportMapping.CUSTOMER));
    this.date = place(mapping.column(ImportMapping.DATE, header));
    this.name = kind.registers() ? place(mapping.column(ImportMapping.NAME, header)) : -1;
    this.currency = kind.hasMoney() ? currencyPlace() : -1;
    this.ids = mapping.ids().stream().mapToInt(this::place).toArray();
    for (Column column : kind.columns()) {
      if (column.need() == Column.Need.REPEATED) {
        mapping.all(column.option()).forEach(c -> columns.add(mapped(column, c)));
      } else {
        columns.add(mapped(column, mapping.column(column.option(), header)));
      }
    }
    this.groups = new GroupRule(columns);
    this.commands = new LineCommands(kind, mapping, reading, columns);
  }

  private MappedColumn mapped(Column column, @Nullable String named) {
    if (column.isMoney()) {
      HeaderCurrency.check(header, named, reading.currency());
    }
    return new MappedColumn(column, place(named), named == null ? "" : named, assumed(column));
  }

  /** What there is where the file says nothing; it has to be as the file would have it. */
  private @Nullable Object assumed(Column column) {
    String given = mapping.constant(column.option());
    String value =
        given != null
            ? given
            : column.option().equals(ImportMapping.CLASS_COLUMN)
                ? mapping.customerClass()
                : column.assumed();
    if (value == null) {
      return null;
    }
    try {
      return column.type().read(reading, "--" + column.option(), value);
    } catch (UnreadableException e) {
      throw new CannotDoException(e.getMessage() + ".", e);
    }
  }

  private int currencyPlace() {
    String named = mapping.currencyColumn();
    if (named != null) {
      return place(named);
    }
    return mapping.ignored().stream().anyMatch(LineKind.CURRENCY::equalsIgnoreCase)
        ? -1
        : header.names().stream()
            .map(n -> n.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(LineKind.CURRENCY);
  }

  private int place(@Nullable String column) {
    if (column != null) {
      header.require(List.of(column));
    }
    return header.place(column);
  }

  @Override
  public List<String> unused() {
    Set<Integer> used = new HashSet<>(List.of(customer, date, name, currency));
    columns.forEach(c -> used.add(c.place()));
    for (int id : ids) {
      used.add(id);
    }
    return header.names().stream()
        .filter(n -> !n.isEmpty() && !used.contains(header.place(n)))
        .filter(n -> !mapping.ignored().contains(n))
        .collect(Collectors.toList());
  }

  @Override
  public LineEntry read(Line line) throws UnreadableException {
    String buyer = line.fields().get(customer).strip();
    TextColumn.NUMBER.read(reading, header.names().get(customer), mapping.prefix() + buyer);
    requireCurrency(line);
    String legalName =
        known(line, name) == null ? null : (String) read(line, name, TextColumn.LINE);
    LocalDate on = date(line);
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(line, columns.get(i));
    }
    groups.check(values);
    String number = kind.createsCustomers() ? commands.customerId(buyer) : number(line);
    return new LineEntry(commands, line.number(), buyer, number, legalName, on, values);
  }

  private @Nullable Object value(Line line, MappedColumn mapped) throws UnreadableException {
    String text = known(line, mapped.place());
    if (text != null) {
      return mapped.column().type().read(reading, mapped.header(), text);
    }
    Object assumed = mapped.assumed();
    if (assumed == null && mapped.column().isRequired()) {
      throw no(line, mapped.place(), "empty", mapped.column().description() + " is expected");
    }
    return assumed;
  }

  private Object read(Line line, int place, ColumnType type) throws UnreadableException {
    return type.read(reading, header.names().get(place), line.fields().get(place).strip());
  }

  private @Nullable LocalDate date(Line line) throws UnreadableException {
    return date < 0 || !kind.dated() && known(line, date) == null
        ? null
        : reading.dates().read(header.names().get(date), line.fields().get(date));
  }

  private void requireCurrency(Line line) throws UnreadableException {
    if (currency >= 0
        && !reading.currency().equalsIgnoreCase(line.fields().get(currency).strip())) {
      throw no(
          line,
          currency,
          "another currency",
          reading.currency() + " is expected, as --currency or the service says");
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

  private static @Nullable String known(Line line, int place) {
    String text = place < 0 ? "" : line.fields().get(place);
    return text.isBlank() ? null : text.strip();
  }

  private UnreadableException no(Line line, int place, String kind, String expected) {
    return new UnreadableException(
        Reason.of(header.names().get(place), line.fields().get(place), kind, expected));
  }
}
