package io.perennial.query.whatif;

import io.perennial.query.measure.Judgement;
import io.perennial.query.measure.Judgement.Outcome;
import io.perennial.query.view.View;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * One side of the question.
 *
 * @param rule the policy, in words
 * @param view the view as it is folded by it
 * @param judgement how each customer stands by it
 * @param together what follows from how all stand together; the same where nothing does
 */
record Side<D>(
    String rule,
    View<D> view,
    Judgement<D> judgement,
    UnaryOperator<SortedMap<String, Outcome>> together) {

  static <D> Side<D> of(String rule, View<D> view, Judgement<D> judgement) {
    return new Side<>(rule, view, judgement, each -> each);
  }
}
