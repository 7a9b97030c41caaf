package io.perennial.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.ArbitraryEvents;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerializersComponentTest {

  private final PersonalDataProtection protection =
      new PersonalDataProtection(new InMemoryPersonKeys(), 10_000, Duration.ofMinutes(1));
  private final Serializer serializer = EventSerializers.events(protection);

  static List<EventCatalogue.Entry> events() {
    return EventCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventComesBackAsItWasWhateverIsInIt(EventCatalogue.Entry entry) {
    ArbitraryEvents arbitrary = new ArbitraryEvents(new Random(20260304));
    for (int i = 0; i < 100; i++) {
      LifecycleEvent event = arbitrary.next(entry.type());

      SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

      assertThat(stored.getType().getName()).isEqualTo(entry.storedName());
      assertThat(stored.getType().getRevision()).isEqualTo(entry.revision());
      assertThat(serializer.<byte[], LifecycleEvent>deserialize(stored))
          .usingRecursiveComparison()
          .isEqualTo(event);
    }
  }

  @ParameterizedTest
  @CsvSource({"11.70,11.70", "11,11", "0.00,0.00", "-3.10,-3.10", "1E+3,1000", "1E-9,0.000000001"})
  void amountsAreTextsThatKeepTheirScale(String amount, String written) throws Exception {
    ObjectMapper plain = PerennialMapper.plain();
    Money money = new Money(new BigDecimal(amount), "USD");

    String json = plain.writeValueAsString(money);

    assertThat(json).isEqualTo("{\"amount\":\"" + written + "\",\"currency\":\"USD\"}");
    assertThat(plain.readValue(json, Money.class).amount()).isEqualTo(new BigDecimal(written));
  }

  @Test
  void payloadsHoldFieldsAndNothingElse() {
    PaymentRecorded event =
        new PaymentRecorded(
            "customer-1",
            "payment-1",
            new Money(new BigDecimal("11.70"), "USD"),
            new Money(new BigDecimal("0.00"), "USD"),
            null,
            LocalDate.parse("2026-03-04"));

    assertThat(serializer.serialize(event, String.class).getData())
        .isEqualTo(
            "{\"customerId\":\"customer-1\",\"paymentId\":\"payment-1\","
                + "\"amount\":{\"amount\":\"11.70\",\"currency\":\"USD\"},"
                + "\"exposure\":{\"amount\":\"0.00\",\"currency\":\"USD\"},"
                + "\"occurredOn\":\"2026-03-04\"}");
  }

  @Test
  void metadataComesBackAsItWas() {
    MetaData metadata =
        MetaData.with(EventMetadata.ACTOR, "ann@example.com")
            .and(EventMetadata.CORRELATION_ID, "c-1")
            .and(EventMetadata.SERVICE, "crm");

    assertThat(
            serializer.<byte[], MetaData>deserialize(serializer.serialize(metadata, byte[].class)))
        .isEqualTo(metadata);
  }
}
