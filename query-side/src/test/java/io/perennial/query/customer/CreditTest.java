package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.activity.CreditStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CreditTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static CreditStep step(Random random, LocalDate on) {
    return switch (random.nextInt(8)) {
      case 0 ->
          CreditStep.approval(
              on,
              CreditClass.A,
              random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(300)));
      case 1, 2 -> CreditStep.payment(on, some(random), List.of());
      case 3 -> CreditStep.payment(on, some(random), List.of(someInvoice(random)));
      case 4 -> CreditStep.creditNote(on, some(random), someInvoice(random));
      case 5 ->
          CreditStep.invoice(
              on,
              new CreditStep.Invoice(
                  "i-" + on.getDayOfYear(), null, on.plusDays(random.nextInt(9)), some(random)));
      default -> CreditStep.delivery(on, some(random));
    };
  }

  private static BigDecimal some(Random random) {
    return BigDecimal.valueOf(random.nextInt(1, 60));
  }

  private static String someInvoice(Random random) {
    return "i-" + random.nextInt(1, 40);
  }

  /** What is worked out step by step is what all the steps from the beginning come to. */
  @Test
  void isTheSameInWhateverOrderTheDaysArrive() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<CreditStep> days = new ArrayList<>();
      Credit inOrder = Credit.NONE;
      for (int day = 0; day < 40; day++) {
        CreditStep step = step(random, START.plusDays(day));
        days.add(step);
        inOrder = inOrder.with(step);
      }
      Credit fromTheEnd = Credit.NONE;
      for (CreditStep step : days.reversed()) {
        fromTheEnd = fromTheEnd.with(step); // never at the end, so worked out from all the steps
      }
      assertThat(inOrder).isEqualTo(fromTheEnd);
    }
  }
}
