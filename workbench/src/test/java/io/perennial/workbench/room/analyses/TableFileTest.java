package io.perennial.workbench.room.analyses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableFileTest {

  @Test
  void keepsFormulasAndSeparatorsFromDoingAnything() {
    String csv =
        TableFile.csv(
            List.of(
                Map.of("name", TextNode.valueOf("=1+1")),
                Map.of("name", TextNode.valueOf("a, \"b\"")),
                Map.of("name", TextNode.valueOf("-12.50"))));

    assertThat(csv).isEqualTo("\uFEFFname\r\n'=1+1\r\n\"a, \"\"b\"\"\"\r\n-12.50\r\n");
  }

  @Test
  void leavesACellEmptyWhereNothingIsKnown() {
    String csv = TableFile.csv(List.of(Map.of("a", new IntNode(1)), Map.of("b", new IntNode(2))));

    assertThat(csv).isEqualTo("\uFEFFa,b\r\n1,\r\n,2\r\n");
  }
}
