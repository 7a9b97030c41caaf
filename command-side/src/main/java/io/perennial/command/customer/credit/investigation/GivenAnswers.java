package io.perennial.command.customer.credit.investigation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.customer.investigation.AnsweredQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the questions of all investigations were answered, and what that has cost. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class GivenAnswers {
  private static final String COST = "COST";

  private Traces traces = new Traces();

  /** Nothing answered. */
  GivenAnswers() {}

  long bytes() {
    return traces.bytes();
  }

  /** What of it is new, or otherwise than before; whenever the same was said before. */
  InvestigationAnswered newOf(InvestigationAnswered asked) {
    return new InvestigationAnswered(
        asked.customerId(),
        asked.investigationId(),
        newOf(asked, asked.operations()),
        newOf(asked, asked.finances()),
        newOf(asked, asked.payments()),
        newCost(asked),
        asked.occurredOn());
  }

  private <A extends AnsweredQuestion> List<A> newOf(InvestigationAnswered asked, List<A> answers) {
    return answers.stream()
        .distinct()
        .filter(each -> !holds(key(asked, each.question().name()), each.answer(), asked))
        .toList();
  }

  private @Nullable Money newCost(InvestigationAnswered asked) {
    Money cost = asked.cost();
    return cost == null || holds(key(asked, COST), cost, asked) ? null : cost;
  }

  private boolean holds(String key, Object said, InvestigationAnswered asked) {
    return traces.holds(key, Asked.of(Trace.of(asked.occurredOn(), said), null));
  }

  /** Refuses what is dated before that in whose place it would come. */
  void checkOrder(InvestigationAnswered added) {
    keys(added)
        .forEach(key -> {
          Trace before = traces.of(key);
          StepOrderRule.check(
              added.occurredOn(), before == null ? null : before.on(), "the answer before");
        });
  }

  void on(InvestigationAnswered event, long sequence) {
    LocalDate on = event.occurredOn();
    answers(event)
        .forEach(each ->
            traces.keep(
                key(event, each.question().name()),
                Trace.of(on, each.answer()).recordedAs(sequence)));
    if (event.cost() != null) {
      traces.keep(key(event, COST), Trace.of(on, event.cost()).recordedAs(sequence));
    }
  }

  private static Stream<String> keys(InvestigationAnswered event) {
    Stream<String> questions = answers(event).map(each -> key(event, each.question().name()));
    return event.cost() == null ? questions : Stream.concat(questions, Stream.of(key(event, COST)));
  }

  static boolean isEmpty(InvestigationAnswered event) {
    return answers(event).findAny().isEmpty() && event.cost() == null;
  }

  private static Stream<AnsweredQuestion> answers(InvestigationAnswered event) {
    return Stream.of(event.operations(), event.finances(), event.payments()).flatMap(List::stream);
  }

  private static String key(InvestigationAnswered event, String question) {
    return event.investigationId() + " " + question;
  }
}
