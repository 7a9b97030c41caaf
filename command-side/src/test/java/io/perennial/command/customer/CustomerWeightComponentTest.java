package io.perennial.command.customer;

import static io.perennial.command.Scenario.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.management.ThreadMXBean;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.CustomerEvent;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.golden.GoldenSamples.Sample;
import io.perennial.events.json.PerennialMapper;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cache of aggregates is bounded by what they say they take: nothing kept may be forgotten. */
class CustomerWeightComponentTest {
  private static final int FACTS = 50;
  private static final int MANY = 1000;
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  /**
   * What a customer takes.
   *
   * @param said bytes that it says it takes in memory
   * @param written letters of its snapshot
   */
  private record Weight(long said, long written) {}

  private static List<LifecycleEvent> samples() {
    return GoldenSamples.all().stream()
        .map(Sample::expected)
        .filter(CustomerEvent.class::isInstance)
        .toList();
  }

  private static LifecycleEvent variant(LifecycleEvent sample, int number) {
    ObjectNode json = MAPPER.valueToTree(sample);
    rename(json, number);
    json.put("customerId", CUSTOMER);
    try {
      return MAPPER.treeToValue(json, sample.getClass());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rename(JsonNode node, int number) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            if (field.getValue().isTextual() && field.getKey().endsWith("Id")) {
              field.setValue(TextNode.valueOf(field.getValue().textValue() + "-" + number));
            } else {
              rename(field.getValue(), number);
            }
          });
    } else if (node instanceof ArrayNode list) {
      list.forEach(item -> rename(item, number));
    }
  }

  private static Weight weight(List<LifecycleEvent> history) {
    List<Weight> weights = new ArrayList<>();
    new AggregateTestFixture<>(Customer.class)
        .given(history)
        .whenInvoking(
            CUSTOMER,
            customer -> {
              try {
                weights.add(
                    new Weight(customer.bytes(), MAPPER.writeValueAsString(customer).length()));
              } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
              }
            })
        .expectSuccessfulHandlerExecution();
    return weights.getFirst();
  }

  /** A customer with so many facts of a kind. */
  private static List<LifecycleEvent> with(LifecycleEvent kind, int facts) {
    return Stream.concat(
            Stream.of(variant(samples().getFirst(), 0)),
            IntStream.range(0, facts).mapToObj(number -> variant(kind, number)))
        .toList();
  }

  private static Stream<LifecycleEvent> kinds() {
    Map<Class<?>, LifecycleEvent> kinds = new LinkedHashMap<>();
    samples().forEach(sample -> kinds.putIfAbsent(sample.getClass(), sample));
    return kinds.values().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void growsByWhatItKeepsOfEachFact(LifecycleEvent kind) {
    Weight before = weight(with(kind, 1));

    Weight after = weight(with(kind, 1 + FACTS));

    long written = after.written - before.written;
    assertThat(after.said - before.said)
        .isGreaterThanOrEqualTo(
            (written - FACTS) * 3 / 4); // a number may grow, and 4 letters are 3 bytes
  }

  @Test
  void saysWhatItTakesWhenItIsEmpty() {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Customer> kept = new ArrayList<>(MANY);
    kept.add(new Customer());
    long before = memory.getCurrentThreadAllocatedBytes();
    while (kept.size() <= MANY) {
      kept.add(new Customer());
    }
    long each = (memory.getCurrentThreadAllocatedBytes() - before) / MANY;

    assertThat(kept.getFirst().bytes()).isBetween(each * 3 / 4, each * 3 / 2);
  }
}
