package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.events.json.PerennialMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchaseDaysTest {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);

  record Holder(
      @JsonSerialize(using = ColumnsJson.PurchasesWriter.class)
          @JsonDeserialize(using = ColumnsJson.PurchasesReader.class)
          List<PurchaseDay> purchases) {}

  private static PurchaseDay day(int day, String sales, @Nullable String margin) {
    BigDecimal sold = new BigDecimal(sales);
    return new PurchaseDay(
        START.plusDays(day),
        1,
        sold,
        margin == null ? null : sold,
        margin == null ? null : new BigDecimal(margin));
  }

  private static PurchaseDay any(Random random) {
    return day(
        random.nextInt(60),
        random.nextInt(1000) + ".50",
        random.nextInt(3) == 0 ? random.nextInt(100) + ".25" : null);
  }

  /** Every list stays what it was, whatever is grown from it. */
  @Test
  void isAsAListWouldBeAndNeverChanges() {
    Random random = new Random(3);
    TreeMap<LocalDate, PurchaseDay> expected = new TreeMap<>();
    PurchaseDays days = PurchaseDays.EMPTY;
    List<PurchaseDays> before = new ArrayList<>();
    List<List<PurchaseDay>> copies = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      PurchaseDay added = any(random);
      before.add(days);
      copies.add(List.copyOf(days));
      before.add(days.with(day(70 + i, "1.00", null))); // grown from the same list, and forgotten
      copies.add(List.copyOf(before.getLast()));
      days = days.with(added);
      expected.merge(added.on(), added, PurchaseDay::plus);
      assertThat(days).containsExactlyElementsOf(expected.values());
    }
    assertThat(before).isEqualTo(copies);
  }

  @Test
  void sumsWhatASumOverTheListWouldBe() {
    Random random = new Random(5);
    PurchaseDays days = PurchaseDays.EMPTY;
    for (int i = 0; i < 100; i++) {
      days = days.with(any(random));
    }
    PurchaseHistory history = PurchaseHistory.of(days);
    for (int from = 0; from < 64; from += 7) {
      for (int to = from; to < 66; to += 5) {
        LocalDate after = START.plusDays(from);
        LocalDate until = START.plusDays(to);
        PurchaseSums expected = PurchaseSums.NONE;
        for (PurchaseDay day : days) {
          if (day.on().isAfter(after) && !day.on().isAfter(until)) {
            expected = expected.plus(day);
          }
        }
        assertThat(history.between(after, until)).isEqualTo(expected);
        assertThat(history.upTo(until).days())
            .isEqualTo(days.stream().filter(day -> !day.on().isAfter(until)).toList());
      }
    }
  }

  @Test
  void isStoredInColumnsAndShownAsAList() throws JsonProcessingException {
    ObjectMapper mapper = PerennialMapper.plain();
    PurchaseDays days = PurchaseDays.EMPTY.with(day(0, "12.50", "2.25")).with(day(3, "1.00", null));
    Holder holder = new Holder(days);
    String stored =
        mapper
            .writerFor(Holder.class)
            .withAttribute(ColumnsJson.STORED, true)
            .writeValueAsString(holder);
    assertThat(stored)
        .isEqualTo(
            """
            {"purchases":{"scale":2,"on":[10957,3],"purchases":[1,1],"sales":[1250,100],\
            "costedSales":[1250,null],"margin":[225,null]}}\
            """);
    assertThat(mapper.readValue(stored, Holder.class)).isEqualTo(holder);
    assertThat(mapper.readTree(mapper.writeValueAsString(holder)))
        .isEqualTo(
            mapper.readTree(
                """
                {"purchases":[
                 {"on":"2000-01-01","purchases":1,"sales":"12.50","costedSales":"12.50","margin":"2.25"},
                 {"on":"2000-01-04","purchases":1,"sales":"1.00"}]}
                """));
  }

  @Test
  void isSmall() throws JsonProcessingException {
    PurchaseDays days = PurchaseDays.EMPTY;
    for (int i = 0; i < 10_000; i++) {
      days = days.with(day(i, "12.50", null));
    }
    assertThat(days.bytes()).isLessThan(16 * 15_001L);
    String stored =
        PerennialMapper.plain()
            .writerFor(Holder.class)
            .withAttribute(ColumnsJson.STORED, true)
            .writeValueAsString(new Holder(days));
    assertThat(stored).hasSizeLessThan(12 * 10_000);
  }

  @Test
  void refusesAnAmountThatCannotBeKept() {
    assertThatThrownBy(() -> PurchaseDays.EMPTY.with(day(0, "99999999999999999999", null)))
        .isInstanceOf(ArithmeticException.class);
    PurchaseDays most = PurchaseDays.EMPTY.with(day(0, "999999999999.99", null));
    assertThat(most.with(day(0, "999999999999.99", null)).getFirst().sales())
        .isEqualByComparingTo("1999999999999.98");
  }
}
