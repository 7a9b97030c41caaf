package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.RefusedException;
import io.perennial.events.metadata.EventMetadata;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskerTest {
  private static Asker asker(String actor, @Nullable String onBehalfOf) {
    MetaData metaData = MetaData.with(EventMetadata.ACTOR, actor);
    return Asker.of(
        onBehalfOf == null ? metaData : metaData.and(EventMetadata.ON_BEHALF_OF, onBehalfOf));
  }

  @ParameterizedTest
  @CsvSource({"anna,,bert,", "portal,anna,portal,bert", "portal,anna,bert,", "anna,,portal,bert"})
  void letsASecondPersonThrough(
      String firstActor, @Nullable String firstFor, String actor, @Nullable String onBehalfOf) {
    assertThatCode(
            () -> asker(actor, onBehalfOf).requireOtherThan(asker(firstActor, firstFor), "no"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "anna,,anna,",
    "portal,anna,portal,anna",
    "portal,anna,anna,",
    "anna,,portal,anna",
    "anna,,anna,bert",
    "anna,bert,anna,",
    "portal,anna,anna,bert"
  })
  void stopsTheSamePerson(
      String firstActor, @Nullable String firstFor, String actor, @Nullable String onBehalfOf) {
    Asker first = asker(firstActor, firstFor);
    Asker second = asker(actor, onBehalfOf);
    assertThatThrownBy(() -> second.requireOtherThan(first, "no"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.FOUR_EYES));
  }

  @Test
  void takesTwoUnknownForTheSame() {
    Asker unknown = Asker.of(MetaData.emptyInstance());
    assertThatThrownBy(() -> unknown.requireOtherThan(unknown, "no"))
        .isInstanceOf(RefusedException.class);
  }
}
