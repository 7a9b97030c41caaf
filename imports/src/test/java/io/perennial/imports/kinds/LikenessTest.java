package io.perennial.imports.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private static final Likeness PAYMENTS =
      Likeness.of(
          ImportKinds.all().stream()
              .filter(kind -> kind.name().equals("payments"))
              .findFirst()
              .orElseThrow());

  /** Where nobody has named them, it goes to those that were due first. */
  @ParameterizedTest
  @CsvSource({
    "'\"R1\"', true, R1, true",
    "'\"R1\"', true, R2, false",
    "'\"R1\"', false, R1, false",
    "'', false, R1, true",
    "'', true, R1, false"
  })
  void aPaymentNamesTheInvoicesThatItSettles(
      String said, boolean named, String settled, boolean alike) throws JsonProcessingException {
    JsonNode command =
        json(
            """
            {"amount":{"amount":"10","currency":"USD"},"invoices":[%s],"occurredOn":"2026-01-05"}
            """
                .formatted(said));
    JsonNode event =
        json(
            """
            {"amount":{"amount":"10.00","currency":"USD"},"occurredOn":"2026-01-05","allocation":
             {"named":%s,"invoices":[{"invoiceId":"%s","amount":{"amount":"9.00","currency":"USD"}}]}}
            """
                .formatted(named, settled));

    assertThat(PAYMENTS.says(command, event)).isEqualTo(alike);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
