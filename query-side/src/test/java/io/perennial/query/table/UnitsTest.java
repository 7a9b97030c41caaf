package io.perennial.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.AllAnalyses;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is no amount of money says what it is in; else it would be shown as one. */
class UnitsTest {

  private static final Pattern NO_AMOUNT =
      Pattern.compile("(?i).*(share|percent|rate|ratio|score|weight|hours|days)");

  @Test
  void whatIsCalledAShareIsNoAmount() {
    List<Table> tables = new ArrayList<>(EventTables.ofLog().all());
    for (View<?> view : AllViews.LIST) {
      tables.addAll(Tables.of(view));
      view.figures().forEach(figure -> tables.addAll(Tables.of(figure)));
    }
    AllAnalyses.LIST.forEach(analysis -> tables.addAll(Tables.of(analysis)));

    assertThat(tables)
        .allSatisfy(table ->
            assertThat(table.columns())
                .filteredOn(column -> column.type() == ColumnType.AMOUNT)
                .extracting(Column::name)
                .noneMatch(name -> NO_AMOUNT.matcher(name).matches()));
  }
}
