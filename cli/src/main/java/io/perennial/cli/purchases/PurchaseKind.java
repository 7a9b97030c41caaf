package io.perennial.cli.purchases;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.cli.CannotDoException;
import io.perennial.cli.imports.EntryKind;
import io.perennial.cli.imports.Header;
import io.perennial.cli.imports.ShapedLayout;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Purchases: in the CDNOW layout, or as CSV. */
public final class PurchaseKind implements EntryKind {

  /** The column that is taken for the currency unless another one is named. */
  static final String CURRENCY = "currency";

  private static final ShapedLayout CDNOW =
      new ShapedLayout(
          List.of("customer_id", "date", "number_of_cds", "dollar_value"),
          Pattern.compile("\\s*\\d+\\s+\\d{8}\\s+\\d+\\s+-?\\d+(\\.\\d+)?\\s*"));

  /** Names under which a column holds a currency. */
  private static final Pattern CURRENCY_NAME =
      Pattern.compile(
          ".*currency.*|.*w\u00E4hrung.*|.*waehrung.*|cur|curr|ccy|devise|divisa|moneda|valuta"
              + "|\u5E01\u79CD|\u8D27\u5E01");

  private final PurchaseMapping mapping;

  public PurchaseKind(PurchaseMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public String name() {
    return "purchases";
  }

  @Override
  public List<String> columns() {
    PurchaseMapping.Columns columns = mapping.columns();
    return List.of(columns.customer(), columns.date(), columns.amount());
  }

  @Override
  public ShapedLayout shapedLayout() {
    return CDNOW;
  }

  @Override
  public @Nullable String recorded(JsonNode item) {
    String type = item.path("type").asText();
    return type.endsWith("PurchaseRecorded")
        ? item.path("event").path("purchaseId").textValue()
        : null;
  }

  @Override
  public EntryReader reader(Header header) {
    if (header.shaped()) {
      header.require(mapping.columns().ids());
      return PurchaseReader.cdnow(mapping, header);
    }
    requireCurrencyRead(header);
    return PurchaseReader.csv(mapping, header);
  }

  private void requireCurrencyRead(Header header) {
    PurchaseMapping.Columns columns = mapping.columns();
    for (String name : header.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (CURRENCY_NAME.matcher(lower).matches()
          && !name.equals(columns.currency())
          && !(columns.currency() == null && lower.equals(CURRENCY))
          && !columns.ignored().contains(name)) {
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
