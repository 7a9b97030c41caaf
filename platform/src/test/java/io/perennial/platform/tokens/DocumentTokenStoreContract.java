package io.perennial.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.Test;

/** What the token store must do, whatever keeps its documents. */
abstract class DocumentTokenStoreContract extends DocumentTokenStoreFixture {

  @Test
  void initializesSegmentsWithoutClaimingThem() {
    assertThat(a.requiresExplicitSegmentInitialization()).isTrue();
    assertThat(a.fetchSegments(CHURN)).isEmpty();

    a.initializeTokenSegments(CHURN, 12, at(7));

    assertThat(b.fetchSegments(CHURN)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(b.fetchAvailableSegments(CHURN)).hasSize(12);
    assertThat(b.fetchToken(CHURN, 11)).isEqualTo(at(7));
    assertThat(b.fetchSegments("other")).isEmpty();
  }

  @Test
  void aSegmentWithoutATokenIsAtTheTail() {
    a.initializeTokenSegments(CHURN, 1);

    assertThat(a.fetchToken(CHURN, 0)).isNull();
    a.storeToken(at(3), CHURN, 0);
    assertThat(a.fetchToken(CHURN, 0)).isEqualTo(at(3));
    a.storeToken(null, CHURN, 0);
    assertThat(a.fetchToken(CHURN, 0)).isNull();
  }

  @Test
  void keepsAnyKindOfToken() {
    TrackingToken replay = ReplayToken.createReplayToken(at(9), at(2));
    a.initializeTokenSegments(CHURN, 1, replay);

    assertThat(a.fetchToken(CHURN, 0)).isEqualTo(replay);
  }

  @Test
  void initializesOnceOnly() {
    a.initializeTokenSegments(CHURN, 2, at(1));

    assertThatThrownBy(() -> b.initializeTokenSegments(CHURN, 4, at(2)))
        .isInstanceOf(UnableToClaimTokenException.class);

    assertThat(b.fetchSegments(CHURN)).containsExactly(0, 1);
    assertThat(b.positions(CHURN)).isEqualTo(Map.of(0, at(1), 1, at(1)));
  }

  @Test
  void ofManyNodesThatInitializeOneSucceedsAndAllSegmentsExist() throws Exception {
    for (int round = 0; round < 10; round++) {
      String processor = "processor-" + round;
      List<Boolean> succeeded =
          inParallel(
              8,
              node -> {
                try {
                  node.initializeTokenSegments(processor, 8, at(5));
                  return true;
                } catch (UnableToClaimTokenException e) {
                  assertThat(node.fetchSegments(processor)).hasSize(8);
                  return false;
                }
              });

      assertThat(succeeded).containsOnlyOnce(true);
      assertThat(a.fetchAvailableSegments(processor)).hasSize(8);
    }
  }

  @Test
  void whatANodeLeftThatDiedWhileInitializingIsMadeGood() {
    a.initializeSegment(at(1), CHURN, 2);
    a.initializeSegment(at(1), CHURN, 6);
    assertThat(b.fetchSegments(CHURN)).isEmpty();
    assertThat(b.fetchAvailableSegments(CHURN)).isEmpty();

    b.initializeTokenSegments(CHURN, 4, at(1));

    assertThat(b.fetchSegments(CHURN)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void initializesOneSegmentOnce() {
    a.initializeTokenSegments(CHURN, 1);
    a.initializeSegment(at(4), CHURN, 1);

    assertThatThrownBy(() -> a.initializeSegment(at(5), CHURN, 1))
        .isInstanceOf(UnableToInitializeTokenException.class);

    assertThat(b.fetchToken(CHURN, 1)).isEqualTo(at(4));
  }

  @Test
  void refusesWhatWasNotInitialized() {
    assertThatThrownBy(() -> a.fetchToken(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> a.storeToken(at(1), CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> a.extendClaim(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> a.deleteToken(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    a.releaseClaim(CHURN, 0);
    assertThat(a.fetchSegments(CHURN)).isEmpty();
  }

  @Test
  void aClaimedSegmentIsNobodyElses() {
    a.initializeTokenSegments(CHURN, 2, at(1));
    a.fetchToken(CHURN, 0);

    assertThatThrownBy(() -> b.fetchToken(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.storeToken(at(2), CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.extendClaim(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> b.deleteToken(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    b.releaseClaim(CHURN, 0);

    assertThat(segmentIds(b.fetchAvailableSegments(CHURN))).containsExactly(1);
    assertThat(segmentIds(a.fetchAvailableSegments(CHURN))).containsExactly(0, 1);
    a.storeToken(at(3), CHURN, 0);
    assertThat(a.fetchToken(CHURN, 0)).isEqualTo(at(3));
  }

  @Test
  void aSegmentThatNobodyClaimedTakesNoToken() {
    a.initializeTokenSegments(CHURN, 1, at(1));

    assertThatThrownBy(() -> a.storeToken(at(2), CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);

    assertThat(a.positions(CHURN)).isEqualTo(Map.of(0, at(1)));
  }

  @Test
  void aReleasedSegmentIsAnybodys() {
    a.initializeTokenSegments(CHURN, 1, at(1));
    a.fetchToken(CHURN, 0);
    a.storeToken(at(2), CHURN, 0);
    a.releaseClaim(CHURN, 0);

    assertThat(b.fetchToken(CHURN, 0)).isEqualTo(at(2));
    assertThatThrownBy(() -> a.extendClaim(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
  }

  @Test
  void aClaimThatIsNotExtendedIsStolen() {
    a.initializeTokenSegments(CHURN, 1, at(1));
    a.fetchToken(CHURN, 0);
    clock.move(TIMEOUT);
    assertThatThrownBy(() -> b.fetchToken(CHURN, 0))
        .as("not quite old enough")
        .isInstanceOf(UnableToClaimTokenException.class);
    clock.move(Duration.ofMillis(1));
    assertThat(b.fetchAvailableSegments(CHURN)).hasSize(1);

    assertThat(b.fetchToken(CHURN, 0)).isEqualTo(at(1));

    assertThatThrownBy(() -> a.storeToken(at(2), CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    assertThatThrownBy(() -> a.extendClaim(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);
    a.releaseClaim(CHURN, 0);
    b.storeToken(at(3), CHURN, 0);
    assertThat(a.positions(CHURN)).isEqualTo(Map.of(0, at(3)));
  }

  @Test
  void extendingAndStoringKeepAClaim() {
    a.initializeTokenSegments(CHURN, 1, at(1));
    a.fetchToken(CHURN, 0);
    clock.move(TIMEOUT);
    a.extendClaim(CHURN, 0);
    clock.move(TIMEOUT);
    a.storeToken(at(2), CHURN, 0);
    clock.move(TIMEOUT);
    assertThatThrownBy(() -> b.fetchToken(CHURN, 0))
        .isInstanceOf(UnableToClaimTokenException.class);

    clock.move(TIMEOUT);
    a.storeToken(at(4), CHURN, 0); // late, but nobody came
    assertThat(a.fetchToken(CHURN, 0)).isEqualTo(at(4));
  }

  @Test
  void ofManyWhoStealOneSucceeds() throws Exception {
    a.initializeTokenSegments(CHURN, 1, at(1));
    for (int round = 0; round < 10; round++) {
      a.fetchToken(CHURN, 0);
      clock.move(TIMEOUT.plusMillis(1));
      List<Boolean> stolen =
          inParallel(
              8,
              node -> {
                try {
                  node.fetchToken(CHURN, 0);
                } catch (UnableToClaimTokenException e) {
                  return false;
                }
                node.storeToken(at(2), CHURN, 0);
                return true;
              });

      assertThat(stolen).containsOnlyOnce(true);
      clock.move(TIMEOUT.plusMillis(1));
    }
  }

  @Test
  void threadsOfOneNodeDoNotStandInEachOthersWay() throws Exception {
    a.initializeTokenSegments(CHURN, 1, at(0));
    a.fetchToken(CHURN, 0);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> extending =
          executor.submit(() -> {
            for (int i = 0; i < 100; i++) {
              a.extendClaim(CHURN, 0);
            }
            return true;
          });
      for (int i = 1; i <= 100; i++) {
        a.storeToken(at(i), CHURN, 0);
      }
      assertThat(extending.get()).isTrue();
    }
    assertThat(a.positions(CHURN)).isEqualTo(Map.of(0, at(100)));
  }

  @Test
  void deletesATokenOfItsOwn() {
    a.initializeTokenSegments(CHURN, 2, at(1));
    assertThatThrownBy(() -> a.deleteToken(CHURN, 1))
        .as("not claimed")
        .isInstanceOf(UnableToClaimTokenException.class);
    a.fetchToken(CHURN, 1);

    a.deleteToken(CHURN, 1);

    assertThat(a.fetchSegments(CHURN)).containsExactly(0);
  }

  @Test
  void aSegmentThatWasSplitIsNotClaimedAsAWhole() {
    a.initializeTokenSegments(CHURN, 2, at(1));
    int[] before = a.fetchSegments(CHURN);
    assertThat(a.fetchToken(CHURN, Segment.computeSegment(1, before))).isEqualTo(at(1));
    a.initializeSegment(at(1), CHURN, 3); // splits 1 into 1 and 3
    a.releaseClaim(CHURN, 1);

    assertThatThrownBy(() -> b.fetchToken(CHURN, Segment.computeSegment(1, before)))
        .isInstanceOf(UnableToClaimTokenException.class);

    assertThat(a.fetchAvailableSegments(CHURN)).as("and it is not kept claimed").hasSize(3);
    int[] after = b.fetchSegments(CHURN);
    assertThat(b.fetchToken(CHURN, Segment.computeSegment(1, after))).isEqualTo(at(1));
    assertThat(b.fetchToken(CHURN, Segment.computeSegment(0, after))).isEqualTo(at(1));
  }

  @Test
  void aSegmentThatWasMergedIsNotClaimedAsAPart() {
    a.initializeTokenSegments(CHURN, 2, at(1));
    int[] before = a.fetchSegments(CHURN);
    a.fetchToken(CHURN, 1);
    a.deleteToken(CHURN, 1); // merges 1 into 0

    assertThatThrownBy(() -> b.fetchToken(CHURN, Segment.computeSegment(0, before)))
        .isInstanceOf(UnableToClaimTokenException.class);

    assertThat(b.fetchToken(CHURN, Segment.computeSegment(0, b.fetchSegments(CHURN))))
        .isEqualTo(at(1));
  }

  @Test
  void tellsPositionsWithoutClaiming() {
    a.initializeTokenSegments(CHURN, 3);
    a.fetchToken(CHURN, 2);
    a.storeToken(at(8), CHURN, 2);
    b.fetchToken(CHURN, 0);
    b.storeToken(at(9), CHURN, 0);

    assertThat(node("c").positions(CHURN)).isEqualTo(Map.of(0, at(9), 2, at(8)));

    a.storeToken(at(10), CHURN, 2);
    assertThat(b.positions(CHURN)).isEqualTo(Map.of(0, at(9), 2, at(10)));
    assertThat(a.positions("other")).isEmpty();
  }

  @Test
  void deletesAllOfAProcessorAndOfNoOther() {
    for (String processor : List.of(CHURN, "churn-2", "chur")) {
      a.initializeTokenSegments(processor, 3, at(1));
    }
    b.fetchToken(CHURN, 1);

    a.delete(CHURN);
    a.delete("never-there");

    assertThat(a.fetchSegments(CHURN)).isEmpty();
    assertThat(a.fetchSegments("churn-2")).hasSize(3);
    assertThat(a.fetchSegments("chur")).hasSize(3);
    a.initializeTokenSegments(CHURN, 2, at(5));
    assertThat(b.positions(CHURN)).isEqualTo(Map.of(0, at(5), 1, at(5)));
  }

  @Test
  void allNodesTellTheSameStorage() throws Exception {
    List<String> identifiers =
        inParallel(8, node -> node.retrieveStorageIdentifier().orElseThrow());

    assertThat(identifiers).doesNotContain("").containsOnly(identifiers.getFirst());
    assertThat(a.retrieveStorageIdentifier()).contains(identifiers.getFirst());
  }
}
