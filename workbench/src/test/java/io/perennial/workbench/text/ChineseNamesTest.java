package io.perennial.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChineseNamesTest {

  private static final Path EVENTS = Path.of("../docs/asyncapi.json");
  private static final Texts CHINESE = Texts.in(Language.CHINESE);

  /** The page of an event shows whatever it says, and what is said of it. */
  @Test
  void whateverAnEventSaysHasAName() throws Exception {
    Set<String> names = new TreeSet<>();
    names(new ObjectMapper().readTree(EVENTS.toFile()).path("components"), names);
    assertThat(names).hasSizeGreaterThan(200);
    names.removeIf(name -> CHINESE.name(name).matches(".*\\p{IsHan}.*"));
    names.remove("traceparent"); // of a standard
    assertThat(names).isEmpty();
  }

  private static void names(JsonNode node, Set<String> names) {
    node.path("properties").fieldNames().forEachRemaining(names::add);
    node.forEach(within -> names(within, names));
  }

  @Test
  void whatAColumnSaysIsSaidWithoutWhenItIsAbsent() {
    assertThat(CHINESE.sentence("whether it lies beyond a limit; absent where there are none"))
        .isEqualTo("是否超出控制限；没有控制限时为空");
    assertThat(CHINESE.sentence("whether it lies beyond a limit")).isEqualTo("是否超出控制限");
    assertThat(CHINESE.sentence("said by nobody")).isEqualTo("said by nobody");
  }
}
