package io.perennial.cli.purchases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes commands of rows, one line of the batch door each. */
final class PurchaseLines {

  private static final JsonFactory JSON = new JsonFactory();

  private final PurchaseMapping mapping;

  PurchaseLines(PurchaseMapping mapping) {
    this.mapping = mapping;
  }

  /** The registration of the customer. */
  String registration(Purchase purchase, LocalDate on) {
    return json(
        "customers",
        body -> {
          body.writeStringField("customerId", customerId(purchase));
          String name = purchase.name();
          body.writeStringField(
              "legalName", name == null ? "Customer " + purchase.customer() : name);
          body.writeStringField("customerClass", mapping.customerClass());
          body.writeStringField("stage", "PROSPECT");
          body.writeStringField("source", mapping.information());
          body.writeStringField("occurredOn", on.toString());
        });
  }

  /** The purchase. */
  String purchase(Purchase purchase, String id) {
    return json(
        "customers/" + customerId(purchase) + "/record-purchase",
        body -> {
          body.writeStringField("purchaseId", id);
          if (purchase.product() != null) {
            body.writeStringField("productId", purchase.product());
          }
          body.writeNumberField("quantity", purchase.quantity());
          money(body, "netAmount", purchase.amount());
          BigDecimal unitCost = purchase.unitCost();
          if (unitCost != null) {
            money(body, "unitCost", unitCost);
          }
          body.writeStringField("settlement", "CASH");
          body.writeStringField("occurredOn", purchase.date().toString());
        });
  }

  String customerId(Purchase purchase) {
    return "customer-" + mapping.prefix() + purchase.customer();
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
