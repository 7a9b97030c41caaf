package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Seeds;
import io.perennial.query.live.Buckets.Bucket;
import io.perennial.query.live.Buckets.Group;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static Buckets made(String... lasts) {
    Buckets buckets = new Buckets(2);
    buckets.make(List.of(lasts));
    return buckets;
  }

  private static List<Bucket> all(Buckets buckets) {
    return buckets.groups().stream().flatMap(group -> group.buckets().stream()).toList();
  }

  private static List<String> writtenSince(Buckets buckets, long time) {
    return all(buckets).stream()
        .filter(bucket -> bucket.isWrittenSince(time))
        .map(bucket -> String.valueOf(bucket.last))
        .toList();
  }

  @Test
  void whatIsWrittenIsInTheBucketThatEndsBehindIt() {
    Buckets buckets = made("b", "d");
    long before = buckets.now();

    buckets.written(Set.of("b"));
    assertThat(writtenSince(buckets, before)).containsExactly("b");
    long later = buckets.now();
    buckets.written(Set.of("c", "e"));
    assertThat(writtenSince(buckets, later)).containsExactly("d", "null");
    assertThat(writtenSince(buckets, buckets.now())).isEmpty();
  }

  @Test
  void whatIsWrittenDuringTheScanThatMakesThemCounts() {
    Buckets buckets = new Buckets(2);
    buckets.written(Set.of("a"));
    buckets.beginScan();
    long before = buckets.now();
    buckets.written(Set.of("c"));
    assertThat(buckets.isReady()).isFalse();
    buckets.make(List.of("b", "d"));
    buckets.endScan();

    assertThat(buckets.isReady()).isTrue();
    assertThat(writtenSince(buckets, before)).containsExactly("d");
  }

  @Test
  void aBucketIsDividedWithinItsGroup() {
    Buckets buckets = made("b", "h");
    Group group = buckets.groups().getFirst();
    buckets.divide(group, group.buckets().get(1), List.of("d", "f"));

    assertThat(all(buckets).stream().map(bucket -> String.valueOf(bucket.last)))
        .containsExactly("b", "d", "f", "h", "null");
    long before = buckets.now();
    buckets.written(Set.of("e"));
    assertThat(writtenSince(buckets, before)).containsExactly("f");

    buckets.divide(group, group.buckets().get(1), List.of("c")); // by who has seen the old group
    assertThat(all(buckets)).hasSize(5);
  }

  @Test
  void groupsFollowEachOtherAndLargeOnesAreDivided() {
    Buckets buckets = new Buckets(2);
    buckets.make(IntStream.range(1000, 1100).mapToObj(Integer::toString).toList());
    assertThat(buckets.groups()).hasSize(4);
    assertThat(buckets.groups().get(1).after()).isEqualTo("1031");

    Group second = buckets.groups().get(1);
    buckets.divide(
        second,
        second.buckets().getFirst(),
        IntStream.range(100, 150).mapToObj(i -> "1031-" + i).toList());
    List<Group> groups = buckets.groups();
    assertThat(groups).hasSize(5);
    for (int i = 1; i < groups.size(); i++) {
      assertThat(groups.get(i).after()).isEqualTo(groups.get(i - 1).buckets().getLast().last);
    }
    assertThat(all(buckets)).hasSize(151);
  }

  /** The order of stores is that of the bytes of UTF-8. */
  @Seeds(200)
  void idsAreOrderedAsStoresDo(Random random) {
    String one = text(random);
    String other = text(random);
    assertThat(Integer.signum(Buckets.BY_CODE_POINTS.compare(one, other)))
        .isEqualTo(
            Integer.signum(
                Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))));
  }

  private static String text(Random random) {
    int[] points = {'a', 'b', 0xE9, 0xFFFD, 0x1F600, 0x1F601, 0x20000};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
