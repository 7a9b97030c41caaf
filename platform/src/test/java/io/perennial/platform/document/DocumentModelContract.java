package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That every adapter of the document store answers as a model in memory does. */
abstract class DocumentModelContract extends DocumentQueriesContract {

  @ParameterizedTest
  @EnumSource(Area.class)
  void answersAsAModelDoesWhateverIsAsked(Area area) {
    long seed = 20_260_101L + area.ordinal();
    System.out.println("Random operations with seed " + seed);
    Random random = new Random(seed);
    DocumentCollection collection =
        store.collection(new CollectionSpec(area, "random", CUSTOMERS.fields()));
    DocumentModel model = new DocumentModel();
    for (int step = 0; step < 400; step++) {
      String as = "seed %d, step %d".formatted(seed, step);
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          List<Write> writes = randomWrites(random, model);
          assertThat(collection.write(writes)).as(as).isEqualTo(model.write(writes));
        }
        case 3 -> {
          List<String> ids =
              random.ints(random.nextInt(40), 0, 60).mapToObj(DocumentModelContract::id).toList();
          assertThat(collection.get(ids)).as(as).isEqualTo(model.get(ids));
          String id = id(random.nextInt(60));
          assertThat(collection.get(id))
              .as(as)
              .isEqualTo(Optional.ofNullable(model.get(List.of(id)).get(id)));
        }
        case 4 -> {
          Query query = randomQuery(random);
          assertThat(allPages(collection, query)).as(as).isEqualTo(model.all(query));
        }
        default -> {
          List<Filter> filters = randomFilters(random);
          assertThat(collection.count(filters))
              .as(as)
              .isEqualTo(model.all(new Query(filters, null, false, null, 1)).size());
        }
      }
    }
    List<Document> scanned = new ArrayList<>();
    collection.scan(scanned::add);
    assertThat(scanned).isEqualTo(model.all(new Query(List.of(), null, false, null, 1)));
  }

  private static String id(int number) {
    return ODD_TEXTS.get(number % 12) + number;
  }

  private static String text(Random random) {
    return ODD_TEXTS.get(random.nextInt(12));
  }

  private static long number(Random random) {
    return random.nextInt(8) == 0 ? (Long) Field.Type.NUMBER.absent() : random.nextInt(-3, 3);
  }

  private static List<Write> randomWrites(Random random, DocumentModel model) {
    List<Write> writes = new ArrayList<>();
    Set<String> used = new HashSet<>();
    int size = random.nextBoolean() ? 1 : random.nextInt(20);
    for (int i = 0; i < size; i++) {
      String id = id(random.nextInt(60));
      if (!used.add(id)) {
        continue;
      }
      Document current = model.get(List.of(id)).get(id);
      long seen = current == null ? 1 : current.version() - (random.nextInt(4) == 0 ? 1 : 0);
      Document next =
          new Document(
              id,
              seen + 1 + random.nextInt(3),
              text(random),
              Map.of("stage", text(random), "amount", number(random)));
      writes.add(
          switch (random.nextInt(4)) {
            case 0 -> new Write.Insert(next);
            case 1 -> new Write.Delete(id, seen);
            default -> current == null ? new Write.Insert(next) : new Write.Replace(next, seen);
          });
    }
    return writes;
  }

  private static List<Filter> randomFilters(Random random) {
    List<Filter> filters = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Filter.Operator operator = Filter.Operator.values()[random.nextInt(3)];
      filters.add(
          random.nextBoolean()
              ? filter("stage", operator, text(random))
              : filter("amount", operator, number(random)));
    }
    return filters;
  }

  private static Query randomQuery(Random random) {
    String sortField =
        switch (random.nextInt(3)) {
          case 0 -> null;
          case 1 -> "stage";
          default -> "amount";
        };
    return new Query(
        randomFilters(random), sortField, random.nextBoolean(), null, 1 + random.nextInt(20));
  }
}
