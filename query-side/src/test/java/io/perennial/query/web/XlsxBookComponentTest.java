package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.perennial.platform.web.ProblemException;
import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxBookComponentTest {

  @TempDir Path kept;

  private record Counted(String id, long number) {}

  private static final Table TABLE =
      Tables.ofDocuments("something counted", Counted.class).getFirst();

  private static Consumer<Consumer<JsonNode>> counted(int rows) {
    return taker -> {
      for (int i = 1; i <= rows; i++) {
        taker.accept(
            JsonNodeFactory.instance.objectNode().put("id", "counted-" + i).put("number", i));
      }
    };
  }

  private String sheet(byte[] book, int number) throws IOException {
    Path file = Files.write(kept.resolve("book.xlsx"), book);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number + ".xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  @Test
  void rowsThatAreWrittenInPartsAreAllThere() throws IOException {
    byte[] book = XlsxBook.of(TABLE, counted(1_234), Map.of("view", "counted"));

    String rows = sheet(book, 1);
    assertThat(rows).endsWith("</worksheet>");
    for (int i = 1; i <= 1_234; i++) {
      assertThat(rows).contains("<is><t>counted-" + i + "</t></is>", "<v>" + i + "</v>");
    }
    assertThat(rows.split("<row ", -1)).hasSize(1 + 1 + 1_234);
    assertThat(sheet(book, 2)).contains("<row ");
  }

  @Test
  void whatIsForProgramsIsRefusedWithTheFormatsThatHaveAll() {
    assertThat(XlsxBook.of(TABLE, counted(XlsxBook.MOST_ROWS), Map.of())).isNotEmpty();
    assertThatThrownBy(() -> XlsxBook.of(TABLE, counted(XlsxBook.MOST_ROWS + 1), Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("text/csv");
  }
}
