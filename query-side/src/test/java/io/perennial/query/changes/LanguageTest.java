package io.perennial.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh",
        "zh-CN",
        "zh-Hans",
        "ZH-hant-TW",
        "zh-CN,zh;q=0.9,en;q=0.8",
        "en;q=0.5, zh;q=0.6",
        "fr, de;q=0.9, zh;q=0.1",
        "en;q=0, zh"
      })
  void chineseIsSpokenToWhoWantsItMost(String header) {
    assertThat(Language.wanted(header)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "en-GB,zh;q=0.9",
        "fr",
        "*",
        "*, zh;q=0.5",
        "zh;q=0",
        "zh;q=much",
        ";;",
        "zhuang"
      })
  void englishIsSpokenToEverybodyElse(String header) {
    assertThat(Language.wanted(header)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void englishIsSpokenToWhoDoesNotSay() {
    assertThat(Language.wanted(null)).isEqualTo(Language.ENGLISH);
  }
}
