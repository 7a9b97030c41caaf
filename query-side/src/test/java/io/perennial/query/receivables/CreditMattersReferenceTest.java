package io.perennial.query.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.References;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is done about credit: as counting the plain list of facts says. */
class CreditMattersReferenceTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<ReceivablesDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());

  private static <R> R figure(Class<R> type, String name, LocalDate from, LocalDate on) {
    return Folding.figure(
        type, VIEW, name, on.toString(), Map.of("from", from.toString(), "top", "1000"), DOCUMENTS);
  }

  private static <E extends LifecycleEvent> List<E> all(Class<E> type, LocalDate on) {
    return WORLD.standing(on).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <E extends LifecycleEvent> Set<String> ids(
      Class<E> type, LocalDate on, Function<E, String> id) {
    return all(type, on).stream().map(id).collect(Collectors.toSet());
  }

  @Test
  @References({"receivables/measures", "receivables/measures-open"})
  void measuresThatHoldAreThoseNotClosed() {
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(8);
      Set<String> closed = ids(CreditMeasureClosed.class, on, CreditMeasureClosed::measureId);
      List<CreditMeasureOrdered> ordered = all(CreditMeasureOrdered.class, on);
      List<CreditMeasureOrdered> open =
          ordered.stream().filter(each -> !closed.contains(each.measureId())).toList();

      assertThat(figure(MeasuresOpenFigure.Measures.class, "measures-open", from, on).measures())
          .extracting(MeasuresOpenFigure.Row::measureId)
          .containsExactlyInAnyOrderElementsOf(
              open.stream().map(CreditMeasureOrdered::measureId).toList());
      for (MeasuresFigure.Row row :
          figure(MeasuresFigure.Measures.class, "measures", from, on).kinds()) {
        assertThat(row.open())
            .isEqualTo(open.stream().filter(each -> each.measure() == row.measure()).count());
        assertThat(row.ordered())
            .isEqualTo(
                ordered.stream()
                    .filter(each -> each.measure() == row.measure())
                    .filter(each -> !each.occurredOn().isBefore(from))
                    .count());
      }
    }
  }

  @Test
  @References("receivables/investigations")
  void investigationsByChannelAndClassFound() {
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(14);
      List<InvestigationOpened> opened = all(InvestigationOpened.class, on);
      Set<String> abandoned =
          ids(InvestigationAbandoned.class, on, InvestigationAbandoned::investigationId);
      Map<String, InvestigationConcluded> concluded =
          all(InvestigationConcluded.class, on).stream()
              .collect(
                  Collectors.toMap(InvestigationConcluded::investigationId, Function.identity()));
      for (InvestigationsFigure.Row row :
          figure(InvestigationsFigure.Investigations.class, "investigations", from, on)
              .channels()) {
        List<InvestigationOpened> own =
            opened.stream().filter(each -> each.channel() == row.channel()).toList();
        Map<String, Integer> found = new TreeMap<>();
        int open = 0;
        for (InvestigationOpened each : own) {
          InvestigationConcluded end = concluded.get(each.investigationId());
          if (end != null && !end.occurredOn().isBefore(from)) {
            found.merge(end.creditClass().name(), 1, Integer::sum);
          }
          open += end == null && !abandoned.contains(each.investigationId()) ? 1 : 0;
        }
        assertThat(row.open()).isEqualTo(open);
        assertThat(row.foundA()).isEqualTo(found.getOrDefault("A", 0).longValue());
        assertThat(row.foundB()).isEqualTo(found.getOrDefault("B", 0).longValue());
        assertThat(row.foundC()).isEqualTo(found.getOrDefault("C", 0).longValue());
      }
    }
  }

  @Test
  @References({"receivables/credit-reviews", "receivables/limits-under-review"})
  void reviewsThatAreOpenAreThoseNotConcluded() {
    int found = 0;
    for (LocalDate on : WORLD.dates()) {
      Set<String> concluded = ids(CreditReviewConcluded.class, on, CreditReviewConcluded::reviewId);
      List<CreditReviewOpened> open =
          all(CreditReviewOpened.class, on).stream()
              .filter(each -> !concluded.contains(each.reviewId()))
              .toList();
      for (CreditReviewsFigure.Row row :
          figure(CreditReviewsFigure.CreditReviews.class, "credit-reviews", on, on).reasons()) {
        assertThat(row.open())
            .isEqualTo(open.stream().filter(each -> each.reason() == row.reason()).count());
        found += (int) row.open();
      }
      assertThat(
              figure(LimitsUnderReviewFigure.Limits.class, "limits-under-review", on, on).reviews())
          .isEqualTo(open.size());
    }
    assertThat(found).isPositive();
  }

  /** The last proposal of a customer, unless it was approved or rejected. */
  @Test
  void proposalsThatWait() {
    for (LocalDate on : WORLD.dates()) {
      Set<String> decided =
          all(CreditLimitApproved.class, on).stream()
              .map(each -> each.customerId() + " " + each.proposalId())
              .collect(Collectors.toSet());
      all(CreditLimitProposalRejected.class, on)
          .forEach(each -> decided.add(each.customerId() + " " + each.proposalId()));
      Map<String, String> last = new HashMap<>();
      all(CreditLimitProposed.class, on).stream()
          .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
          .forEach(each -> last.put(each.customerId(), each.proposalId()));
      long waiting =
          last.entrySet().stream()
              .filter(each -> !decided.contains(each.getKey() + " " + each.getValue()))
              .count();
      assertThat(
              figure(LimitsUnderReviewFigure.Limits.class, "limits-under-review", on, on)
                  .proposals())
          .isEqualTo(waiting);
    }
  }
}
