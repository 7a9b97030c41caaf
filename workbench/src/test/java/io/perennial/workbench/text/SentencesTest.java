package io.perennial.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final Sentences sentences =
      new Sentences(
          Map.of(
              "The purchase {0} is not known", "没有购买 {0}",
              "The parameter {0} must be {1}", "参数 {0} 须为{1}",
              "a whole number from {0} to {1}", "{0} 至 {1} 的整数",
              "a thing that ends; absent while it does not; late", "结束的事物；未结束时为空；晚",
              "renewal", "续签",
              "{0} of {1}", "{1} 中的 {0}"),
          (before, value) -> before.endsWith("purchase ") ? "<" + value + ">" : value);

  private String say(String english) {
    return sentences.say(english).orElse("");
  }

  @Test
  void valuesStandInTheirPlaces() {
    assertThat(say("The purchase p-1 is not known")).isEqualTo("没有购买 <p-1>");
    assertThat(say("The purchase is not known")).isEmpty();
    assertThat(say("The purchase {1} is not known")).isEqualTo("没有购买 <{1}>");
  }

  @Test
  void aValueMayBeASentence() {
    assertThat(say("The parameter limit must be a whole number from 1 to 500"))
        .isEqualTo("参数 limit 须为1 至 500 的整数");
    assertThat(say("The parameter share must be 1 of 2")).isEqualTo("参数 share 须为2 中的 1");
  }

  /** Else it would be found in whatever somebody writes. */
  @Test
  void aPatternOfHardlyAnyLettersIsNoSentenceByItself() {
    assertThat(say("Head of Sales")).isEmpty();
  }

  @Test
  void whatIsSaidOfAbsenceMayBeLeftOut() {
    assertThat(say("a thing that ends")).isEqualTo("结束的事物");
  }

  @Test
  void partsOfWhichEachIsKnownAreKnown() {
    assertThat(say("Renewal: a thing that ends; renewal")).isEqualTo("续签：结束的事物；续签");
    assertThat(say("renewal: nothing that is known")).isEmpty();
  }
}
