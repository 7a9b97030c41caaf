package io.perennial.query.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.Seeds;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Customers, sales days and sales targets may be in whatever parts: a figure is the same. */
class SellingPartsTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);

  @Seeds(3)
  void partsOfAllKindsOfDocumentsMerge(Random random) {
    List<SellingDocument> documents =
        new ArrayList<>(WORLD.documents(SellingHistory.VIEW).values());
    for (Figure<SellingDocument, ?, ?> figure : SellingHistory.VIEW.figures()) {
      String on = WORLD.dates().get(random.nextInt(10)).toString();
      check(figure, Folding.arguments(figure, on, Map.of()), documents, random);
    }
  }

  private static <A, R> void check(
      Figure<SellingDocument, A, R> figure,
      FigureArguments arguments,
      List<SellingDocument> documents,
      Random random) {
    R whole = Folding.result(figure, arguments, documents);
    List<SellingDocument> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    List<A> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(figure.start(arguments));
    }
    shuffled.forEach(document -> figure.add(parts.get(random.nextInt(4)), document));
    for (int i = 0; i < 2; i++) {
      A all = figure.start(arguments);
      for (A part : parts) {
        all = figure.merge(all, part);
      }
      assertThat(figure.finish(all)).as(figure.name()).isEqualTo(whole);
      Collections.shuffle(parts, random);
    }
  }
}
