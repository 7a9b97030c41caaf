package io.perennial.query.dealings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.perennial.query.activity.ColumnsJson;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How trades are written. Stored, all entries are one array of numbers, days as what has passed
 * since the one before, amounts in their smallest units. Shown to anybody, they are the list that
 * they are.
 */
final class TradesJson {

  private TradesJson() {}

  /**
   * Trades as they are stored.
   *
   * @param scale decimals of all amounts
   * @param products products, which entries name by their place
   * @param entries numbers of the entries, one after the other; what is not known is absent
   */
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  record Stored(int scale, List<Product> products, @Nullable Long[] entries) {

    private Trades trades() {
      long[] numbers = new long[entries.length];
      long day = 0;
      for (int i = 0; i < entries.length; i++) {
        Long number = entries[i];
        numbers[i] = number == null ? Trades.UNKNOWN : number;
        if (i % Trades.WIDTH == 0) {
          day = Math.addExact(day, numbers[i]);
          numbers[i] = day;
        }
      }
      return Trades.of(scale, products, numbers);
    }
  }

  /** Writes trades. */
  static final class Writer extends JsonSerializer<List<Trade>> {
    @Override
    public void serialize(List<Trade> list, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (provider.getAttribute(ColumnsJson.STORED) == null) {
        json.writeStartArray();
        for (Trade trade : list) {
          provider.defaultSerializeValue(trade, json);
        }
        json.writeEndArray();
        return;
      }
      Trades trades = Trades.of(list);
      json.writeStartObject();
      json.writeNumberField("scale", trades.scale());
      provider.defaultSerializeField("products", trades.products(), json);
      json.writeArrayFieldStart("entries");
      long before = 0;
      for (int entry = 0; entry < trades.size(); entry++) {
        long day = trades.number(entry, 0);
        json.writeNumber(day - before);
        before = day;
        for (int which = 1; which < Trades.WIDTH; which++) {
          write(json, trades.number(entry, which));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private static void write(JsonGenerator json, long number) throws IOException {
      if (number == Trades.UNKNOWN) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    }
  }

  /** Reads stored trades. */
  static final class Reader extends JsonDeserializer<List<Trade>> {
    @Override
    public List<Trade> deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return context.readValue(json, Stored.class).trades();
    }
  }
}
