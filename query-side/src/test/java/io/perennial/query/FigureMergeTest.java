package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.AllViews;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A figure is the same however its documents are split, and in whatever order parts are merged, how
 * often ever.
 */
class FigureMergeTest {

  private static final List<View<?>> VIEWS = Folding.ofCustomers(AllViews.LIST);

  @Seeds(60)
  void partsMerge(Random random) {
    for (View<?> view : VIEWS) {
      check(view, random);
    }
  }

  private static <D> void check(View<D> view, Random random) {
    List<D> documents = new ArrayList<>();
    int customers = random.nextInt(25);
    for (int i = 0; i < customers; i++) {
      documents.add(Folding.fold(view, new RandomHistory(random, "customer-" + i).all()));
    }
    for (Figure<D, ?, ?> figure : view.figures()) {
      check(figure, arguments(figure, random), documents, random);
    }
  }

  private static <D, A, R> void check(
      Figure<D, A, R> figure, FigureArguments arguments, List<D> documents, Random random) {
    R whole = Folding.result(figure, arguments, documents);

    List<D> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    List<A> parts = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      parts.add(figure.start(arguments));
    }
    shuffled.forEach(document -> figure.add(parts.get(random.nextInt(count)), document));
    R merged = merged(figure, arguments, parts);

    assertThat(merged).as("%s %s", figure.name(), arguments).isEqualTo(whole);
    assertThat((Object) figure.rows(merged)).isEqualTo(figure.rows(whole));
    Collections.shuffle(parts, random);
    assertThat(merged(figure, arguments, parts))
        .as("%s %s, merged again", figure.name(), arguments)
        .isEqualTo(whole);
  }

  /** Parts are merged into what is begun anew, and stay as they were. */
  private static <D, A, R> R merged(
      Figure<D, A, R> figure, FigureArguments arguments, List<A> parts) {
    A all = figure.start(arguments);
    A some = figure.start(arguments);
    for (A part : parts.subList(0, parts.size() / 2)) {
      some = figure.merge(some, part);
    }
    all = figure.merge(all, some);
    for (A part : parts.subList(parts.size() / 2, parts.size())) {
      all = figure.merge(all, part);
    }
    return figure.finish(all);
  }

  private static FigureArguments arguments(Figure<?, ?, ?> figure, Random random) {
    Map<String, String> given = new HashMap<>();
    LocalDate from = LocalDate.parse("1996-01-01").plusDays(random.nextInt(800));
    for (FigureParameter parameter : figure.parameters()) {
      if (!parameter.choices().isEmpty()) {
        given.put(
            parameter.name(), parameter.choices().get(random.nextInt(parameter.choices().size())));
      } else if (parameter.name().equals("top")) {
        given.put("top", Integer.toString(random.nextInt(6)));
      } else if (parameter.name().equals("from") && random.nextBoolean()) {
        given.put("from", from.toString());
      } else if (parameter.name().equals("marginRate") && random.nextBoolean()) {
        given.put("marginRate", "0.25");
      }
    }
    String on = from.plusDays(random.nextInt(1200)).toString();
    return Folding.arguments(figure, on, given);
  }
}
