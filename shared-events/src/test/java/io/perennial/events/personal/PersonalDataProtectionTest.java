package io.perennial.events.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataProtectionTest {

  private static final Subject ANN = Subject.person("person-1");
  private static final Subject BOB = Subject.person("person-2");

  private final AtomicLong nanos = new AtomicLong();
  private final InMemoryPersonKeys keys = new InMemoryPersonKeys();
  private final List<String> lookedUp = new ArrayList<>();
  private final PersonalDataProtection protection = freshly();

  private PersonalDataProtection freshly() {
    return new PersonalDataProtection(counting(keys), 100, Duration.ofSeconds(30), nanos::get);
  }

  private String reveal(String property, String stored) {
    return protection.reveal(property, stored, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "", "客户 😀 naïve", "personal:1:abc:def", "a:b", " [erased] "})
  void givesBackWhatItProtected(String text) {
    String stored = protection.protect(ANN, "name", text);

    assertThat(stored).matches("personal:2:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+");
    assertThat(reveal("name", stored)).isEqualTo(text);
    assertThat(freshly().reveal("name", stored, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
  void theWordsForWhatCannotBeReadAreKeptAsTheyAre(String word) {
    assertThat(protection.protect(ANN, "name", word)).isEqualTo(word);
    assertThat(reveal("name", word)).isEqualTo(word);
    assertThat(keys.has(ANN)).isFalse();
  }

  @Test
  void theSameTextIsNeverStoredAlike() {
    assertThat(protection.protect(ANN, "name", "Ann"))
        .isNotEqualTo(protection.protect(ANN, "name", "Ann"));
  }

  @Test
  void aTextIsBoundToItsPropertyAndItsKey() {
    String name = protection.protect(ANN, "name", "Ann");
    String other = protection.protect(BOB, "name", "Bob");
    String swapped =
        other.substring(0, other.lastIndexOf(':')) + name.substring(name.lastIndexOf(':'));

    assertThatThrownBy(() -> reveal("phone", name))
        .isInstanceOf(UnreadablePersonalDataException.class);
    assertThatThrownBy(() -> reveal("name", swapped))
        .isInstanceOf(UnreadablePersonalDataException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ann", "personal:", "personal:1:", "personal:1:abc", "personal:3:YQ:YQ"})
  void whatWasNeverProtectedIsRefusedWithoutQuotingItUnlessItWasStoredPlainOnce(String stored) {
    assertThatThrownBy(() -> reveal("name", stored))
        .isInstanceOf(UnreadablePersonalDataException.class)
        .hasMessage("Stored personal data is not encrypted as expected");
    assertThat(protection.reveal("reason", stored, true)).isEqualTo(stored);
  }

  @Test
  void anyDamagedCharacterOfTheCiphertextIsNoticed() {
    String stored = protection.protect(ANN, "name", "Ann");
    int start = stored.lastIndexOf(':') + 1;
    for (int i = start; i < stored.length() - 1; i++) {
      char other = stored.charAt(i) == 'A' ? 'B' : 'A';
      String damaged = stored.substring(0, i) + other + stored.substring(i + 1);
      assertThatThrownBy(() -> reveal("name", damaged))
          .isInstanceOf(UnreadablePersonalDataException.class)
          .hasMessage("Stored personal data is damaged or out of place")
          .hasNoCause();
    }
    assertThatThrownBy(() -> reveal("name", stored.substring(0, start + 4)))
        .isInstanceOf(UnreadablePersonalDataException.class);
  }

  @Test
  void aKeyIsFetchedOnceForEachUseWhileItIsRemembered() {
    String stored = protection.protect(ANN, "name", "Ann");
    protection.protect(ANN, "phone", "1");
    reveal("name", stored);
    reveal("name", stored);

    assertThat(lookedUp).hasSize(2);
  }

  @Nested
  class WhenTheKeyIsDestroyed {

    @Test
    void whatItProtectedIsErasedAndNothingMoreIsKept() {
      String stored = protection.protect(ANN, "name", "Ann");
      assertThat(reveal("name", stored)).isEqualTo("Ann");

      protection.erase(ANN);

      assertThat(reveal("name", stored)).isEqualTo(Erased.TEXT);
      assertThat(protection.protect(ANN, "name", "Ann")).isEqualTo(Erased.TEXT);
      assertThat(freshly().reveal("name", stored, false)).isEqualTo(Erased.TEXT);
    }

    @Test
    void itIsAskedForOnce() {
      String stored = protection.protect(ANN, "name", "Ann");
      protection.erase(ANN);
      lookedUp.clear();

      assertThat(reveal("name", stored)).isEqualTo(Erased.TEXT);
      assertThat(reveal("name", stored)).isEqualTo(Erased.TEXT);
      assertThat(lookedUp).hasSize(1);
    }

    @Test
    void elsewhereItIsForgottenInTime() {
      String stored = protection.protect(ANN, "name", "Ann");
      assertThat(reveal("name", stored)).isEqualTo("Ann");
      keys.destroy(ANN);

      nanos.addAndGet(Duration.ofSeconds(29).toNanos());
      assertThat(reveal("name", stored)).isEqualTo("Ann");
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(reveal("name", stored)).isEqualTo(Erased.TEXT);
      assertThat(protection.protect(ANN, "name", "Ann")).isEqualTo(Erased.TEXT);
    }
  }

  @Nested
  class WhenTheKeyIsLost {

    @Test
    void whatItProtectedIsUnreadableAndNotErased() {
      String stored = protection.protect(ANN, "name", "Ann");

      keys.lose(ANN);

      assertThat(freshly().reveal("name", stored, false)).isEqualTo(Unreadable.TEXT);
    }

    @Test
    void itStaysUnreadableWhenTheSamePersonGetsANewKeyAndWhenThatIsDestroyed() {
      String before = protection.protect(ANN, "name", "Ann");
      keys.lose(ANN);
      PersonalDataProtection restarted = freshly();
      assertThat(restarted.reveal("name", before, false)).isEqualTo(Unreadable.TEXT);

      String after = restarted.protect(ANN, "name", "Ann again");

      assertThat(restarted.reveal("name", after, false)).isEqualTo("Ann again");
      assertThat(restarted.reveal("name", before, false)).isEqualTo(Unreadable.TEXT);
      assertThat(freshly().reveal("name", before, false)).isEqualTo(Unreadable.TEXT);
      restarted.erase(ANN);
      assertThat(restarted.reveal("name", after, false)).isEqualTo(Erased.TEXT);
      assertThat(restarted.reveal("name", before, false)).isEqualTo(Unreadable.TEXT);
    }

    @Test
    void itIsCounted() {
      String lost = protection.protect(ANN, "name", "Ann");
      String kept = protection.protect(BOB, "name", "Bob");
      keys.lose(ANN);

      reveal("name", lost);
      reveal("name", lost);
      reveal("name", kept);

      assertThat(protection.unreadable()).isEqualTo(2);
      assertThat(protection.readable()).isEqualTo(1);
    }
  }

  /** Texts as they were written before keys had identifiers. */
  @Nested
  class WithoutAKeyIdentifier {

    private final byte[] key = new byte[32];

    @Test
    void theyAreReadUnderTheKeyOfThatTime() {
      keys.putUnnamed("person-1", key);

      assertThat(reveal("name", unnamed("person-1", "name", "Ann"))).isEqualTo("Ann");
    }

    @Test
    void theyStayReadableWhenTheSubjectGetsAKeyWithAnIdentifier() {
      keys.putUnnamed("person-1", key);

      String after = protection.protect(ANN, "name", "Ann again");

      assertThat(reveal("name", after)).isEqualTo("Ann again");
      assertThat(reveal("name", unnamed("person-1", "name", "Ann"))).isEqualTo("Ann");
    }

    @Test
    void theyAreUnreadableWithoutTheirKeyAndWithAnotherOne() {
      String stored = unnamed("person-1", "name", "Ann");
      assertThat(reveal("name", stored)).isEqualTo(Unreadable.TEXT);

      byte[] another = key.clone();
      another[0] = 1;
      keys.putUnnamed("person-1", another);

      assertThat(freshly().reveal("name", stored, false)).isEqualTo(Unreadable.TEXT);
    }

    @Test
    void theyAreErasedWithTheirSubject() {
      keys.putUnnamed("person-1", key);
      String stored = unnamed("person-1", "name", "Ann");
      assertThat(reveal("name", stored)).isEqualTo("Ann");

      protection.erase(ANN);

      assertThat(reveal("name", stored)).isEqualTo(Erased.TEXT);
    }

    private String unnamed(String subjectId, String property, String text) {
      try {
        byte[] bound =
            ("personal:1:" + property + '\0' + subjectId).getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = new AesGcmJce(key).encrypt(text.getBytes(StandardCharsets.UTF_8), bound);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "personal:1:"
            + encoder.encodeToString(subjectId.getBytes(StandardCharsets.UTF_8))
            + ':'
            + encoder.encodeToString(encrypted);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Nested
  class SubjectsOfDifferentKinds {

    @Test
    void aPersonWhoseIdentifierIsThatOfACustomerIsNotTheCustomer() {
      keys.putUnnamed("customer-1", new byte[32]);
      String ofCustomer = protection.protect(Subject.customer("customer-1"), "notes", "secret");

      protection.erase(Subject.person("customer-1"));

      assertThat(reveal("notes", ofCustomer)).isEqualTo("secret");
      assertThat(protection.protect(Subject.customer("customer-1"), "notes", "more"))
          .startsWith("personal:2:");
      assertThat(keys.findUnnamed("customer-1")).isInstanceOf(PersonKey.Present.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ann  example",
          " Ann Example ",
          "ANN EXAMPLE",
          "Ａnn Example",
          "Ann\u00a0Example",
          "A\u200bnn Example",
          "Ann\u00ad Example\u200e",
          "\ufeffAnn Exa\u2060mple"
        })
    void aMemberOfStaffIsTheSameHoweverTheNameIsWritten(String name) {
      assertThat(Subject.staff(name)).isEqualTo(Subject.staff("Ann Example"));
      assertThat(Subject.staff(name).toString()).doesNotContainIgnoringCase("ann");
    }

    @Test
    void theIdentifierOfACommonNameIsWhatItHasAlwaysBeen() {
      assertThat(Subject.staff("Ann Example").former()).isEmpty();
      assertThat(Subject.staff("jürgen.müller@example.com").former()).isEmpty();
      assertThat(Subject.staff("rep-7").toString())
          .isEqualTo("staff:" + "8fc43de2d97b1115044f98df77af19b32aff3153f216da74d4804f47ed2fe00c");
    }

    /** Earlier builds gave this way of writing the name an identifier of its own. */
    @Test
    void aKeyThatAnEarlierBuildMadeForAnotherWayOfWritingIsFoundAndErased() {
      String written = "A\u200bnn Example";
      Subject then = Subject.staff(written).former().orElseThrow();
      String old = protection.protect(then, "representative", written);

      String now = protection.protect(Subject.staff(written), "representative", written);
      assertThat(ProtectedText.parse(now).orElseThrow().key())
          .isEqualTo(ProtectedText.parse(old).orElseThrow().key());

      protection.erase(Subject.staff(written));
      assertThat(reveal("representative", old)).isEqualTo(Erased.TEXT);
      assertThat(protection.protect(Subject.staff("Ann Example"), "representative", "Ann"))
          .isEqualTo(Erased.TEXT);
    }

    @Test
    void erasingAMemberOfStaffErasesNoCustomer() {
      String representative = protection.protect(Subject.staff("Ann"), "representative", "Ann");
      String other = protection.protect(Subject.staff("Bob"), "representative", "Bob");
      String notes = protection.protect(Subject.customer("customer-1"), "notes", "n");

      protection.erase(Subject.staff("ann"));

      assertThat(reveal("representative", representative)).isEqualTo(Erased.TEXT);
      assertThat(reveal("representative", other)).isEqualTo("Bob");
      assertThat(reveal("notes", notes)).isEqualTo("n");
    }
  }

  @Test
  void aKeyOfTheWrongLengthIsRefused() {
    PersonKeys broken =
        new PersonKeys() {
          @Override
          public PersonKey find(String keyId) {
            return new PersonKey.Present(keyId, "person:1", new byte[16]);
          }

          @Override
          public PersonKey findUnnamed(String subjectId) {
            return new PersonKey.Missing();
          }

          @Override
          public PersonKey of(Subject subject) {
            return findOrCreate(subject);
          }

          @Override
          public PersonKey.Present findOrCreate(Subject subject) {
            return new PersonKey.Present("1", "person:1", new byte[16]);
          }

          @Override
          public Optional<String> destroy(Subject subject) {
            return Optional.empty();
          }
        };

    assertThatThrownBy(() ->
            new PersonalDataProtection(broken, 1, Duration.ofSeconds(1))
                .protect(ANN, "name", "Ann"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("32 bytes");
  }

  private PersonKeys counting(PersonKeys inner) {
    return new PersonKeys() {
      @Override
      public PersonKey find(String keyId) {
        lookedUp.add(keyId);
        return inner.find(keyId);
      }

      @Override
      public PersonKey findUnnamed(String subjectId) {
        lookedUp.add(subjectId);
        return inner.findUnnamed(subjectId);
      }

      @Override
      public PersonKey of(Subject subject) {
        return inner.of(subject);
      }

      @Override
      public PersonKey.Present findOrCreate(Subject subject) {
        lookedUp.add(subject.toString());
        return inner.findOrCreate(subject);
      }

      @Override
      public Optional<String> destroy(Subject subject) {
        return inner.destroy(subject);
      }
    };
  }
}
