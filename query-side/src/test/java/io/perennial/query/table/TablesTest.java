package io.perennial.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.AllAnalyses;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every tool can read holds for each table that there is. */
class TablesTest {

  static Stream<List<Table>> sets() {
    List<List<Table>> sets = new ArrayList<>();
    sets.add(EventTables.ofLog().all());
    sets.add(EventTables.ofCustomer().all());
    for (View<?> view : AllViews.LIST) {
      sets.add(Tables.of(view));
      view.figures().forEach(figure -> sets.add(Tables.of(figure)));
    }
    AllAnalyses.LIST.forEach(analysis -> sets.add(Tables.of(analysis)));
    return sets.stream();
  }

  /** DuckDB and SQL do not tell upper from lower case, and some file systems do not either. */
  @ParameterizedTest
  @MethodSource("sets")
  void namesArePlainAndDifferent(List<Table> tables) {
    assertThat(tables.stream().map(table -> table.name().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .doesNotContain("all");
    for (Table table : tables) {
      assertThat(table.allColumns().stream().map(Column::name))
          .as(table.name())
          .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)*"));
      assertThat(table.allColumns().stream().map(each -> each.name().toLowerCase(Locale.ROOT)))
          .as(table.name())
          .doesNotHaveDuplicates();
    }
  }

  /** A figure that is more than one table should be more than one figure. */
  @ParameterizedTest
  @MethodSource("sets")
  void theTablesOfListsBeginWithWhatTellsTheDocument(List<Table> tables) {
    Table main = tables.getFirst();
    assertThat(main.lists()).isEmpty();
    assertThat(tables.subList(1, tables.size()))
        .allSatisfy(table -> {
          assertThat(table.keys()).isNotEmpty();
          assertThat(main.allColumns()).containsAll(table.keys());
        });
  }
}
