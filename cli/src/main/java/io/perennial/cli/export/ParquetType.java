package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.imports.CannotDoException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** What the types of columns are in Parquet. All columns are optional: what is absent is null. */
enum ParquetType {
  TEXT(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType()),
  DATE(PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType()),
  INSTANT(PrimitiveTypeName.INT64, LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)),
  INTEGER(PrimitiveTypeName.INT64, LogicalTypeAnnotation.intType(64)),
  AMOUNT(
      PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY,
      LogicalTypeAnnotation.decimalType(6, ParquetType.PRECISION)),
  DECIMAL(
      PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY,
      LogicalTypeAnnotation.decimalType(9, ParquetType.PRECISION)),
  NUMBER(PrimitiveTypeName.DOUBLE, null),
  BOOLEAN(PrimitiveTypeName.BOOLEAN, null);

  private static final int PRECISION = 38;

  /** What 38 digits take. */
  private static final int BYTES = 16;

  private final PrimitiveTypeName stored;
  private final @Nullable LogicalTypeAnnotation meant;

  ParquetType(PrimitiveTypeName stored, @Nullable LogicalTypeAnnotation meant) {
    this.stored = stored;
    this.meant = meant;
  }

  static ParquetType of(ExportColumn column) {
    return switch (column.type()) {
      case "text", "choice", "time", "month" -> TEXT;
      case "date" -> DATE;
      case "instant" -> INSTANT;
      case "integer" -> INTEGER;
      case "amount" -> AMOUNT;
      case "decimal" -> DECIMAL;
      case "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      default ->
          throw new CannotDoException(
              "The service has a column of the type %s, which this version does not know: %s."
                  .formatted(column.type(), column.name()));
    };
  }

  PrimitiveType field(String name) {
    Types.PrimitiveBuilder<PrimitiveType> field = Types.optional(stored);
    if (stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
      field = field.length(BYTES);
    }
    return (meant == null ? field : field.as(meant)).named(name);
  }

  void write(JsonNode cell, RecordConsumer consumer) {
    switch (this) {
      case TEXT -> consumer.addBinary(Binary.fromString(cell.asText()));
      case DATE ->
          consumer.addInteger(Math.toIntExact(LocalDate.parse(cell.textValue()).toEpochDay()));
      case INSTANT ->
          consumer.addLong(
              ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(cell.textValue())));
      case INTEGER -> consumer.addLong(cell.longValue());
      case AMOUNT, DECIMAL -> consumer.addBinary(decimal(cell.textValue()));
      case NUMBER -> consumer.addDouble(cell.doubleValue());
      case BOOLEAN -> consumer.addBoolean(cell.booleanValue());
    }
  }

  /** Never rounded: what does not fit cannot be exported. */
  private Binary decimal(String text) {
    int scale = this == AMOUNT ? 6 : 9;
    byte[] digits =
        new BigDecimal(text)
            .setScale(scale, RoundingMode.UNNECESSARY)
            .unscaledValue()
            .toByteArray();
    if (digits.length > BYTES) {
      throw new ArithmeticException("More than %d digits: %s".formatted(PRECISION, text));
    }
    byte[] whole = new byte[BYTES];
    if (digits[0] < 0) {
      Arrays.fill(whole, (byte) -1);
    }
    System.arraycopy(digits, 0, whole, BYTES - digits.length, digits.length);
    return Binary.fromConstantByteArray(whole);
  }
}
