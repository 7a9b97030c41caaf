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

  /**
   * Refuses a question that is answered twice in different ways.
   *
   * @param pointer where the list stands in the body
   */
  static void check(List<? extends AnsweredQuestion> answers, String pointer) {
    Map<Enum<?>, InvestigationAnswer> given = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      AnsweredQuestion each = answers.get(i);
      InvestigationAnswer other = given.put(each.question(), each.answer());
      if (other != null && other != each.answer()) {
        throw RefusedException.at(
            pointer + "/" + i,
            InvestigationRefusal.QUESTION_ANSWERED_TWICE,
            each.question() + " is answered " + other + " and " + each.answer());
      }
    }
  }
}
