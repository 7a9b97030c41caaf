package io.perennial.cli.purchases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;

/** Makes commands of rows, one line of the batch door each. */
final class CommandLines {

  private static final JsonFactory JSON = new JsonFactory();

  private final FileMapping mapping;

  CommandLines(FileMapping mapping) {
    this.mapping = mapping;
  }

  /** The registration of the customer, as of the row's date. */
  BatchLine registration(Row.Purchase row) {
    return new BatchLine(
        row,
        BatchLine.Kind.REGISTRATION,
        json(
            "customers",
            body -> {
              body.writeStringField("customerId", customerId(row));
              String name = row.name();
              body.writeStringField(
                  "legalName", name == null ? "Customer " + row.customer() : name);
              body.writeStringField("customerClass", mapping.customerClass());
              body.writeStringField("stage", "PROSPECT");
              body.writeStringField("source", mapping.source());
              body.writeStringField("occurredOn", row.date().toString());
            }));
  }

  /** The purchase. Its id is made of what the file says, so that a repeat names the same one. */
  BatchLine purchase(Row.Purchase row) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(row.date());
    return new BatchLine(
        row,
        BatchLine.Kind.PURCHASE,
        json(
            "customers/" + customerId(row) + "/record-purchase",
            body -> {
              body.writeStringField("purchaseId", day + "-" + row.occurrence());
              if (row.product() != null) {
                body.writeStringField("productId", row.product());
              }
              body.writeNumberField("quantity", row.quantity());
              money(body, "netAmount", row.amount());
              BigDecimal unitCost = row.unitCost();
              if (unitCost != null) {
                money(body, "unitCost", unitCost);
              }
              body.writeStringField("settlement", "CASH");
              body.writeStringField("occurredOn", row.date().toString());
            }));
  }

  private String customerId(Row.Purchase row) {
    return "customer-" + mapping.prefix() + row.customer();
  }

  private void money(JsonGenerator body, String name, BigDecimal amount) throws IOException {
    body.writeObjectFieldStart(name);
    body.writeStringField("amount", amount.toPlainString());
    body.writeStringField("currency", mapping.currency());
    body.writeEndObject();
  }

  private interface Body {
    void write(JsonGenerator body) throws IOException;
  }

  private static String json(String path, Body body) {
    StringWriter text = new StringWriter(320);
    try (JsonGenerator line = JSON.createGenerator(text)) {
      line.writeStartObject();
      line.writeStringField("path", path);
      line.writeObjectFieldStart("body");
      body.write(line);
      line.writeEndObject();
      line.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
