package io.perennial.command.claim;

import static io.perennial.command.testing.Town.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.CommandResult;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.registration.RegistrationRefusal;
import io.perennial.command.testing.CloseShop;
import io.perennial.command.testing.OpenShop;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.web.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRulesComponentTest {

  private static final String KIND = "shop-number";

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private SqliteDocumentStore store;
  private Claims claims;
  private ClaimRules rules;
  private Town town;

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(directory);
    claims = new Claims(store, clock.calendar(), Duration.ofMinutes(10), Duration.ofHours(24));
    rules =
        new ClaimRules(
            claims,
            List.of(
                new UniquenessRule<>(
                    OpenShop.class,
                    KIND,
                    shop -> UniquenessRule.atMostOne(shop.number()),
                    OpenShop::shopId,
                    RegistrationRefusal.REGISTRATION_NUMBER_TAKEN)),
            List.of(ClaimRelease.ofAll(CloseShop.class, KIND, CloseShop::shopId)),
            Map.of(KIND, this::holds),
            event -> List.of());
    town = new Town(List.of(rules));
  }

  @AfterEach
  void close() {
    town.close();
    store.close();
  }

  /** As the events say: opened with the number, and not closed since. */
  private boolean holds(String shopId, String number) {
    List<Object> events =
        town.events(shopId).stream().map(RecordedEvent::event).map(Object.class::cast).toList();
    return !events.isEmpty()
        && events.getFirst() instanceof ShopEvent.ShopOpened opened
        && opened.number() != null
        && Claims.normalised(opened.number()).equals(number)
        && events.stream().noneMatch(ShopEvent.ShopClosed.class::isInstance);
  }

  private CommandResult openAs(String shopId, String name, String number) {
    return town.dispatcher()
        .dispatch(Town.OPEN, Town.opening(shopId, name, number), Town.CALLER, request("r", null));
  }

  private void closeShop(String shopId) {
    town.dispatcher().dispatch(Town.CLOSE, new CloseShop(shopId), Town.CALLER, request("r", null));
  }

  private void assertTaken(String shopId, String number) {
    assertThatThrownBy(() -> town.open(shopId, number))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(RegistrationRefusal.REGISTRATION_NUMBER_TAKEN));
    assertThat(town.events(shopId)).isEmpty();
  }

  @Test
  void whoHasItIsNamedUnlessThatIsACustomer() {
    claims.claim(KIND, Claims.normalised("HRB-1"), "tiering-run-1");
    claims.claim(KIND, Claims.normalised("HRB-2"), "customer-9");

    String title =
        "registration-number-taken: " + RegistrationRefusal.REGISTRATION_NUMBER_TAKEN.title();
    assertThatThrownBy(() -> town.open("customer-2", "HRB-1"))
        .hasMessage(title + ": tiering-run-1");
    assertThatThrownBy(() -> town.open("customer-2", "HRB-2")).hasMessage(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HRB-4711", "hrb 47/11", "H.R.B.4711", "ＨＲＢ４７１１", "HRB ٤٧١١", "HRB\u200b4711"})
  void aNumberWrittenOtherwiseIsTheSame(String written) {
    town.open("customer-1", "HRB 4711");
    assertTaken("customer-2", written);
  }

  @Test
  void claimsInTheFormBeforeAreFound() {
    DocumentCollection before =
        store.collection(
            new CollectionSpec(
                Area.SAFETY, "claims_v1", List.of(Field.text("owner"), Field.number("checkAt"))));
    for (int i = 0; i < 250; i++) {
      before.insert(claimBefore("HRB-" + i, "customer-" + i));
    }
    before.insert(claimBefore("HRB/7", "customer-last"));

    Claims after =
        new Claims(store, clock.calendar(), Duration.ofMinutes(10), Duration.ofHours(24));

    for (int i = 0; i < 250; i++) {
      assertThat(after.owner(KIND, "HRB " + i)).contains("customer-" + i);
    }
    assertThat(before.find(new Query(List.of(), "checkAt", false, null, 1)).documents()).isEmpty();
  }

  private static Document claimBefore(String key, String owner) {
    return new Document(
        KIND + ' ' + key,
        1,
        """
        {"kind":"%s","key":"%s","owner":"%s","claimedAt":"2026-01-01T00:00:00Z"}\
        """
            .formatted(KIND, key, owner),
        Map.of("owner", KIND + ' ' + owner, "checkAt", owner.endsWith("last") ? 2L : 1L));
  }

  @Test
  void ofManyAtOnceOneGetsTheNumber() {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<String>> outcomes =
        IntStream.range(0, 32)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> {
                  try {
                    start.await();
                    town.open("customer-" + i, i % 2 == 0 ? "HRB 7" : "hrb7");
                    return "accepted";
                  } catch (RefusedException e) {
                    return e.refusal().name();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }))
            .toList();
    start.countDown();

    List<String> all = outcomes.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(all.subList(0, 31)).containsOnly("REGISTRATION_NUMBER_TAKEN");
    assertThat(all.get(31)).isEqualTo("accepted");
    List<String> opened =
        IntStream.range(0, 32)
            .mapToObj(i -> "customer-" + i)
            .filter(shop -> !town.events(shop).isEmpty())
            .toList();
    assertThat(opened).hasSize(1);
    assertThat(claims.owner(KIND, "HRB7")).contains(opened.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {" HRB 7 ", "hrb7", "h\u00a0r b\t7", "ＨＲＢ７"})
  void aNumberIsTheSameHoweverItIsWritten(String number) {
    town.open("customer-1", "HRB7");

    assertTaken("customer-2", number);
  }

  @Test
  void whoHasNoNumberClaimsNone() {
    town.open("customer-1", null);
    town.open("customer-2", "  ");

    assertThat(claims.owner(KIND, "")).isEmpty();
  }

  @Test
  void theOwnerMayRepeatItsCommand() {
    town.open("customer-1", "HRB7");

    assertThat(town.open("customer-1", "HRB7").events()).isEmpty();
    assertThat(claims.owner(KIND, "HRB7")).contains("customer-1");
  }

  @Test
  void aRefusedCommandGivesItsClaimBack() {
    assertThatThrownBy(() -> openAs("customer-1", "Refused", "HRB7"))
        .isInstanceOf(RefusedException.class);

    assertThat(claims.owner(KIND, "HRB7")).isEmpty();
    town.open("customer-2", "HRB7");
  }

  @Test
  void aCommandRefusedForAnOwnerThatExistsGivesOnlyTheNewClaimBack() {
    town.open("customer-1", "HRB7");
    assertThatThrownBy(() -> openAs("customer-1", "Other", "HRB8"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> openAs("customer-1", "Other", "HRB7"))
        .isInstanceOf(RefusedException.class);

    assertThat(claims.owner(KIND, "HRB8")).isEmpty();
    assertThat(claims.owner(KIND, "HRB7")).contains("customer-1");
  }

  @Test
  void aCommandRefusedAtTheCommitGivesItsClaimBack() {
    assertThatThrownBy(() ->
            town.dispatcher()
                .dispatch(
                    Town.OPEN,
                    Town.opening("customer-1", "Corner", "HRB7"),
                    Town.CALLER,
                    request("r", 4L)))
        .isInstanceOf(RefusedException.class);

    assertThat(claims.owner(KIND, "HRB7")).isEmpty();
  }

  @Test
  void closingReleases() {
    town.open("customer-1", "HRB7");
    closeShop("customer-1");

    assertThat(claims.owner(KIND, "HRB7")).isEmpty();
    town.open("customer-2", "HRB7");
    closeShop("customer-1");
    assertThat(claims.owner(KIND, "HRB7")).contains("customer-2");
  }

  @Test
  void aRepeatAfterTheReleaseClaimsNothing() {
    town.open("customer-1", "HRB7");
    closeShop("customer-1");

    assertThat(town.open("customer-1", "HRB7").events()).isEmpty();
    assertThat(claims.owner(KIND, "HRB7")).isEmpty();
  }

  @Test
  void aClaimStaysWhileTheOutcomeIsUnknownAndTheSweepFindsOut() {
    town.engine().failAfterAppend(new EventStoreException("line broken"));
    assertThatThrownBy(() -> town.open("customer-1", "HRB7")).isInstanceOf(ProblemException.class);
    town.engine()
        .beforeAppend(() -> {
          throw new EventStoreException("line broken");
        });
    assertThatThrownBy(() -> town.open("customer-2", "HRB8")).isInstanceOf(ProblemException.class);
    assertTaken("customer-3", "HRB7");
    assertTaken("customer-3", "HRB8");

    assertThat(rules.sweep(10)).isZero();
    clock.pass(Duration.ofMinutes(10));
    assertThat(rules.sweep(10)).isEqualTo(2);

    assertThat(claims.owner(KIND, "HRB7")).contains("customer-1");
    assertThat(claims.owner(KIND, "HRB8")).isEmpty();
    assertThat(rules.sweep(10)).isZero();
    clock.pass(Duration.ofHours(24));
    assertThat(rules.sweep(10)).isEqualTo(1);
    assertThat(claims.owner(KIND, "HRB7")).contains("customer-1");
  }

  @Test
  void theSweepTakesSmallPortions() {
    for (int i = 0; i < 5; i++) {
      claims.claim(KIND, "N" + i, "customer-" + i);
    }
    clock.pass(Duration.ofMinutes(10));

    assertThat(rules.sweep(2)).isEqualTo(2);
    assertThat(rules.sweep(2)).isEqualTo(2);
    assertThat(rules.sweep(2)).isEqualTo(1);
    assertThat(rules.sweep(2)).isZero();
  }

  @Test
  void theSweepLeavesAClaimThatIsUsedAgainMeanwhile() {
    claims.claim(KIND, "HRB7", "customer-1");
    clock.pass(Duration.ofMinutes(10));
    ClaimRules racing =
        new ClaimRules(
            claims,
            List.of(),
            List.of(),
            Map.of(
                KIND,
                (owner, key) -> {
                  claims.claim(KIND, "HRB7", "customer-1");
                  return false;
                }),
            event -> List.of());

    assertThat(racing.sweep(10)).isEqualTo(1);
    assertThat(claims.owner(KIND, "HRB7")).contains("customer-1");
  }

  @Test
  void aCommandThatWasTooSlowForItsClaimRecordsNothing() {
    Town slow =
        new Town(
            List.of(
                rules,
                (unitOfWork, chain) -> {
                  Object answer = chain.proceed();
                  clock.pass(Duration.ofMinutes(5));
                  return answer;
                }));
    try {
      assertThatThrownBy(() -> slow.open("customer-1", "HRB7"))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
      assertThat(slow.events("customer-1")).isEmpty();
      assertThat(claims.owner(KIND, "HRB7")).isEmpty();
    } finally {
      slow.close();
    }
  }

  @Test
  void aGrantIsNotGivenBackOnceTheOwnerHasUsedItAgain() {
    Optional<Claims.Grant> first = claims.claim(KIND, "HRB7", "customer-1");
    Optional<Claims.Grant> again = claims.claim(KIND, "HRB7", "customer-1");

    assertThat(first.orElseThrow().made()).isTrue();
    assertThat(again.orElseThrow().made()).isFalse();
    assertThat(claims.release(first.orElseThrow())).isFalse();
    assertThat(claims.release(again.orElseThrow())).isTrue();
    assertThat(claims.owner(KIND, "HRB7")).isEmpty();
  }

  @Test
  void aKindThatNobodyTellsAboutIsAMistake() {
    assertThatThrownBy(() ->
            new ClaimRules(
                claims,
                List.of(
                    new UniquenessRule<>(
                        OpenShop.class,
                        "other",
                        shop -> UniquenessRule.atMostOne(shop.number()),
                        OpenShop::shopId,
                        CommonRefusal.ID_TAKEN)),
                List.of(),
                Map.of(),
                event -> List.of()))
        .hasMessageContaining("other");
  }
}
