package io.perennial.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparableTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ina Vented",
        "INA VENTED",
        "  ina \t vented\n",
        "ina\u00a0vented",
        "ina\u3000vented",
        "Ｉｎａ Ｖｅｎｔｅｄ",
        "i\u200bna ven\u00adted",
        "\ufeffina vented\u2060",
        "ina\u202e vented\u202c",
        "ina ven\ufe0fted",
        "ina ven\u3164ted",
        "ina ven\udb40\udd00ted",
        "ina ven\u0000ted"
      })
  void takesOnePersonForOne(String written) {
    assertThat(ComparableText.person(written)).isEqualTo("INA VENTED");
  }

  @ParameterizedTest
  @CsvSource({"straße, STRASSE", "e\u0301va, \u00e9va", "σοφός, ΣΟΦΌΣ", "ﬁona, fiona"})
  void takesWaysOfWritingForOne(String one, String other) {
    assertThat(ComparableText.person(one)).isEqualTo(ComparableText.person(other));
  }

  @ParameterizedTest
  @CsvSource({"anna, ana", "anna, anna2", "anna maria, annamaria", "a.b, ab"})
  void tellsPeopleApart(String one, String other) {
    assertThat(ComparableText.person(one)).isNotEqualTo(ComparableText.person(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HRB 4711",
        "hrb4711",
        "HRB-4711",
        "HRB/47.11",
        "ＨＲＢ ４７１１",
        "HRB ٤٧١١",
        "HRB ४७११",
        "HRB\u200b4711",
        "H R B 4 7 1 1"
      })
  void takesOneRegistrationNumberForOne(String written) {
    assertThat(ComparableText.registrationNumber(written)).isEqualTo("HRB4711");
  }

  @Test
  void tellsRegistrationNumbersApart() {
    assertThat(ComparableText.registrationNumber("HRB 4711"))
        .isNotEqualTo(ComparableText.registrationNumber("HRA 4711"))
        .isNotEqualTo(ComparableText.registrationNumber("HRB 4712"));
  }

  @Test
  void findsWhatTheFormBeforeHasMadeOfANumber() {
    assertThat(ComparableText.registrationNumber("HRB-４７11"))
        .isEqualTo(ComparableText.registrationNumber("HRB-4711"));
  }
}
