package io.perennial.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataProtectionTest {

  private final AtomicLong nanos = new AtomicLong();
  private final InMemoryPersonKeys keys = new InMemoryPersonKeys();
  private final List<String> lookedUp = new ArrayList<>();
  private final PersonalDataProtection protection =
      new PersonalDataProtection(counting(keys), 100, Duration.ofSeconds(30), nanos::get);

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "", "客户 😀 naïve", "personal:1:abc:def", "a:b", " [erased] "})
  void givesBackWhatItProtected(String text) {
    String stored = protection.protect("person-1", "name", text);

    assertThat(stored).matches("personal:1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+");
    assertThat(protection.reveal("name", stored)).isEqualTo(text);
  }

  @Test
  void theSameTextIsNeverStoredAlike() {
    assertThat(protection.protect("person-1", "name", "Ann"))
        .isNotEqualTo(protection.protect("person-1", "name", "Ann"));
  }

  @Test
  void aTextIsBoundToItsPropertyAndItsSubject() {
    String name = protection.protect("person-1", "name", "Ann");
    String other = protection.protect("person-2", "name", "Bob");
    String swapped =
        other.substring(0, other.lastIndexOf(':')) + name.substring(name.lastIndexOf(':'));

    assertThatThrownBy(() -> protection.reveal("phone", name))
        .isInstanceOf(UnreadablePersonalDataException.class);
    assertThatThrownBy(() -> protection.reveal("name", swapped))
        .isInstanceOf(UnreadablePersonalDataException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ann", "personal:", "personal:1:", "personal:1:abc", "personal:2:YQ:YQ"})
  void whatWasNeverProtectedIsRefusedWithoutQuotingIt(String stored) {
    assertThatThrownBy(() -> protection.reveal("name", stored))
        .isInstanceOf(UnreadablePersonalDataException.class)
        .hasMessage("Stored personal data is not encrypted as expected");
  }

  @Test
  void anyDamagedCharacterOfTheCiphertextIsNoticed() {
    String stored = protection.protect("person-1", "name", "Ann");
    int start = stored.lastIndexOf(':') + 1;
    for (int i = start; i < stored.length(); i++) {
      String damaged = stored.substring(0, i) + '.' + stored.substring(i + 1);
      assertThatThrownBy(() -> protection.reveal("name", damaged))
          .isInstanceOf(UnreadablePersonalDataException.class)
          .hasMessage("Stored personal data is damaged or out of place")
          .hasNoCause();
    }
    assertThatThrownBy(() -> protection.reveal("name", stored.substring(0, start + 4)))
        .isInstanceOf(UnreadablePersonalDataException.class);
  }

  @Test
  void aKeyIsFetchedOnceWhileItIsRemembered() {
    String stored = protection.protect("person-1", "name", "Ann");
    protection.reveal("name", stored);
    protection.protect("person-1", "phone", "1");

    assertThat(lookedUp).containsExactly("person-1");
  }

  @Test
  void aMissingKeyIsAskedForOnceToo() {
    String stored = protection.protect("person-1", "name", "Ann");
    keys.destroy("person-1");
    protection.forget("person-1");
    lookedUp.clear();

    assertThat(protection.reveal("name", stored)).isEqualTo(Erased.TEXT);
    assertThat(protection.reveal("name", stored)).isEqualTo(Erased.TEXT);
    assertThat(lookedUp).containsExactly("person-1");
  }

  @Test
  void aKeyDestroyedElsewhereIsForgottenInTime() {
    String stored = protection.protect("person-1", "name", "Ann");
    keys.destroy("person-1");

    nanos.addAndGet(Duration.ofSeconds(29).toNanos());
    assertThat(protection.reveal("name", stored)).isEqualTo("Ann");
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(protection.reveal("name", stored)).isEqualTo(Erased.TEXT);
    assertThat(protection.protect("person-1", "name", "Ann")).isEqualTo(Erased.TEXT);
  }

  @Test
  void aSubjectWhoseKeyWasMissedMayStillGetOne() {
    PersonalDataProtection elsewhere =
        new PersonalDataProtection(new InMemoryPersonKeys(), 100, Duration.ofSeconds(30));
    String foreign = elsewhere.protect("person-1", "name", "Ann");
    assertThat(protection.reveal("name", foreign)).isEqualTo(Erased.TEXT);

    String stored = protection.protect("person-1", "name", "Ann");

    assertThat(protection.reveal("name", stored)).isEqualTo("Ann");
  }

  @Test
  void aKeyOfTheWrongLengthIsRefused() {
    PersonKeys broken =
        new PersonKeys() {
          @Override
          public Optional<byte[]> find(String subjectId) {
            return Optional.of(new byte[16]);
          }

          @Override
          public byte[] findOrCreate(String subjectId) {
            return new byte[16];
          }

          @Override
          public void destroy(String subjectId) {}
        };

    assertThatThrownBy(() ->
            new PersonalDataProtection(broken, 1, Duration.ofSeconds(1))
                .protect("person-1", "name", "Ann"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("32 bytes");
  }

  private PersonKeys counting(PersonKeys inner) {
    return new PersonKeys() {
      @Override
      public Optional<byte[]> find(String subjectId) {
        lookedUp.add(subjectId);
        return inner.find(subjectId);
      }

      @Override
      public byte[] findOrCreate(String subjectId) {
        lookedUp.add(subjectId);
        return inner.findOrCreate(subjectId);
      }

      @Override
      public void destroy(String subjectId) {
        inner.destroy(subjectId);
      }
    };
  }
}
