package io.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Against lifelines, where {@code PERENNIAL_TEST_PYTHON} names a Python that has it, over subjects
 * that are made up.
 */
class LifelinesComponentTest {

  private static final int HORIZON = 40;

  /** Rounding of doubles only. */
  private static final double CLOSE = 1e-9;

  private record Subject(int duration, int reason, String group) {

    void count(Durations durations) {
      if (reason > 0) {
        durations.left(duration);
      } else {
        durations.stayed(duration);
      }
    }
  }

  private static List<Subject> subjects(long seed) {
    Random random = new Random(seed);
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int group = random.nextInt(3);
      int duration = 1 + (int) (-Math.log(random.nextDouble()) * (12 + 6 * group));
      subjects.add(new Subject(Math.min(duration, 60), random.nextInt(4), "g" + group));
    }
    // somebody stays longest, so that the curve does not end at nothing
    subjects.add(new Subject(61, 0, "g0"));
    return subjects;
  }

  /** What the script answers: the numbers of each line, by its first word. */
  private static Map<String, List<double[]>> lifelines(List<Subject> subjects)
      throws IOException, InterruptedException {
    String python = System.getenv("PERENNIAL_TEST_PYTHON");
    assumeTrue(python != null, "Skipped: PERENNIAL_TEST_PYTHON names no Python with lifelines");
    assumeTrue(
        new ProcessBuilder(Objects.requireNonNull(python), "-c", "import lifelines")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0,
        "Skipped: the Python that PERENNIAL_TEST_PYTHON names has no lifelines");
    Process process =
        new ProcessBuilder(python, Path.of("src/test/python/survival.py").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      for (Subject each : subjects) {
        in.write("%d %d %s%n".formatted(each.duration(), each.reason(), each.group()));
      }
    }
    Map<String, List<double[]>> answers = new TreeMap<>();
    for (String line : process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
      String[] words = line.split(" ", -1);
      double[] numbers = new double[words.length - 1];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] =
            words[i + 1].equals("inf")
                ? Double.POSITIVE_INFINITY
                : Double.parseDouble(words[i + 1]);
      }
      answers.computeIfAbsent(words[0], name -> new ArrayList<>()).add(numbers);
    }
    assertThat(process.waitFor()).isZero();
    return answers;
  }

  private static double orNever(@Nullable Integer duration) {
    return duration == null ? Double.POSITIVE_INFINITY : duration;
  }

  private static void same(List<double[]> found, List<double[]> expected, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).as(what).containsExactly(expected.get(i), within(CLOSE));
    }
  }

  @Test
  void curvesMediansMeansTestsAndIncidencesAreTheSame() throws Exception {
    for (int seed = 1; seed <= 3; seed++) {
      List<Subject> subjects = subjects(seed);
      Map<String, List<double[]>> expected = lifelines(subjects);
      survival(subjects, expected);
      logRank(subjects, expected);
      incidence(subjects, expected);
    }
  }

  private static void survival(List<Subject> subjects, Map<String, List<double[]>> expected) {
    Durations durations = new Durations();
    subjects.forEach(each -> each.count(durations));
    KaplanMeier estimate = KaplanMeier.of(durations, Band.LOG_LOG);
    same(
        estimate.points().stream()
            .filter(point -> point.left() > 0)
            .map(point ->
                new double[] {
                  point.duration(), point.survival(), point.variance(), point.lower(), point.upper()
                })
            .toList(),
        Objects.requireNonNull(expected.get("survival")),
        "survival");
    KaplanMeier.Median median = estimate.median();
    double[] found = {orNever(median.duration()), orNever(median.lower()), orNever(median.upper())};
    assertThat(found).isEqualTo(Objects.requireNonNull(expected.get("median")).getFirst());
    assertThat(Objects.requireNonNull(estimate.restrictedMean(HORIZON)).mean())
        .isCloseTo(Objects.requireNonNull(expected.get("mean")).getFirst()[0], within(CLOSE));
  }

  private static void logRank(List<Subject> subjects, Map<String, List<double[]>> expected) {
    TreeMap<String, Durations> groups = new TreeMap<>();
    subjects.forEach(
        each -> each.count(groups.computeIfAbsent(each.group(), name -> new Durations())));
    LogRank test = LogRank.of(groups);
    double[] found = {
      Objects.requireNonNull(test.chiSquare()),
      test.degreesOfFreedom(),
      Objects.requireNonNull(test.pValue())
    };
    same(List.of(found), Objects.requireNonNull(expected.get("log-rank")), "log-rank");
  }

  /** Durations are the ranks of the subjects, so that no two are the same. */
  private static void incidence(List<Subject> subjects, Map<String, List<double[]>> expected) {
    TreeMap<String, Durations> left = new TreeMap<>();
    Durations stayed = new Durations();
    List<Subject> ordered =
        subjects.stream().sorted(Comparator.comparingInt(Subject::duration)).toList();
    for (int i = 0; i < ordered.size(); i++) {
      int reason = ordered.get(i).reason();
      if (reason > 0) {
        left.computeIfAbsent("incidence-" + reason, name -> new Durations()).left(i + 1);
      } else {
        stayed.stayed(i + 1);
      }
    }
    for (CumulativeIncidence estimate : CumulativeIncidence.of(left, stayed, Band.LOG_LOG)) {
      same(
          estimate.points().stream()
              .map(point ->
                  new double[] {
                    point.duration(),
                    point.incidence(),
                    point.variance(),
                    point.lower(),
                    point.upper()
                  })
              .toList(),
          Objects.requireNonNull(expected.get(estimate.reason())),
          estimate.reason());
    }
  }
}
