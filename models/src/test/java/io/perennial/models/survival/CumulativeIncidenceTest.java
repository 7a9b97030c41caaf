package io.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.survival.CumulativeIncidence.Point;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {

  private static final Offset<Double> CLOSE = within(1e-12);

  /**
   * Six subjects: at 1 one leaves for the price, at 2 one stays, at 3 one leaves for service, at 4
   * one for the price, at 5 one for service, at 6 one stays. At risk 6, 4, 3, 2 at the losses, so
   * survival is 5/6, 5/6 x 3/4 = 5/8, 5/12, 5/24. Price: 1/6, then 1/6 + 5/8 x 1/3 = 3/8. Service:
   * 5/6 x 1/4 = 5/24, then 5/24 + 5/12 x 1/2 = 5/12. Together 3/8 + 5/12 = 1 - 5/24.
   */
  @Test
  void oneOfAHandfulByHand() {
    TreeMap<String, Durations> left = new TreeMap<>();
    left.put("price", Remission.durations(new int[] {1, 4}));
    left.put("service", Remission.durations(new int[] {3, 5}));
    left.put("people", new Durations());
    List<CumulativeIncidence> found =
        CumulativeIncidence.of(left, Remission.durations(new int[0], 2, 6), Band.PLAIN);
    assertThat(found)
        .extracting(CumulativeIncidence::reason)
        .containsExactly("people", "price", "service");
    assertThat(found.getFirst().points()).isEmpty();
    List<Point> price = found.get(1).points();
    assertThat(price.stream().map(Point::duration)).containsExactly(1, 4);
    assertThat(price.stream().map(Point::atRisk)).containsExactly(6L, 3L);
    assertThat(price.get(0).incidence()).isCloseTo(1 / 6.0, CLOSE);
    assertThat(price.get(1).incidence()).isCloseTo(3 / 8.0, CLOSE);
    List<Point> service = found.get(2).points();
    assertThat(service.get(0).incidence()).isCloseTo(5 / 24.0, CLOSE);
    assertThat(service.get(1).incidence()).isCloseTo(5 / 12.0, CLOSE);

    // a share of six at first: binomial
    assertThat(price.get(0).variance()).isCloseTo(1 / 6.0 * 5 / 6.0 / 6, CLOSE);
    // by the sums: of those that might have left otherwise, of those that left for it, of both
    double f = 3 / 8.0;
    double others =
        Math.pow(f - 1 / 6.0, 2) * 1 / (6 * 5.0) + Math.pow(f - 1 / 6.0, 2) * 1 / (4 * 3.0);
    double own = 1 / 36.0 * 5 / 6.0 + Math.pow(5 / 8.0, 2) * 1 / 9.0 * 2 / 3.0;
    double both = (f - 1 / 6.0) * 1 / 36.0;
    assertThat(price.get(1).variance()).isCloseTo(others + own - 2 * both, CLOSE);
    double width = 1.959963984540054 * Math.sqrt(others + own - 2 * both);
    assertThat(price.get(1).lower()).isCloseTo(Math.max(0, f - width), CLOSE);
    assertThat(price.get(1).upper()).isCloseTo(f + width, CLOSE);
  }

  @Test
  void withOneReasonItIsWhatTheSurvivalCurveLacks() {
    TreeMap<String, Durations> left = new TreeMap<>();
    Durations stayed =
        Remission.durations(new int[0], 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    left.put("any", Remission.durations(new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}));
    List<Point> points = CumulativeIncidence.of(left, stayed, Band.PLAIN).getFirst().points();
    List<KaplanMeier.Point> curve = KaplanMeier.of(Remission.treated(), Band.PLAIN).points();
    for (int i = 0; i < points.size(); i++) {
      assertThat(points.get(i).incidence()).isCloseTo(1 - curve.get(i + 1).survival(), CLOSE);
      assertThat(points.get(i).variance()).isCloseTo(curve.get(i + 1).variance(), CLOSE);
    }
  }

  @Test
  void withAllGoneForOneReasonNothingIsUncertain() {
    TreeMap<String, Durations> left = new TreeMap<>();
    left.put("any", Remission.others());
    Point last =
        CumulativeIncidence.of(left, new Durations(), Band.LOG_LOG).getFirst().points().getLast();
    assertThat(last.incidence()).isCloseTo(1, CLOSE);
    assertThat(last.variance()).isCloseTo(0, CLOSE);
  }
}
