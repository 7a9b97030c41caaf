package io.perennial.query.activity;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How lists in columns are written. Stored, each column is an array of numbers, days as what has
 * passed since the one before, amounts in their smallest units. Shown to anybody, they are the
 * lists that they are.
 */
public final class ColumnsJson {

  /** The attribute of a writer that stores what it writes. */
  public static final Object STORED = new Object();

  private ColumnsJson() {}

  private static void writeDays(JsonGenerator json, List<?> list, Function<Integer, LocalDate> on)
      throws IOException {
    json.writeStartArray();
    long before = 0;
    for (int i = 0; i < list.size(); i++) {
      long day = on.apply(i).toEpochDay();
      json.writeNumber(day - before);
      before = day;
    }
    json.writeEndArray();
  }

  private static List<LocalDate> days(long[] passed) {
    List<LocalDate> days = new ArrayList<>(passed.length);
    long day = 0;
    for (long each : passed) {
      day = Math.addExact(day, each);
      days.add(LocalDate.ofEpochDay(day));
    }
    return days;
  }

  /**
   * Days with a purchase as they are stored.
   *
   * @param scale decimals of all amounts
   * @param on days
   * @param purchases numbers of purchases
   * @param sales net amounts
   * @param costedSales those whose cost is known; absent when it is known of none
   * @param margin known margin; absent when no cost is known
   */
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  record StoredPurchases(
      int scale,
      long[] on,
      int[] purchases,
      long[] sales,
      @Nullable Long @Nullable [] costedSales,
      @Nullable Long @Nullable [] margin) {

    private PurchaseDays days() {
      List<LocalDate> dates = ColumnsJson.days(on);
      PurchaseDays days = PurchaseDays.EMPTY;
      for (int i = 0; i < dates.size(); i++) {
        days =
            days.with(
                new PurchaseDay(
                    dates.get(i),
                    purchases[i],
                    BigDecimal.valueOf(sales[i], scale),
                    amount(costedSales, i),
                    amount(margin, i)));
      }
      return days;
    }

    private @Nullable BigDecimal amount(@Nullable Long @Nullable [] amounts, int index) {
      Long units = amounts == null ? null : amounts[index];
      return units == null ? null : BigDecimal.valueOf(units, scale);
    }
  }

  /** Writes days with a purchase. */
  public static final class PurchasesWriter extends JsonSerializer<List<PurchaseDay>> {
    @Override
    public void serialize(List<PurchaseDay> list, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (provider.getAttribute(STORED) == null) {
        json.writeStartArray();
        for (PurchaseDay day : list) {
          provider.defaultSerializeValue(day, json);
        }
        json.writeEndArray();
        return;
      }
      PurchaseDays days = PurchaseDays.of(list);
      int scale = days.scale();
      json.writeStartObject();
      json.writeNumberField("scale", scale);
      json.writeFieldName("on");
      writeDays(json, days, days::on);
      json.writeArrayFieldStart("purchases");
      for (PurchaseDay day : days) {
        json.writeNumber(day.purchases());
      }
      json.writeEndArray();
      amounts(json, "sales", days, PurchaseDay::sales, scale);
      if (days.stream().anyMatch(day -> day.costedSales() != null)) {
        amounts(json, "costedSales", days, PurchaseDay::costedSales, scale);
        amounts(json, "margin", days, PurchaseDay::margin, scale);
      }
      json.writeEndObject();
    }

    private static void amounts(
        JsonGenerator json,
        String name,
        PurchaseDays days,
        Function<PurchaseDay, @Nullable BigDecimal> amount,
        int scale)
        throws IOException {
      json.writeArrayFieldStart(name);
      for (PurchaseDay day : days) {
        BigDecimal value = amount.apply(day);
        if (value == null) {
          json.writeNull();
        } else {
          json.writeNumber(PurchaseDays.units(value, scale));
        }
      }
      json.writeEndArray();
    }
  }

  /** Reads stored days with a purchase. */
  public static final class PurchasesReader extends JsonDeserializer<List<PurchaseDay>> {
    @Override
    public List<PurchaseDay> deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return context.readValue(json, StoredPurchases.class).days();
    }
  }
}
