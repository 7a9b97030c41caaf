package io.perennial.imports.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.imports.CannotDoException;
import io.perennial.imports.EntryKind;
import io.perennial.imports.Header;
import io.perennial.imports.ShapedLayout;
import io.perennial.imports.UnknownCustomer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of import under a mapping. */
public final class LineKind implements EntryKind {

  /** The column that is taken for the currency unless another one is named. */
  static final String CURRENCY = "currency";

  private static final String STRUCK_OUT = "EntryStruckOut";

  /** Names under which a column holds a currency. */
  private static final Pattern CURRENCY_NAME =
      Pattern.compile(
          ".*currency.*|.*w\u00E4hrung.*|.*waehrung.*|cur|curr|ccy|devise|divisa|moneda|valuta"
              + "|\u5E01\u79CD|\u8D27\u5E01");

  private final ImportKind kind;
  private final ImportMapping mapping;

  public LineKind(ImportKind kind, ImportMapping mapping) {
    this.kind = kind;
    this.mapping = mapping;
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public String label() {
    return kind.label();
  }

  @Override
  public UnknownCustomer unknownCustomer() {
    return kind.unknownCustomer();
  }

  @Override
  public List<String> columns() {
    return Stream.concat(
            Stream.of(ImportMapping.CUSTOMER, ImportMapping.DATE),
            kind.columns().stream().filter(Column::isRequired).map(Column::option))
        .map(mapping::column)
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public @Nullable ShapedLayout shapedLayout() {
    ImportKind.KnownLayout known = kind.known();
    return known == null ? null : known.layout();
  }

  @Override
  public @Nullable String recorded(JsonNode item) {
    return item.path("type").asText().equals(kind.command().event())
        ? item.path("event").path(kind.command().idField()).textValue()
        : null;
  }

  @Override
  public @Nullable String struckOut(JsonNode item) {
    JsonNode event = item.path("event");
    return item.path("type").asText().equals(STRUCK_OUT)
            && event.path("kind").asText().equals(kind.command().entryKind())
        ? event.path("entryId").textValue()
        : null;
  }

  @Override
  public boolean says(JsonNode command, JsonNode recorded) {
    return Likeness.of(kind).says(command, recorded);
  }

  @Override
  public EntryReader reader(Header header) {
    ImportKind.KnownLayout known = kind.known();
    if (header.shaped() && known != null) {
      header.require(mapping.ids());
      return LineReader.shaped(kind, known, mapping, header);
    }
    if (kind.hasMoney()) {
      requireCurrencyRead(header);
    }
    return LineReader.csv(kind, mapping, header);
  }

  private void requireCurrencyRead(Header header) {
    for (String name : header.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (CURRENCY_NAME.matcher(lower).matches()
          && !name.equals(mapping.currencyColumn())
          && !(mapping.currencyColumn() == null && lower.equals(CURRENCY))
          && !mapping.ignored().contains(name)) {
        throw new CannotDoException(
            header.file()
                + ", line 1: the column '"
                + name
                + "' seems to hold currencies, and would not be read: say --currency-column "
                + name
                + ", or --ignore "
                + name
                + ".");
      }
    }
  }
}
