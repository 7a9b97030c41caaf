package io.perennial.command.customer.credit.investigation;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.investigation.AnsweredQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question has one answer at a time. */
final class OneAnswerRule {
  private OneAnswerRule() {}

  static void check(List<? extends AnsweredQuestion> answers) {
    Map<Enum<?>, InvestigationAnswer> given = new HashMap<>();
    for (AnsweredQuestion each : answers) {
      InvestigationAnswer other = given.put(each.question(), each.answer());
      if (other != null && other != each.answer()) {
        throw new RefusedException(
            InvestigationRefusal.QUESTION_ANSWERED_TWICE,
            each.question() + " is answered " + other + " and " + each.answer());
      }
    }
  }
}
