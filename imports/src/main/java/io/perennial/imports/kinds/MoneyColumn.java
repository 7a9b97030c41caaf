package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.Reason;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.math.BigDecimal;

/** Amounts of money. */
enum MoneyColumn implements ColumnType {
  /** 0 or more. */
  AMOUNT,
  /** More than 0. */
  MORE_THAN_NOTHING,
  /** What one unit costs, which may be finer than what can be paid. */
  UNIT;

  @Override
  public BigDecimal read(Reading reading, String field, String text) throws UnreadableException {
    if (this == UNIT) {
      return reading.numbers().readFine(field, text);
    }
    int digits = reading.digits();
    BigDecimal amount = reading.numbers().read(field, text, digits).setScale(digits);
    if (this == MORE_THAN_NOTHING && amount.signum() == 0) {
      throw new UnreadableException(
          Reason.of(field, text, "nothing", "an amount of more than 0 is expected"));
    }
    return amount;
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeObjectFieldStart(name);
    body.writeStringField("amount", ((BigDecimal) value).toPlainString());
    body.writeStringField("currency", reading.currency());
    body.writeEndObject();
  }

  @Override
  public String content(Object value) {
    return ((BigDecimal) value).stripTrailingZeros().toPlainString();
  }
}
