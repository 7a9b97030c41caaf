package io.perennial.query.table;

import io.perennial.events.golden.Approved;
import io.perennial.query.testing.AllAnalyses;
import io.perennial.query.testing.AllViews;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about tables says what the code says. */
class DataDictionaryComponentTest {

  @Test
  void thePageOfTablesIsTheOneMadeFromTheCode() {
    Approved.compare(
        Path.of("..", "docs", "data-dictionary.md"),
        DataDictionary.render(AllViews.LIST, AllAnalyses.LIST));
  }
}
