package io.perennial.query.receivables;

import static io.perennial.query.ReferenceRows.row;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done about credit: as counting the plain list of facts says. */
class CreditMattersReferenceTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<ReceivablesDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());
  private static final Map<String, PlainFile> LAST = PlainFile.of(WORLD, GeneratedWorld.END);

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, DOCUMENTS, expected);
  }

  private static <E extends LifecycleEvent> List<E> all(Class<E> type, LocalDate on) {
    return WORLD.standing(on).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <E extends LifecycleEvent> Map<String, E> ends(
      Class<E> type, LocalDate on, Function<E, String> id) {
    return all(type, on).stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /** All kinds, also those of which there is nothing. */
  private static <K, E> Map<K, List<E>> by(K[] kinds, List<E> facts, Function<E, K> kind) {
    Map<K, List<E>> by = new LinkedHashMap<>();
    for (K each : kinds) {
      by.put(each, facts.stream().filter(fact -> kind.apply(fact) == each).toList());
    }
    return by;
  }

  private static long since(LocalDate from, List<? extends LifecycleEvent> facts) {
    return facts.stream().filter(each -> !each.occurredOn().isBefore(from)).count();
  }

  private static @Nullable String name(String customerId) {
    return Objects.requireNonNull(LAST.get(customerId)).name();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/measures")
  void measuresByKind(LocalDate on) {
    LocalDate from = on.minusMonths(8);
    Map<String, CreditMeasureClosed> closed =
        ends(CreditMeasureClosed.class, on, CreditMeasureClosed::measureId);
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    by(CreditMeasure.values(), all(CreditMeasureOrdered.class, on), CreditMeasureOrdered::measure)
        .forEach((measure, ordered) -> {
          List<CreditMeasureOrdered> open =
              ordered.stream().filter(each -> !closed.containsKey(each.measureId())).toList();
          List<CreditMeasureClosed> own =
              ordered.stream()
                  .flatMap(each -> Stream.ofNullable(closed.get(each.measureId())))
                  .toList();
          expected.add(
              row(
                  "measure", measure,
                  "ordered", since(from, ordered),
                  "closed", since(from, own),
                  "open", open.size(),
                  "overdue", open.stream().filter(each -> each.dueOn().isBefore(on)).count()));
        });
    same("measures", on, Map.of("from", from.toString()), expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/measures-open")
  void measuresThatHoldAreThoseNotClosed(LocalDate on) {
    Map<String, CreditMeasureClosed> closed =
        ends(CreditMeasureClosed.class, on, CreditMeasureClosed::measureId);
    same(
        "measures-open",
        on,
        Map.of("top", "1000"),
        all(CreditMeasureOrdered.class, on).stream()
            .filter(each -> !closed.containsKey(each.measureId()))
            .sorted(
                Comparator.comparing(CreditMeasureOrdered::dueOn)
                    .thenComparing(CreditMeasureOrdered::customerId)
                    .thenComparing(CreditMeasureOrdered::measureId))
            .map(each ->
                row(
                    "customerId", each.customerId(),
                    "legalName", name(each.customerId()),
                    "measureId", each.measureId(),
                    "measure", each.measure(),
                    "owner", each.owner(),
                    "orderedOn", each.occurredOn(),
                    "dueOn", each.dueOn(),
                    "overdueDays", Math.max(0, ChronoUnit.DAYS.between(each.dueOn(), on))))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/investigations")
  void investigationsByChannelAndClassFound(LocalDate on) {
    LocalDate from = on.minusMonths(14);
    Map<String, InvestigationAbandoned> abandoned =
        ends(InvestigationAbandoned.class, on, InvestigationAbandoned::investigationId);
    Map<String, InvestigationConcluded> concluded =
        ends(InvestigationConcluded.class, on, InvestigationConcluded::investigationId);
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    by(
            InvestigationChannel.values(),
            all(InvestigationOpened.class, on),
            InvestigationOpened::channel)
        .forEach((channel, opened) -> {
          List<InvestigationConcluded> found =
              opened.stream()
                  .flatMap(each -> Stream.ofNullable(concluded.get(each.investigationId())))
                  .filter(each -> !each.occurredOn().isBefore(from))
                  .toList();
          List<InvestigationAbandoned> given =
              opened.stream()
                  .flatMap(each -> Stream.ofNullable(abandoned.get(each.investigationId())))
                  .toList();
          expected.add(
              row(
                  "channel", channel,
                  "opened", since(from, opened),
                  "concluded", found.size(),
                  "foundA", count(found, each -> each.creditClass() == CreditClass.A),
                  "foundB", count(found, each -> each.creditClass() == CreditClass.B),
                  "foundC", count(found, each -> each.creditClass() == CreditClass.C),
                  "abandoned", since(from, given),
                  "open",
                      count(
                          opened,
                          each ->
                              !concluded.containsKey(each.investigationId())
                                  && !abandoned.containsKey(each.investigationId()))));
        });
    same("investigations", on, Map.of("from", from.toString()), expected);
  }

  private static <E> long count(List<E> facts, Predicate<E> which) {
    return facts.stream().filter(which).count();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/credit-reviews")
  void reviewsByReasonAndResult(LocalDate on) {
    LocalDate from = on.minusMonths(14);
    Map<String, CreditReviewConcluded> concluded =
        ends(CreditReviewConcluded.class, on, CreditReviewConcluded::reviewId);
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    by(ReviewReason.values(), all(CreditReviewOpened.class, on), CreditReviewOpened::reason)
        .forEach((reason, opened) -> {
          List<ReviewResult> results =
              opened.stream()
                  .flatMap(each -> Stream.ofNullable(concluded.get(each.reviewId())))
                  .filter(each -> !each.occurredOn().isBefore(from))
                  .map(CreditReviewConcluded::result)
                  .toList();
          List<CreditReviewOpened> open =
              opened.stream().filter(each -> !concluded.containsKey(each.reviewId())).toList();
          expected.add(
              row(
                  "reason", reason,
                  "opened", since(from, opened),
                  "keepLimit", count(results, each -> each == ReviewResult.KEEP_LIMIT),
                  "changeLimit", count(results, each -> each == ReviewResult.CHANGE_LIMIT),
                  "orderMeasure", count(results, each -> each == ReviewResult.ORDER_MEASURE),
                  "investigate", count(results, each -> each == ReviewResult.INVESTIGATE),
                  "open", open.size(),
                  "overdue", count(open, each -> each.dueOn().isBefore(on))));
        });
    same("credit-reviews", on, Map.of("from", from.toString()), expected);
  }

  private static @Nullable Object limit(@Nullable Money limit) {
    return limit == null ? null : limit.amount();
  }

  private static String kind(@Nullable Money limit) {
    return limit == null ? "UNLIMITED" : "LIMITED";
  }

  /** The last proposal of a customer, unless it was approved or rejected, and open reviews. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/limits-under-review")
  void limitsThatWaitForSomebody(LocalDate on) {
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    PlainFile.of(WORLD, on)
        .forEach((id, file) -> {
          CreditLimitApproved terms = file.last(CreditLimitApproved.class);
          Map<String, @Nullable Object> stands =
              row(
                  "customerId",
                  id,
                  "legalName",
                  name(id),
                  "creditClass",
                  terms == null ? null : terms.creditClass(),
                  "limitKind",
                  terms == null ? "NONE" : kind(terms.limit()),
                  "limit",
                  terms == null ? null : limit(terms.limit()),
                  "exposure",
                  new PlainAccount(file.facts).owed.max(ZERO),
                  "currency",
                  Facts.CURRENCY);
          CreditLimitProposed last = file.last(CreditLimitProposed.class);
          if (last != null
              && file.of(CreditLimitApproved.class).stream()
                  .noneMatch(each -> each.proposalId().equals(last.proposalId()))
              && file.of(CreditLimitProposalRejected.class).stream()
                  .noneMatch(each -> each.proposalId().equals(last.proposalId()))) {
            Map<String, @Nullable Object> row =
                row(
                    "matter", "PROPOSAL",
                    "matterId", last.proposalId(),
                    "since", last.occurredOn(),
                    "days", ChronoUnit.DAYS.between(last.occurredOn(), on),
                    "proposedClass", last.creditClass(),
                    "proposedLimitKind", kind(last.limit()),
                    "proposedLimit", limit(last.limit()));
            row.putAll(stands);
            expected.add(row);
          }
          for (CreditReviewOpened each : file.of(CreditReviewOpened.class)) {
            if (file.of(CreditReviewConcluded.class).stream()
                .noneMatch(end -> end.reviewId().equals(each.reviewId()))) {
              Map<String, @Nullable Object> row =
                  row(
                      "matter", "REVIEW",
                      "matterId", each.reviewId(),
                      "since", each.occurredOn(),
                      "days", ChronoUnit.DAYS.between(each.occurredOn(), on),
                      "reason", each.reason(),
                      "dueOn", each.dueOn());
              row.putAll(stands);
              expected.add(row);
            }
          }
        });
    expected.sort(Comparator.comparing(row -> String.valueOf(row.get("since"))));
    same("limits-under-review", on, Map.of("top", "1000"), expected);
  }
}
